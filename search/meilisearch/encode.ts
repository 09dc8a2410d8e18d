import type { Term } from "../analysis/analyse.ts";

// Meilisearch cuts texts by the rules of their script and levels letters: й would be и. A term goes to it as Latin
// letters alone, two for each letter of ours, which it leaves as they are; so the beginning of a term stays a beginning.

const A = "a".charCodeAt(0);
const LETTERS = 26;
/** What begins a letter that is in none of the alphabets below: five letters follow. */
const OTHER = "zz";
const pairOf = (place: number): string =>
  String.fromCharCode(A + Math.floor(place / LETTERS), A + (place % LETTERS));

/** Latin with its signs, Cyrillic with the Kazakh letters. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x400, 0x4ff],
] as const;
const PAIRS = new Map(
  RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at)).map(
    (code, place) => [code, pairOf(place)],
  ),
);

function other(code: number): string {
  let [left, letters] = [code, ""];
  for (let place = 0; place < 5; place += 1) {
    letters = String.fromCharCode(A + (left % LETTERS)) + letters;
    left = Math.floor(left / LETTERS);
  }
  return OTHER + letters;
}

/** Meilisearch leaves out words of more than 250 letters. A word of a hundred is none. */
const MOST_LETTERS = 100;

const KEPT = 50_000;
const memory = new Map<Term, string>();

/** A term as Meilisearch gets it. Words recur, so the last many are remembered. */
export function encode(term: Term): string {
  const known = memory.get(term);
  if (known !== undefined) return known;
  let encoded = "";
  for (const letter of term) {
    if (encoded.length >= 2 * MOST_LETTERS) break;
    const code = letter.codePointAt(0) ?? 0;
    encoded += PAIRS.get(code) ?? other(code);
  }
  if (memory.size >= KEPT) memory.clear();
  memory.set(term, encoded);
  return encoded;
}

/** Stands where a text has a word that tells nothing, so that words on both sides of it are not neighbours. */
export const GAP = "zzz";

/** Stands in every document, to ask for all of them beside readings: Meilisearch compares words with words only. */
export const EVERY = "zzzzz";

/** The key of a document: Meilisearch allows letters, digits, dashes and low lines. */
export const keyOf = (ref: string): string =>
  ref.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
