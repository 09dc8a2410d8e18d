import { citedProvisions } from "../cited-provisions.ts";
import type { Finding } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import type { LintText } from "../lint-text.ts";

/** A reference to what was not in force, not yet, not any more, or cannot be. What is not known is not wrong. */
export function citationFindings(text: LintText, knowledge: Knowledge): Finding[] {
  return citedProvisions(text, knowledge).flatMap(({ slug, path, quote, place, citation }) => {
    const reason =
      citation?.reason === "beyond-last-article"
        ? "impossible"
        : slug === null || (citation !== null && citation.state !== "matched")
          ? null
          : (wrongAct(slug, citation?.reason ?? null, knowledge) ??
            (path === null ? null : knowledge.faultOf(slug, path)));
    if (reason === null) return [];
    const values = { quote, on: knowledge.on };
    return [{ rule: "citation" as const, reason, isGrave: true, place, quote, values, fix: null }];
  });
}

/** Who prints the number and date of a later act looks back; who only names it may mean the one before. */
const LOOKS_BACK: readonly (string | null)[] = ["number-and-date", "identifier", "context"];

function wrongAct(slug: string, reason: string | null, { acts, on }: Knowledge): "dead" | "future" | null {
  const act = acts.get(slug);
  if (act?.inForceTo != null && act.inForceTo < on) return "dead";
  return act?.from != null && act.from > on && !LOOKS_BACK.includes(reason) ? "future" : null;
}
