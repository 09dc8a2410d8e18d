import type { Unit } from "../lexicon/role.ts";
import { GLUED, NUMBER, RAISED, WORD } from "../text/tokens.ts";
import { closesNumber } from "./number-brackets.ts";
import { readOrdinal } from "./ordinals.ts";
import { CLOSE, DOT, NUMERO, OPEN, type Scan } from "./scan.ts";

/** One number of a list: `413-1`, `1..3`, `163` with what stands in brackets behind it. */
export interface Value {
  readonly text: string;
  readonly range: boolean;
  /** "6-1)": it names a point or a subparagraph. */
  readonly bracket: boolean;
  /** The 2 and the 5 of "163(2)(5)", the 2 of "66.2". */
  readonly below: readonly string[];
}

/** A number that was read, and the place behind it. */
export interface OneNumber {
  readonly value: Value;
  readonly end: number;
}

const INSERTED_AT_MOST = 20;
const plain = (text: string): Value => ({ text, range: false, bracket: false, below: [] });

/** One number at the place. */
export function readNumber(scan: Scan, place: number, unit: Unit): OneNumber | null {
  const { tokens } = scan;
  let at = place;
  if (tokens.isMark(at, NUMERO)) at++;
  if (tokens.kind(at) === NUMBER) return readDigits(scan, at, unit);
  if (tokens.isMark(at, OPEN) && tokens.isMark(at + 2, CLOSE) && unit !== "article") {
    if (tokens.kind(at + 1) === NUMBER) return { value: plain(tokens.print(at + 1)), end: at + 3 };
    if (isLetterNumber(scan, at + 1)) return { value: plain(tokens.print(at + 1)), end: at + 3 };
  }
  const ordinal = readOrdinal(scan, at);
  if (ordinal) return ordinalOrRange(scan, ordinal);
  if (unit === "subparagraph" || unit === "point" || unit === "paragraph") {
    if (isLetterNumber(scan, at) && tokens.isMark(at + 1, CLOSE))
      return { value: { ...plain(tokens.print(at)), bracket: true }, end: at + 2 };
    if (scan.opensQuote(at) && isLetterNumber(scan, at + 1) && scan.closesQuote(at + 2))
      return { value: { ...plain(tokens.print(at + 1)), bracket: true }, end: at + 3 };
  }
  if (
    (unit === "chapter" || unit === "section" || unit === "annex" || unit === "part") &&
    tokens.kind(at) === WORD
  ) {
    const roman = romanValue(tokens.print(at));
    if (roman > 0) return { value: plain(String(roman)), end: at + 1 };
  }
  return null;
}

/** "second", "второй – четвёртой", "two to four". */
function ordinalOrRange(scan: Scan, { value, end }: { value: number; end: number }): OneNumber {
  if (scan.isHyphen(end) || scan.is(end, "to")) {
    const last = readOrdinal(scan, end + 1);
    if (last && last.value > value)
      return { value: { ...plain(`${String(value)}..${String(last.value)}`), range: true }, end: last.end };
  }
  return { value: plain(String(value)), end };
}

const isSmallRoman = ({ tokens }: Scan, place: number): boolean =>
  tokens.kind(place) === WORD && /^(?:i{1,3}|iv|vi{0,3}|ix)$/u.test(tokens.print(place));

/** "b" as a number. */
export function isLetterNumber(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  return (
    tokens.kind(place) === WORD && tokens.end(place) - tokens.start(place) === 1 && !scan.isCapital(place)
  );
}

