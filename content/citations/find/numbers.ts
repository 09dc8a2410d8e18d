import type { Unit } from "../lexicon/role.ts";
import { BREAK, FIRST_OF_LINE, GLUED, NUMBER, RAISED, WORD } from "../text/tokens.ts";
import { readOrdinal } from "./ordinals.ts";
import { CLOSE, COMMA, DOT, NUMERO, OPEN, type Scan } from "./scan.ts";

/** One number of a list: `413-1`, `1..3`, `163` with what stands in brackets behind it. */
export interface Value {
  readonly text: string;
  readonly range: boolean;
  /** "6-1)": it names a point or a subparagraph. */
  readonly bracket: boolean;
  /** The 2 and the 5 of "163(2)(5)", the 2 of "66.2". */
  readonly below: readonly string[];
}

export interface Numbers {
  readonly values: readonly Value[];
  readonly end: number;
}

const INSERTED_AT_MOST = 20;
const LONGEST_LIST = 400;
const plain = (text: string): Value => ({ text, range: false, bracket: false, below: [] });

/** Numbers of a unit, one or a list: "15, 17 and 19", "1) and 3)", "second and third". Null: none stands there. */
export function readNumbers(scan: Scan, place: number, unit: Unit, many: boolean): Numbers | null {
  const first = readNumber(scan, place, unit);
  if (!first) return null;
  const values = [first.value];
  let end = first.end;
  while (values.length < LONGEST_LIST) {
    const behind = unit === "article" || !scan.isHyphen(end) ? pastHeading(scan, end) : end;
    const next = moreBelow(scan, end, values.at(-1)) ?? nextOfList(scan, behind, unit, many);
    if (!next) {
      // "146 (азаптау) және 362 (билікті асыра пайдалану)-баптары"
      if (scan.isHyphen(behind) && scan.is(behind + 1, "unit")) end = behind;
      break;
    }
    values.push(next.value);
    end = next.end;
  }
  return { values, end };
}

interface One {
  readonly value: Value;
  readonly end: number;
}

const LONGEST_HEADING = 12;

/** The place after "(torture)": words in brackets that say what the number before them is about. */
function pastHeading(scan: Scan, place: number): number {
  const { tokens } = scan;
  if (!tokens.isMark(place, OPEN) || tokens.kind(place + 1) !== WORD) return place;
  for (let at = place + 1; at - place < LONGEST_HEADING; at++) {
    if (tokens.isMark(at, CLOSE))
      return at - place > 2 || tokens.end(at - 1) - tokens.start(at - 1) > 1 ? at + 1 : place;
    const kind = tokens.kind(at);
    const words = kind === WORD ? !scan.is(at, "unit") : tokens.isMark(at, COMMA) || scan.isHyphen(at);
    if (!words) return place;
  }
  return place;
}

/** "10(2) and (3)": another part of the same article. */
function moreBelow(scan: Scan, place: number, last: Value | undefined): One | null {
  const { tokens } = scan;
  if (!last || last.below.length === 0) return null;
  const at = pastSeparator(scan, place);
  if (at === place || !tokens.isMark(at, OPEN) || !tokens.isMark(at + 2, CLOSE)) return null;
  if (tokens.kind(at + 1) !== NUMBER && !isLetterNumber(scan, at + 1)) return null;
  const below = [tokens.print(at + 1)];
  const end = readBelow(scan, at + 3, below);
  const shared = last.below.slice(0, Math.max(0, last.below.length - below.length));
  return { value: { ...last, below: [...shared, ...below] }, end };
}

function nextOfList(scan: Scan, place: number, unit: Unit, many: boolean): One | null {
  const separator = pastSeparator(scan, place);
  if (separator === place) return null;
  if (scan.tokens.flag(separator, FIRST_OF_LINE) && !scan.is(place, "and") && !many) return null;
  const next = readNumber(scan, separator, unit);
  // "статьи 15, пункт 1, и 17, пункт 2": the 17 is an article again.
  if (
    next &&
    unit !== "article" &&
    scan.is(separator - 1, "and") &&
    scan.tokens.isMark(next.end, COMMA) &&
    scan.is(next.end + 1, "unit")
  )
    return null;
  if (!next || !goesOn(scan, next, many, scan.tokens.isMark(place, COMMA))) return null;
  return next;
}

/** After a comma, "and", "or": where the next of a list would begin. The same place: no separator stands there. */
export function pastSeparator(scan: Scan, place: number): number {
  let at = place;
  if (scan.tokens.isMark(at, COMMA)) at++;
  for (let words = 0; words < 3 && scan.is(at, "and"); words++) {
    // "а) тармақшасы", "и)": a letter that numbers.
    if (scan.tokens.isMark(at + 1, CLOSE) && scan.tokens.end(at) - scan.tokens.start(at) === 1) break;
    at++;
    // "сондай-ақ"
    if (scan.isHyphen(at) && scan.tokens.flag(at + 1, GLUED)) at += 2;
  }
  return at;
}

