import type { Kind } from "../types.ts";
import { ALL_CAPITALS, BREAK, WORD } from "../text/tokens.ts";
import { CLOSE, type Scan } from "./scan.ts";

const LONGEST = 16;
const LONGEST_QUOTED = 5;
const LONGEST_ABBREVIATION = 6;

export interface PrintedDefinition {
  readonly words: readonly string[];
  /** The short form is no more than the word for its form: "the Law". */
  readonly kind: Kind | null;
  readonly end: number;
}

/** "(hereinafter referred to as the Law)", "(далее – СК)", "(бұдан әрі – Заң)" at an opening bracket. */
export function readDefinition(scan: Scan, place: number): PrintedDefinition | null {
  const { tokens } = scan;
  if (!scan.is(place + 1, "hereinafter")) return null;
  let close = place + 2;
  while (!tokens.isMark(close, CLOSE)) {
    if (tokens.kind(close) === BREAK || close - place > LONGEST) return null;
    close++;
  }
  const words: number[] = [];
  for (let at = close - 1; at > place + 1 && !scan.isHyphen(at); at--) {
    const print = tokens.print(at).toLowerCase();
    if (print === "as" || print === "по" || print === "әрі") break;
    if (tokens.kind(at) === WORD && !scan.is(at, "the")) words.unshift(at);
  }
  return defined(scan, words, close + 1);
}

/** "(the “Code”)", "(«Закон»)", "(LC)": what stands right behind an act's name. */
export function readQuotedDefinition(scan: Scan, place: number): PrintedDefinition | null {
  const { tokens } = scan;
  let at = scan.is(place + 1, "the") ? place + 2 : place + 1;
  if (isAbbreviation(scan, at) && tokens.isMark(at + 1, CLOSE)) return defined(scan, [at], at + 2);
  if (!scan.opensQuote(at) || !scan.isCapital(at + 1)) return null;
  const words: number[] = [];
  for (at++; tokens.kind(at) === WORD && words.length < LONGEST_QUOTED; at++) words.push(at);
  return scan.closesQuote(at) && tokens.isMark(at + 1, CLOSE) ? defined(scan, words, at + 2) : null;
}

/** "LC": capitals that mean nothing else. */
function isAbbreviation(scan: Scan, place: number): boolean {
  const { tokens } = scan;
  if (!tokens.flag(place, ALL_CAPITALS) || tokens.kind(place) !== WORD || scan.role(place)) return false;
  return (
    tokens.end(place) - tokens.start(place) <= LONGEST_ABBREVIATION && !/^[IVX]+$/u.test(tokens.print(place))
  );
}

function defined(scan: Scan, places: readonly number[], end: number): PrintedDefinition | null {
  if (places.length === 0) return null;
  return { words: places.map((at) => scan.tokens.print(at)), kind: kindAlone(scan, places), end };
}

/** The kind of act, where the words say nothing else: "Закон", "Constitutional Law". */
function kindAlone(scan: Scan, places: readonly number[]): Kind | null {
  const last = scan.role(places.at(-1) ?? -1);
  const qualified = places
    .slice(0, -1)
    .every((at) => scan.is(at, "constitutional") || scan.is(at, "normative"));
  if (!qualified) return null;
  if (last?.is === "form") return last.kind;
  return last?.is === "unit" && last.unit === "rule" ? "rules" : null;
}
