import type { NamedAct } from "../lexicon/compile.ts";
import { HAS_CYRILLIC, NUMBER, WORD } from "../text/tokens.ts";
import type { Kind } from "../types.ts";
import { readActNumber, readDate, readYear } from "./dates.ts";
import { CLOSE, COLON, COMMA, OPEN, type Scan, SEMICOLON } from "./scan.ts";

/** What was gathered beside the word for the form: title, date, number, issuer. */
export interface Gathered {
  end: number;
  date: string | null;
  number: string | null;
  named: readonly NamedAct[];
  titled: boolean;
  foreign: boolean;
  country: boolean;
  issuer: "government" | "president" | "supreme" | "constitutional" | "court" | "private" | "other" | null;
}

const LONGEST_ISSUER = 24;
const LONGEST_TITLE = 90;
/** "adopted at the referendum of" */
const MOST_BEFORE_DATE = 6;

export const unnamed = (end: number): Gathered => ({
  end,
  date: null,
  number: null,
  named: [],
  titled: false,
  foreign: false,
  country: false,
  issuer: null,
});

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
    if (tokens.kind(at) === 4) return null;
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

/** "of the Minister of Health", "Министра внутренних дел": read over only where a date or a number follows. */
function readIssuer(scan: Scan, into: Gathered): void {
  const { tokens } = scan;
  let issuer: Gathered["issuer"] = into.issuer;
  for (let at = into.end; at - into.end < LONGEST_ISSUER; at++) {
    const role = scan.role(at);
    if (
      at > into.end &&
      (startsDetail(scan, at) || (scan.opensQuote(at) && into.number === null && into.date === null))
    ) {
      into.issuer = issuer;
      into.end = at;
      return;
    }
    if (role?.is === "foreign") {
      into.foreign = true;
      into.end = at + 1;
      return;
    }
    if (role?.is === "unit" && !role.short && role.unit === "article") return;
    // Behind its title another act begins: "«On ...», and the Resolution dated".
    if ((into.titled && role?.is === "form") || role?.is === "was") return;
    if (role?.is === "government") issuer = "government";
    else if (role?.is === "president" && issuer === null) issuer = "president";
    else if (role?.is === "supreme") issuer = "supreme";
    else if (role?.is === "constitutional" && scan.is(at + 1, "court")) issuer = "constitutional";
    else if (role?.is === "supreme-court" && scan.isCapital(at)) issuer = "supreme";
    else if (role?.is === "constitutional-court" && scan.isCapital(at)) issuer = "constitutional";
    else if (role?.is === "private") issuer = "private";
    else if (role?.is === "court" && (issuer === null || issuer === "other")) issuer = "court";
    else if (issuer === null && tokens.kind(at) === WORD) issuer = "other";
    if (tokens.kind(at) === 4 || scan.endsSentence(at) || scan.opensQuote(at)) return;
    if (tokens.kind(at) === NUMBER || tokens.isMark(at, OPEN) || tokens.isMark(at, CLOSE)) return;
    if (tokens.isMark(at, COLON) || tokens.isMark(at, SEMICOLON)) return;
    if (tokens.isMark(at, COMMA) && (at === into.end || !tokens.flag(at - 1, HAS_CYRILLIC))) return;
  }
}

/** "No. 505 of the Minister of Internal Affairs", "№ 49-НП Конституционного Суда": the issuer behind the number. */
function readIssuerBehind(scan: Scan, into: Gathered): void {
  const { tokens } = scan;
  let at = into.end;
  const tied = scan.is(at, "of");
  if (tied) at++;
  if (scan.is(at, "the")) at++;
  const role = scan.role(at);
  if ((role?.is === "constitutional" || role?.is === "supreme") && scan.is(at + 1, "court")) {
    into.issuer = role.is;
    into.end = at + 2;
  } else if (role?.is === "government" || role?.is === "president") {
    into.issuer = role.is;
    into.end = at + 1;
  } else if (tied && tokens.kind(at) === WORD && scan.isCapital(at)) {
    let end = at;
    while (
      end - at < 10 &&
      tokens.kind(end) === WORD &&
      (scan.isCapital(end) || scan.is(end, "of") || scan.is(end, "and"))
    )
      end++;
    while (!scan.isCapital(end - 1)) end--;
    into.end = end;
    into.issuer ??= "other";
  }
}

function startsDetail(scan: Scan, place: number): boolean {
  let at = scan.tokens.isMark(place, COMMA) ? place + 1 : place;
  if (readActNumber(scan, at)) return true;
  const from = at;
  for (let words = 0; words < 2; words++) {
    const is = scan.role(at)?.is;
    if (is === "dated" || is === "from" || is === "of" || is === "under") at++;
  }
  return at > from && readDate(scan, at) !== null;
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
