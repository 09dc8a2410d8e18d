import type { Unit } from "../lexicon/role.ts";
import type { Language, Provision } from "../types.ts";
import { assemble, type Link, type LinkedUnit } from "./assemble.ts";
import { readNumbers } from "./numbers.ts";
import { CLOSE, COMMA, OPEN, type Scan } from "./scan.ts";
import { pastJoint, pastSeparator } from "./separators.ts";
import { isUnit, type PrintedUnit, readUnit } from "./unit-words.ts";

/** References to provisions that share one act: "para. 3 of Art. 13 and para. 2 of Art. 14". */
export interface Group {
  readonly start: number;
  readonly end: number;
  readonly provisions: readonly Provision[];
  readonly language: Language;
  readonly hasArticle: boolean;
}

const LONGEST_GROUP = 300;
/** Brackets within brackets. */
const DEEPEST = 2;

/** Reads the English or Russian references that begin at the place; null where none does. */
export function readGroup(scan: Scan, place: number): Group | null {
  const reads: LinkedUnit[] = [];
  let at = place;
  let open = 0;
  let link: Link = "first";
  while (reads.length < LONGEST_GROUP) {
    const read = readUnit(scan, at);
    if (!read) break;
    reads.push({ ...read, link, open });
    at = closing(scan, read.end, open);
    open -= at - read.end;
    const more = moreArticles(scan, at, reads);
    if (more) {
      reads.push({ ...more, link: "and", open });
      at = closing(scan, more.end, open);
      open -= at - more.end;
    }
    const next = following(scan, at, reads.at(-1)?.unit ?? "article");
    if (!next || (next.link === "open" && open === DEEPEST)) break;
    if (next.link === "open") open++;
    link = next.link;
    at = next.at;
  }
  // What was opened and not closed did not belong to the reference.
  while (reads.length > 0 && open > 0) {
    const last = reads.at(-1);
    if (!last || last.open < open) open--;
    else if (last.link === "open") {
      reads.pop();
      open--;
    } else break;
  }
  const last = reads.at(-1);
  const first = reads[0];
  if (!last || !first) return null;
  const end = closing(scan, last.end, last.open);
  const provisions = assemble(reads);
  if (provisions.length === 0) return null;
  return {
    start: place,
    end,
    provisions,
    language: first.language,
    hasArticle: reads.some(({ unit }) => unit === "article"),
  };
}

function closing(scan: Scan, place: number, open: number): number {
  let at = place;
  while (at - place < open && scan.tokens.isMark(at, CLOSE)) at++;
  return at;
}

/** "(пункт 1) и 17": the list of articles goes on behind a bracket, or before another "ч.". */
function moreArticles(scan: Scan, place: number, reads: readonly LinkedUnit[]): PrintedUnit | null {
  const last = reads.at(-1);
  if (!last || last.unit === "article") return null;
  const article = reads.findLast(({ unit }) => unit === "article");
  const at = pastSeparator(scan, place);
  if (!article || at === place) return null;
  const bracketed = scan.tokens.isMark(place - 1, CLOSE) && last.link === "open";
  const numbers = readNumbers(scan, at, "article", bracketed);
  if (!numbers) return null;
  const next = scan.role(numbers.end);
  const listed =
    scan.is(at - 1, "and") && scan.tokens.isMark(numbers.end, COMMA) && scan.is(numbers.end + 1, "unit");
  const own = listed || (next?.is === "unit" && next.short);
  if (!bracketed && !own) return null;
  return {
    unit: "article",
    values: numbers.values,
    many: true,
    end: numbers.end,
    language: article.language,
  };
}

/** What ties the next unit to the last one, and where that begins. */
function following(scan: Scan, place: number, last: Unit): { link: Link; at: number } | null {
  const { tokens } = scan;
  if (tokens.isMark(place, OPEN)) return isUnit(scan, place + 1) ? { link: "open", at: place + 1 } : null;
  if (scan.is(place, "of")) {
    const at = scan.is(place + 1, "the") ? place + 2 : place + 1;
    return isUnit(scan, at) ? { link: "of", at } : null;
  }
  if (last === "note" && (scan.is(place, "to") || scan.is(place, "under"))) {
    const at = scan.is(place + 1, "the") ? place + 2 : place + 1;
    return isUnit(scan, at) ? { link: "of", at } : null;
  }
  if (isUnit(scan, place)) return { link: "beside", at: place };
  const joint = pastJoint(scan, place);
  if (joint > place) {
    const at = scan.is(joint, "the") ? joint + 1 : joint;
    return isUnit(scan, at) ? { link: "and", at } : null;
  }
  const separator = pastSeparator(scan, place);
  if (separator === place) return null;
  const preposition = scan.is(separator, "under") || scan.is(separator, "to") || scan.is(separator, "from");
  let at = preposition ? separator + 1 : separator;
  if (scan.is(at, "under")) at++;
  if (scan.is(at, "the")) at++;
  if (!isUnit(scan, at)) return null;
  return { link: tokens.isMark(place, COMMA) && separator === place + 1 ? "comma" : "and", at };
}
