import type { JSONContent } from "@tiptap/core";

import type { Finding } from "./finding.ts";
import type { Knowledge } from "./knowledge.ts";
import { lintTextOf } from "./lint-text.ts";
import { citationFindings } from "./rules/citation.ts";
import { counterpartFindings } from "./rules/counterpart.ts";
import { emptyCellFindings } from "./rules/empty-cell.ts";
import { personalFindings } from "./rules/personal.ts";
import { shortFormFindings } from "./rules/short-form.ts";
import { termFindings } from "./rules/term.ts";
import { titleFindings } from "./rules/title.ts";

const RULES = [
  citationFindings,
  titleFindings,
  emptyCellFindings,
  shortFormFindings,
  counterpartFindings,
  personalFindings,
  termFindings,
] as const;

/** What is wrong with a document, as far as rules can tell: the grave first, then in its order. The same every time. */
export function lint(json: JSONContent, knowledge: Knowledge): Finding[] {
  const text = lintTextOf(json);
  return RULES.flatMap((rule) => rule(text, knowledge)).sort(
    (a, b) =>
      Number(b.isGrave) - Number(a.isGrave) || a.place.block - b.place.block || a.place.from - b.place.from,
  );
}