function readDigits(scan: Scan, place: number, unit: Unit): OneNumber {
  const { tokens } = scan;
  const first = inserted(scan, place);
  let { text, end } = first;
  let range = false;
  const below: string[] = [];
  const until = rangeEnd(scan, end, place);
  if (until) {
    text = `${text}..${until.text}`;
    end = until.end;
    range = true;
  } else if (
    tokens.isMark(end, DOT) &&
    tokens.flag(end, GLUED) &&
    tokens.kind(end + 1) === NUMBER &&
    tokens.flag(end + 1, GLUED)
  ) {
    if (unit === "article") below.push(tokens.print(end + 1));
    else text = `${text}.${tokens.print(end + 1)}`;
    end += 2;
  }
  if (unit === "article") end = readBelow(scan, end, below);
  // "paragraph 3 (d)" of a treaty, "rule 45 (1)", "пункт 3 g)".
  else if (unit === "paragraph" || unit === "rule") {
    const bracket = tokens.isMark(end, OPEN) ? 1 : 0;
    const lettered =
      isLetterNumber(scan, end + bracket) || (bracket === 1 && tokens.kind(end + 1) === NUMBER);
    if (lettered && tokens.isMark(end + bracket + 1, CLOSE)) {
      below.push(tokens.print(end + bracket));
      end += bracket + 2;
    }
  }
  end = pastOrdinalSuffix(scan, end);
  const bracket = unit !== "article" && closesNumber(scan, end);
  return { value: { text, range, bracket, below }, end: bracket ? end + 1 : end };
}

/** "413-1", "413–1", "413¹". */
function inserted(scan: Scan, place: number): { text: string; end: number } {
  const { tokens } = scan;
  const text = tokens.print(place);
  const next = place + 1;
  if (tokens.kind(next) === RAISED && tokens.flag(next, GLUED))
    return { text: `${text}-${String(tokens.value(next))}`, end: next + 1 };
  const glued = tokens.flag(next, GLUED) || tokens.flag(next + 1, GLUED);
  if (scan.isHyphen(next) && glued && tokens.kind(next + 1) === NUMBER) {
    const value = tokens.value(next + 1);
    if (
      value <= INSERTED_AT_MOST &&
      (tokens.value(place) > value || (tokens.value(place) === value && value < 5)) &&
      value > 0
    )
      return { text: `${text}-${String(value)}`, end: next + 2 };
  }
  return { text, end: next };
}

/** "106-108", "1 – 3", "252 to 256", "с 252 по 256". */
function rangeEnd(scan: Scan, place: number, first: number): { text: string; end: number } | null {
  const { tokens } = scan;
  const from = tokens.value(first);
  const joint = tokens.isMark(place, CLOSE) ? place + 1 : place;
  if (!scan.isHyphen(joint) && !(scan.is(joint, "to") && tokens.kind(joint) === WORD)) return null;
  const at = joint + 1;
  if (tokens.kind(at) !== NUMBER || tokens.value(at) < from || tokens.value(at) > 9999) return null;
  const last = inserted(scan, at);
  // "43-1 to 43-3" goes up behind the hyphen.
  return tokens.value(at) > from || (last.text.includes("-") && joint - first > 1) ? last : null;
}

/** "(2)(5)" or "(3)(b)" right behind an article's number. */
export function readBelow(scan: Scan, place: number, below: string[]): number {
  const { tokens } = scan;
  let at = place;
  while (tokens.isMark(at, OPEN) && tokens.isMark(at + 2, CLOSE) && below.length < 3) {
    if (tokens.kind(at + 1) !== NUMBER && !isLetterNumber(scan, at + 1) && !isSmallRoman(scan, at + 1)) break;
    const last = at + 4;
    // "(3)-(5)"
    const range =
      tokens.isMark(last, OPEN) &&
      tokens.isMark(last + 2, CLOSE) &&
      (scan.isHyphen(at + 3) || scan.is(at + 3, "to")) &&
      tokens.value(last + 1) > tokens.value(at + 1);
    below.push(range ? `${tokens.print(at + 1)}..${tokens.print(last + 1)}` : tokens.print(at + 1));
    at = range ? last + 3 : at + 3;
  }
  return at;
}

function pastOrdinalSuffix(scan: Scan, place: number): number {
  const { tokens } = scan;
  if (scan.isHyphen(place) && tokens.flag(place, GLUED) && scan.is(place + 1, "ordinal-suffix"))
    return place + 2;
  return tokens.flag(place, GLUED) && scan.is(place, "ordinal-suffix") ? place + 1 : place;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function romanValue(word: string): number {
  if (word.length > 7) return 0;
  let value = 0;
  for (let at = 0; at < word.length; at++) {
    const digit = ROMAN[word.charAt(at)];
    if (digit === undefined) return 0;
    value += digit < (ROMAN[word.charAt(at + 1)] ?? 0) ? -digit : digit;
  }
  return value;
}
