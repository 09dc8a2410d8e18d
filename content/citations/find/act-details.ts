import { BREAK, NUMBER, WORD } from "../text/tokens.ts";
import type { Kind } from "../types.ts";
import { readActNumber, readDate, readYear } from "./dates.ts";
import type { Gathered } from "./gathered.ts";
import { readIssuer, readIssuerBehind } from "./issuers.ts";
import { CLOSE, COMMA, OPEN, type Scan } from "./scan.ts";

const LONGEST_TITLE = 90;
/** "adopted at the referendum of" */
const MOST_BEFORE_DATE = 6;

type Gathering = "modifiers" | "titled" | "issued";

/** Reads on behind a name or a form: country, date, number, title, issuer, in whatever order they come. */
export function gather(scan: Scan, into: Gathered, how: Gathering, kind: Kind = "act"): void {
  for (let parts = 0; parts < 9; parts++) {
    const before = into.end;
    readPart(scan, into, how, kind);
    if (into.end === before || into.foreign) return;
  }
}

function readPart(scan: Scan, into: Gathered, how: Gathering, kind: Kind): void {
  const { tokens } = scan;
  const before = into.end;
  const past = scan.pastCountry(into.end);
  if (past > into.end) {
    into.country = true;
    into.end = past;
    return;
  }
  const abroad = pastForeign(scan, into.end);
  if (abroad > into.end) {
    into.foreign = true;
    into.end = abroad;
    return;
  }
  let at = into.end;
  if (tokens.isMark(at, COMMA)) at++;
  const bracket = how === "issued" && tokens.isMark(at, OPEN) ? 1 : 0;
  const number = readActNumber(scan, at + bracket);
  if (number && into.number === null) {
    into.number = number.number;
    into.end = number.end;
    if (bracket && tokens.isMark(into.end, CLOSE)) into.end++;
    return;
  }
  let dated = at;
  for (let words = 0; words < MOST_BEFORE_DATE; words++) {
    const is = scan.role(dated)?.is;
    const leads = is === "dated" || is === "from" || is === "of" || is === "the" || is === "under";
    if (!leads || scan.tokens.kind(dated) !== WORD) break;
    dated++;
  }
  const date = dated > at || how !== "modifiers" ? readDate(scan, dated) : null;
  if (date && into.date === null && (dated > at || how === "issued")) {
    into.date = date.date;
    into.end = date.end;
    return;
  }
  const year = readYear(scan, into.end);
  if (year && into.date === null && how !== "issued") {
    into.date = year.date;
    into.end = year.end;
    return;
  }
  if (how === "modifiers") return;
  if (readTitle(scan, into, at, kind)) return;
  if (how !== "issued") return;
  readIssuer(scan, into);
  if (into.end === before && into.number !== null) readIssuerBehind(scan, into);
}

/** A title in quotation marks, or a title of the registry without them. */
function readTitle(scan: Scan, into: Gathered, place: number, kind: Kind): boolean {
  const { tokens } = scan;
  let at = place;
  if (scan.is(at, "titled")) at++;
  if (scan.opensQuote(at) && !into.titled) {
    const close = closingQuote(scan, at);
    if (close === null) {
      const match = scan.name(at + 1);
      if (!match || match.end - at < 4) return false;
      into.named = match.acts;
      into.titled = true;
      into.end = match.end;
      return true;
    }
    const match = scan.name(at + 1);
    into.named = match && reaches(scan, match.end, close) ? match.acts : [];
    into.titled = true;
    into.end = close + 1;
    return true;
  }
  if (into.titled || kind === "rules" || kind === "plan") return false;
  const match = scan.name(at);
  if (!match || tokens.kind(at) !== WORD) return false;
  const acts = match.acts.filter(({ manner }) => manner === "title");
  if (acts.length === 0) return false;
  into.named = acts;
  into.titled = true;
  into.country ||= match.country;
  into.end = match.end;
  return true;
}

/** Whether nothing but the country's name stands between a matched title and the closing quote. */
export function reaches(scan: Scan, from: number, close: number): boolean {
  const { tokens } = scan;
  let at = from;
  while (at < close) {
    const past = scan.pastCountry(at);
    if (past > at) at = past;
    else if (tokens.kind(at) !== WORD && tokens.kind(at) !== NUMBER) at++;
    else if (scan.is(at, "under") || scan.is(at, "of") || scan.is(at, "the")) at++;
    else return false;
  }
  return true;
}

/** The mark that closes the quotation opened at the place; null: none within a title's length. */
export function closingQuote(scan: Scan, place: number): number | null {
  const { tokens } = scan;
  const opener = tokens.value(place);
  const closer = opener === 0xab ? 0xbb : opener === 0x22 ? 0x22 : 0;
  let depth = 0;
  for (let at = place + 1; at - place < LONGEST_TITLE; at++) {
    if (tokens.kind(at) === BREAK) return null;
    if (opener === 0xab && tokens.isMark(at, 0xab)) depth++;
    else if (
      closer !== 0 ? tokens.isMark(at, closer) : scan.closesQuote(at) && !scan.tokens.isMark(at, 0xbb)
    ) {
      if (depth === 0) return at;
      depth--;
    }
  }
  return null;
}

const isSoviet = (scan: Scan, place: number): boolean =>
  scan.is(place, "foreign") && /^[СCSКK][СCS][РPR]$/u.test(scan.tokens.print(place));

/** The place after "of the Russian Federation", "РФ", "Республики Узбекистан"; the same place where none stands. */
export function pastForeign(scan: Scan, place: number): number {
  let at = place;
  if (scan.is(at, "of")) at++;
  if (scan.is(at, "the")) at++;
  if (scan.is(at, "republic")) {
    const next = scan.is(at + 1, "of") ? at + 2 : at + 1;
    return scan.is(next, "foreign") ? next + 1 : place;
  }
  // "Казахской ССР"
  if (isSoviet(scan, at + 1) && scan.isCapital(at)) at++;
  if (!scan.is(at, "foreign")) return place;
  at++;
  if (scan.is(at, "republic") || scan.is(at, "foreign")) at++;
  return at;
}
