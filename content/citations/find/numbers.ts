import type { Unit } from "../lexicon/role.ts";
import { FIRST_OF_LINE, NUMBER, WORD } from "../text/tokens.ts";
import { isLetterNumber, type OneNumber, readBelow, readNumber, type Value } from "./number.ts";
import { CLOSE, COMMA, OPEN, type Scan } from "./scan.ts";
import { pastSeparator } from "./separators.ts";

export interface Numbers {
  readonly values: readonly Value[];
  readonly end: number;
}

const LONGEST_LIST = 400;

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
function moreBelow(scan: Scan, place: number, last: Value | undefined): OneNumber | null {
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

function nextOfList(scan: Scan, place: number, unit: Unit, many: boolean): OneNumber | null {
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

/** Whether a number after a comma or "and" belongs to the list, and does not count what follows it. */
function goesOn(scan: Scan, next: OneNumber, many: boolean, comma: boolean): boolean {
  const { tokens } = scan;
  if (next.value.bracket) return true;
  const role = scan.role(next.end);
  if (role?.is === "counted" || role?.is === "month" || role?.is === "year") return false;
  if (role?.is === "unit") return true;
  if (tokens.kind(next.end) !== WORD || many) return true;
  if (role !== undefined || scan.pastCountry(next.end) > next.end || scan.beginsName(next.end)) return true;
  return !comma;
}
