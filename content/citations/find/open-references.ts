import type { ActReference, Provision } from "../types.ts";
import { BREAK, FIRST_OF_LINE, HAS_CYRILLIC, MARK, NUMBER, WORD } from "../text/tokens.ts";
import type { Group } from "./group.ts";
import { COLON, COMMA, DOT, OPEN, type Scan, SEMICOLON } from "./scan.ts";

/** Whether such a reference to such an act is a citation: without an article only of what has no articles. */
export function mayCite(
  reference: { readonly hasArticle: boolean; readonly provisions: readonly Provision[] },
  act: ActReference,
): boolean {
  if (reference.hasArticle) return true;
  if (act.by === "unknown") return false;
  if (act.by !== "same" && act.by !== "this") return true;
  return (
    act.kind === "rules" ||
    act.kind === "plan" ||
    reference.provisions.some(({ chapter, section }) => chapter !== null || section !== null)
  );
}

/** Whether a reference without an act may inherit one: not a heading, nor what belongs to a contract. */
export function isOpenReference(scan: Scan, group: Group): boolean {
  const { tokens } = scan;
  if (!group.hasArticle || scan.is(group.end, "of")) return false;
  for (let at = group.end; at < group.end + 3; at++) {
    const role = scan.role(at);
    if (role?.is === "owned") return false;
    if (role?.is === "form" && !scan.isCapital(at)) return false;
    if (tokens.kind(at) !== WORD) break;
  }
  if (scan.is(group.end, "counted") || isOwnedBefore(scan, group.start)) return false;
  return !isHeading(scan, group.start, group.end);
}

const FARTHEST_OWNER = 12;

/** "Loan agreement No. 505 of 26 July 2017, Article 4": the contract was named before the comma. */
function isOwnedBefore(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  if (!tokens.isMark(place - 1, COMMA) && !tokens.isMark(place - 1, OPEN)) return false;
  for (let at = place - 2; place - at < FARTHEST_OWNER && !scan.endsSentence(at); at--) {
    if (scan.is(at, "owned")) return true;
    if (tokens.isMark(at, COMMA) && !scan.is(at + 1, "number") && tokens.kind(at + 1) !== NUMBER)
      return false;
  }
  return false;
}

/** An abbreviated reference before a word that may be what is numbered, or before what may own it: "ст. 146 вагон". */
export function isWeakReference(scan: Scan, group: Group): boolean {
  const { tokens } = scan;
  if (tokens.kind(group.end) !== WORD || scan.isCapital(group.end) || !tokens.flag(group.end, HAS_CYRILLIC))
    return false;
  const role = scan.role(group.start);
  if (role?.is === "unit" && role.short) return scan.role(group.end) === undefined;
  return /(?:ого|его)$/u.test(tokens.print(group.end));
}

/** "## Article 9", "Статья 9. Право на свободу": alone on its line, or before a dot. */
export function isHeading(scan: Scan, start: number, end: number): boolean {
  const { tokens } = scan;
  let first = start;
  while (tokens.kind(first - 1) === MARK && !tokens.flag(first, FIRST_OF_LINE)) first--;
  if (!tokens.flag(first, FIRST_OF_LINE) || goesOnBefore(scan, first)) return false;
  return tokens.isMark(end, DOT) || tokens.kind(end) === BREAK || tokens.flag(end, FIRST_OF_LINE);
}

/** Whether the line is an item of a list that the line before it is too: it ends with a comma or a semicolon. */
function goesOnBefore({ tokens }: Scan, place: number): boolean {
  const before = tokens.kind(place - 1) === BREAK ? place - 2 : place - 1;
  return tokens.isMark(before, COMMA) || tokens.isMark(before, SEMICOLON) || tokens.isMark(before, COLON);
}

/** "шарттың 5-бабы": a noun in the genitive before it owns the Kazakh reference. */
export function isOwned(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  if (tokens.kind(place - 1) !== WORD) return false;
  return /(?:ның|нің|дың|дің|тың|тің|нын|нин)$/u.test(tokens.print(place - 1).toLowerCase());
}