const LONGEST_JOINT = 7;

/** The place after "in conjunction with", ", read together with the", "во взаимосвязи со"; the same place where none stands. */
export function pastJoint(scan: Scan, place: number): number {
  let at = place;
  let joins = false;
  for (let words = 0; words < LONGEST_JOINT; words++) {
    const is = scan.role(at)?.is;
    if (is === "joining") joins = true;
    else if (is !== "and" && is !== "under" && is !== "from" && is !== "to" && !scan.tokens.isMark(at, COMMA))
      break;
    at++;
  }
  return joins ? at : place;
}

/** Whether a number after a comma or "and" belongs to the list, and does not count what follows it. */
function goesOn(scan: Scan, next: One, many: boolean, comma: boolean): boolean {
  const { tokens } = scan;
  if (next.value.bracket) return true;
  const role = scan.role(next.end);
  if (role?.is === "counted" || role?.is === "month" || role?.is === "year") return false;
  if (role?.is === "unit") return true;
  if (tokens.kind(next.end) !== WORD || many) return true;
  if (role !== undefined || scan.pastCountry(next.end) > next.end || scan.beginsName(next.end)) return true;
  return !comma;
}

/** One number at the place. */
export function readNumber(scan: Scan, place: number, unit: Unit): One | null {
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
function ordinalOrRange(scan: Scan, { value, end }: { value: number; end: number }): One {
  if (scan.isHyphen(end) || scan.is(end, "to")) {
    const last = readOrdinal(scan, end + 1);
    if (last && last.value > value)
      return { value: { ...plain(`${String(value)}..${String(last.value)}`), range: true }, end: last.end };
  }
  return { value: plain(String(value)), end };
}

const isSmallRoman = ({ tokens }: Scan, place: number): boolean =>
  tokens.kind(place) === WORD && /^(?:i{1,3}|iv|vi{0,3}|ix)$/u.test(tokens.print(place));

function isLetterNumber(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  return (
    tokens.kind(place) === WORD && tokens.end(place) - tokens.start(place) === 1 && !scan.isCapital(place)
  );
}

function readDigits(scan: Scan, place: number, unit: Unit): One {
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
  const bracket = unit !== "article" && isBracket(scan, end);
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
function readBelow(scan: Scan, place: number, below: string[]): number {
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

const FARTHEST_BRACKET = 40;

/** Whether the closing bracket at the place belongs to the number and does not close one opened before. */
function isBracket(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  if (!tokens.isMark(place, CLOSE) || !tokens.flag(place, GLUED)) return false;
  const role = scan.role(place + 1);
  if (role?.is === "unit") return true;
  if (tokens.kind(place + 1) === NUMBER) return true;
  const listed = pastSeparator(scan, place + 1);
  // "(пункт 1) и 14 (пункт 3)": the list of articles goes on.
  if (listed > place + 1 && tokens.kind(listed) === NUMBER && tokens.isMark(listed + 1, OPEN)) return false;
  if (listed > place + 1 && tokens.kind(listed) === NUMBER && tokens.isMark(listed + 1, CLOSE)) return true;
  const open = openBefore(scan, place);
  return open === 0 || closedBehind(scan, place + 1) >= open;
}

/** Brackets opened before the place and not closed; those behind numbers count for nothing. */
function openBefore(scan: Scan, place: number): number {
  const { tokens } = scan;
  let closed = 0;
  let open = 0;
  for (let at = place - 1; at >= 0 && place - at < FARTHEST_BRACKET && tokens.kind(at) !== BREAK; at--) {
    if (tokens.isMark(at, OPEN)) {
      if (closed === 0) open++;
      else closed--;
    } else if (tokens.isMark(at, CLOSE) && tokens.kind(at - 1) !== NUMBER) closed++;
  }
  return open;
}

/** Brackets closed behind the place that were not opened there. */
function closedBehind(scan: Scan, place: number): number {
  const { tokens } = scan;
  let open = 0;
  let closed = 0;
  for (
    let at = place;
    at - place < FARTHEST_BRACKET && tokens.kind(at) !== BREAK && !scan.endsSentence(at);
    at++
  ) {
    if (tokens.isMark(at, OPEN)) open++;
    else if (tokens.isMark(at, CLOSE)) {
      if (open > 0) open--;
      else closed++;
    }
  }
  return closed;
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
