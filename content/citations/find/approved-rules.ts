import { BREAK, WORD } from "../text/tokens.ts";
import type { ActPhrase } from "./act-phrase.ts";
import { readIssuedAct } from "./issued-act.ts";
import { CLOSE, OPEN, type Scan } from "./scan.ts";

const LONGEST_RULES = 60;

/** "the «Rules ...» (approved by the order ... No. 505)", "Правил ..., утвержденных приказом ...". */
export function readApprovedRules(scan: Scan, place: number): ActPhrase | null {
  const { tokens } = scan;
  let at = scan.opensQuote(place) ? place + 1 : place;
  if (!scan.isCapital(at)) return null;
  // "Model Rules", "Типовые правила": up to two words before the form.
  for (let words = 0; words < 3 && scan.role(at)?.is !== "form" && tokens.kind(at) === WORD; words++) at++;
  const role = scan.role(at);
  if (role?.is !== "form" || (role.kind !== "rules" && role.kind !== "plan") || role.language === "kk")
    return null;
  const approved = readApproval(scan, at + 1);
  return approved ? { ...approved, start: place, language: role.language } : null;
}

/** The act that approves what was named before the place. */
export function readApproval(scan: Scan, place: number): ActPhrase | null {
  const { tokens } = scan;
  for (let at = place; at - place < LONGEST_RULES; at++) {
    if (tokens.kind(at) === BREAK || scan.endsSentence(at)) return null;
    const unit = scan.role(at);
    if (unit?.is === "unit" && unit.unit === "article") return null;
    // "The Concept was approved by ...": said of it, not its name.
    if (scan.is(at, "approved") && scan.is(at - 1, "was")) return null;
    if (!scan.is(at, "approved")) {
      // "of the Rules of MSE (Order of ...)": the approving act in brackets.
      if (!tokens.isMark(at, OPEN) || scan.role(at + 1)?.is !== "form") continue;
    }
    let next = scan.is(at, "approved") ? scan.pastDot(at + 1) : at + 1;
    for (let words = 0; words < 3 && (scan.is(next, "under") || scan.is(next, "the")); words++) next++;
    const act = readIssuedAct(scan, next, null);
    if (act?.act.by !== "number" && act?.act.by !== "name") return null;
    const opened = openBracket(scan, place, at + 1);
    const end = opened && tokens.isMark(act.end, CLOSE) ? act.end + 1 : act.end;
    return { ...act, start: place, end, alone: true };
  }
  return null;
}

function openBracket(scan: Scan, from: number, to: number): boolean {
  let open = 0;
  for (let at = from; at < to; at++) {
    if (scan.tokens.isMark(at, OPEN)) open++;
    else if (scan.tokens.isMark(at, CLOSE)) open--;
  }
  return open > 0;
}
