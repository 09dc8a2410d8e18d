import { compareNumbers, follows, nextNumber } from "./numbers.ts";
import type { LawUnit, Problem, ProblemKind } from "./types.ts";

export interface Known {
  /** The lowest and the highest article that the act has ever had, as the registry says. */
  readonly firstArticle?: number | null | undefined;
  readonly lastArticle?: number | null | undefined;
}

/** Where numbers are missing, doubled or out of order, and where a unit says nothing. Each unit is looked at once. */
export function checkNumbers(units: readonly LawUnit[], known: Known = {}): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, LawUnit>();
  const before = new Map<string, string>();
  for (const [at, unit] of units.entries()) {
    const tell = (kind: ProblemKind, found: string, expected: string | null) => {
      problems.push({ kind, line: unit.line, path: unit.path, found, expected });
    };
    const first = seen.get(unit.path);
    if (first) tell("duplicate", unit.mark || unit.path, String(first.line));
    else seen.set(unit.path, unit);
    if (isEmpty(unit, units[at + 1])) tell("empty", unit.mark || unit.path, null);
    if (unit.step === "note" || unit.step === "ind") continue;
    const scope = `${unit.path.slice(0, unit.path.lastIndexOf(".") + 1)}${unit.step}`;
    const last = before.get(scope) ?? null;
    before.set(scope, unit.number);
    if (unit.step === "art" && isBeyond(unit.number, known)) tell("beyond", unit.number, range(known));
    // The article's own words are its first part: further ones without a number begin with the second.
    if (first || unit.mark === "") continue;
    if (last === null && startsAnywhere(unit, known)) continue;
    if (last !== null && compareNumbers(unit.number, last) < 0) tell("order", unit.number, last);
    else if (!follows(last, unit.number)) tell("gap", unit.number, nextNumber(last));
  }
  return problems;
}

/** The special part of a Code begins where its general part ended. */
const startsAnywhere = ({ step, number }: LawUnit, { firstArticle }: Known): boolean =>
  step === "art" && firstArticle != null && Number(number) === firstArticle;

const isBeyond = (number: string, { firstArticle, lastArticle }: Known): boolean => {
  const [main = 0] = number.split("-").map(Number);
  return main > (lastArticle ?? Infinity) || main < (firstArticle ?? 0);
};
const range = ({ firstArticle, lastArticle }: Known): string =>
  `${String(firstArticle ?? 1)}–${String(lastArticle ?? "")}`;

const isEmpty = (unit: LawUnit, next: LawUnit | undefined): boolean => {
  if (unit.text !== "" || unit.excluded) return false;
  if (next !== undefined && next.depth > unit.depth) return false;
  return unit.step === "art" || unit.heading === null;
};
