import { GLUED, NUMBER, WORD } from "../text/tokens.ts";
import { COMMA, DOT, type Scan } from "./scan.ts";

export interface PrintedDate {
  /** ISO date; only the year where no more is printed. */
  readonly date: string;
  readonly end: number;
}

const two = (value: number): string => String(value).padStart(2, "0");

function iso(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${String(year)}-${two(month)}-${two(day)}`;
}

/** "June 29, 2017", "29 июня 2017 года", "29.06.2017 г.", "2017-06-29", "2017 жылғы 26 шілдедегі". */
export function readDate(scan: Scan, place: number): PrintedDate | null {
  const { tokens } = scan;
  const opening = scan.role(place);
  if (opening?.is === "month" && tokens.kind(place + 1) === NUMBER) {
    let at = place + 2;
    if (scan.is(at, "ordinal-suffix")) at++;
    if (tokens.isMark(at, COMMA)) at++;
    const date =
      tokens.kind(at) === NUMBER ? iso(tokens.value(at), opening.month, tokens.value(place + 1)) : null;
    return date ? { date, end: at + 1 } : null;
  }
  if (tokens.kind(place) !== NUMBER) return null;
  return dayFirst(scan, place) ?? dotted(scan, place) ?? kazakh(scan, place);
}

function dayFirst(scan: Scan, place: number): PrintedDate | null {
  const { tokens } = scan;
  let at = place + 1;
  if (scan.closesQuote(at)) at++;
  if (scan.is(at, "ordinal-suffix")) at++;
  if (scan.is(at, "of")) at++;
  const month = scan.role(at);
  if (month?.is !== "month") return null;
  at = scan.pastDot(at + 1);
  if (tokens.isMark(at, COMMA)) at++;
  const date = tokens.kind(at) === NUMBER ? iso(tokens.value(at), month.month, tokens.value(place)) : null;
  return date ? { date, end: pastYearWord(scan, at + 1) } : null;
}

function dotted(scan: Scan, place: number): PrintedDate | null {
  const { tokens } = scan;
  for (let step = 1; step < 5; step++) if (!tokens.flag(place + step, GLUED)) return null;
  if (tokens.kind(place + 2) !== NUMBER || tokens.kind(place + 4) !== NUMBER) return null;
  const dots = tokens.isMark(place + 1, DOT) && tokens.isMark(place + 3, DOT);
  const [one, month, other] = [tokens.value(place), tokens.value(place + 2), tokens.value(place + 4)];
  const date = dots
    ? iso(other, month, one)
    : scan.isHyphen(place + 1) && scan.isHyphen(place + 3)
      ? iso(one, month, other)
      : null;
  return date ? { date, end: pastYearWord(scan, place + 5) } : null;
}

function kazakh(scan: Scan, place: number): PrintedDate | null {
  const { tokens } = scan;
  let at = place + 1;
  if (!scan.is(at, "year") || scan.role(at)?.is !== "year") return null;
  at = scan.pastDot(at + 1);
  const month = scan.role(at + 1);
  if (tokens.kind(at) !== NUMBER || month?.is !== "month") return null;
  const date = iso(tokens.value(place), month.month, tokens.value(at));
  return date ? { date, end: at + 2 } : null;
}

function pastYearWord(scan: Scan, place: number): number {
  const { tokens } = scan;
  if (!scan.is(place, "year")) return place;
  const short = tokens.end(place) - tokens.start(place) === 1;
  return short && tokens.isMark(place + 1, DOT) ? place + 2 : place + 1;
}

/** "of 1995", "1995 года", "1995 жылғы": a year beside a name. */
export function readYear(scan: Scan, place: number): PrintedDate | null {
  const { tokens } = scan;
  let at = place;
  if (scan.is(at, "of") || scan.is(at, "from")) at++;
  if (tokens.kind(at) !== NUMBER) return null;
  const year = tokens.value(at);
  if (year < 1900 || year > 2100) return null;
  if (scan.is(at + 1, "year")) return { date: String(year), end: pastYearWord(scan, at + 1) };
  return at > place && scan.is(place, "of") ? { date: String(year), end: at + 1 } : null;
}

/** "No. 6", "№ 480-V", "№ ҚР ДСМ-61", "No. 1,562", "№ 02-3-03/109": the number as printed, without spaces inside. */
export function readActNumber(scan: Scan, place: number): { number: string; end: number } | null {
  const { tokens } = scan;
  let at = place;
  if (tokens.value(at) === 0x2116 && tokens.kind(at) === 3) at++;
  else if (scan.is(at, "number")) at = scan.pastDot(at + 1);
  else return null;
  const start = at;
  // "ҚР ДСМ-61", "KR DSM-61": letters first.
  for (let words = 0; words < 3 && tokens.kind(at) === WORD && scan.isCapital(at); words++) {
    at++;
    if (scan.isHyphen(at) && tokens.flag(at, GLUED)) at++;
  }
  if (tokens.kind(at) !== NUMBER) return null;
  at++;
  while (tokens.flag(at, GLUED)) {
    const joined = scan.isHyphen(at) || tokens.isMark(at, 0x2f) || tokens.isMark(at, COMMA);
    if (
      joined &&
      tokens.flag(at + 1, GLUED) &&
      (tokens.kind(at + 1) === NUMBER || tokens.kind(at + 1) === WORD)
    ) {
      if (tokens.isMark(at, COMMA) && tokens.end(at + 1) - tokens.start(at + 1) !== 3) break;
      if (
        tokens.kind(at + 1) === WORD &&
        (!scan.isCapital(at + 1) || tokens.end(at + 1) - tokens.start(at + 1) > 6)
      )
        break;
      at += 2;
    } else break;
  }
  const printed = tokens.text.slice(tokens.start(start), tokens.end(at - 1));
  // "7515-24-00-2/146" is a court's case.
  return /^\d+(?:-\d+){3}/u.test(printed) ? null : { number: tidy(printed), end: at };
}

function tidy(printed: string): string {
  return printed
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[‐‑–—−]/gu, "-")
    .replaceAll(/(\d),(?=\d{3})/gu, "$1");
}
