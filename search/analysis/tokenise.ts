import { normaliseNumber, normaliseWord } from "./normalise.ts";

export interface Token {
  /** Where it stands in the text as given. */
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "number";
  /** Normalised, not stemmed. */
  readonly text: string;
}

const DASH = "\\-\\u2010-\\u2015\\u2212";
const INSIDE = "\\p{L}\\p{M}\\p{N}\\u00AD\\u200B-\\u200D\\u2060";
/** Letters and digits, joined by dashes: the dash is looked at afterwards. */
const CHUNK = new RegExp(
  `[\\p{L}\\p{N}][${INSIDE}]*(?:[${DASH}][\\u2060]?[\\p{L}\\p{N}][${INSIDE}]*)*`,
  "gu",
);
const DATE = /(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/gu;
const PART = new RegExp(`[^${DASH}]+`, "gu");
/** Letters and nothing else: what most chunks are. */
const WHOLE = /^\p{L}+$/u;
const DIGIT = /\d/u;

const ROMAN = /^[ivxlcіхсм]+$/iu;
/** What may follow a number and make one name of the two: 60-НП, 6-ЗРК. Anything else is an ending: 146-бап. */
const SERIES = /^(?:нп|зрк|зру|зр|қрз|қр|рк|од|нқ|п|р|ж|а|б|в|г|д)$/iu;

/** `P-01`, `C-MOH-10`, `154-VII`, `60-НП`, `6-1`: one name. `146-бабы`, `15-летний`: a number and a word. */
function isNumber(chunk: string): boolean {
  if (!DIGIT.test(chunk)) return false;
  const parts = chunk.match(PART) ?? [];
  if (parts.length === 1) return !/^\d+\p{L}{3,}$/u.test(chunk);
  if (DIGIT.test(parts[0] ?? "")) {
    return parts.slice(1).every((part) => DIGIT.test(part) || ROMAN.test(part) || SERIES.test(part));
  }
  return parts.every((part) => /^\p{L}{1,5}$/u.test(part) || /^\d+\p{L}?$/u.test(part));
}

const numberToken = (text: string, start: number): Token => ({
  start,
  end: start + text.length,
  kind: "number",
  text: normaliseNumber(text),
});

/** Cuts a chunk that is no single number at its dashes, and a number from the letters glued to it. */
function partsOf(chunk: string, offset: number): Token[] {
  if (WHOLE.test(chunk)) {
    return [{ start: offset, end: offset + chunk.length, kind: "word", text: normaliseWord(chunk) }];
  }
  const tokens: Token[] = [];
  for (const { 0: part, index } of chunk.matchAll(PART)) {
    for (const { 0: piece, index: at } of part.matchAll(/\d+|\D+/gu)) {
      const start = offset + index + at;
      if (DIGIT.test(piece)) tokens.push(numberToken(piece, start));
      else {
        const text = normaliseWord(piece);
        if (text !== "") tokens.push({ start, end: start + piece.length, kind: "word", text });
      }
    }
  }
  return tokens;
}

/** The words and numbers of a text, in order, with their places in it. Dates stay whole: 17.11.2014. */
export function tokenise(text: string): Token[] {
  const dates = [...text.matchAll(DATE)].map(({ 0: date, index }) => numberToken(date, index));
  const tokens: Token[] = [];
  let date = dates.shift();
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    while (date && date.end <= index) {
      tokens.push(date);
      date = dates.shift();
    }
    if (date && index >= date.start && index + chunk.length <= date.end) continue;
    if (isNumber(chunk)) tokens.push(numberToken(chunk, index));
    else tokens.push(...partsOf(chunk, index));
  }
  if (date) tokens.push(date, ...dates);
  return tokens;
}
