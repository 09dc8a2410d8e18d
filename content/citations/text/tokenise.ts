import type { WordList } from "../lexicon/word-list.ts";
import {
  APOSTROPHE,
  CYRILLIC,
  DIGIT,
  INVISIBLE,
  isUpper,
  kindOf,
  LATIN,
  NEWLINE,
  SPACE,
  SUPERSCRIPT,
  superscriptDigit,
} from "./characters.ts";
import {
  ALL_CAPITALS,
  BREAK,
  CAPITAL,
  FIRST_OF_LINE,
  GLUED,
  HAS_CYRILLIC,
  HAS_LATIN,
  MARK,
  MENDED,
  NUMBER,
  RAISED,
  type Tokens,
  WORD,
} from "./tokens.ts";

const PIPE = 0x7c;
const HYPHEN = 0x2d;
const OTHER_HYPHEN = 0x2010;

const isLetter = (kind: number): boolean => kind === LATIN || kind === CYRILLIC;

/** Reads the text between the places into tokens, from left to right, each character once. */
export function tokenise(tokens: Tokens, words: WordList, text: string, from: number, to: number): void {
  tokens.clear(text);
  let at = from;
  let glued = 0;
  let line = FIRST_OF_LINE;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === SPACE) {
      glued = 0;
      at++;
    } else if (kind === INVISIBLE) at++;
    else if (kind === NEWLINE) {
      const { end, blank } = pastLines(text, at, to);
      if (blank) tokens.push(BREAK, 0, at, at, 0, 0);
      line = FIRST_OF_LINE;
      glued = 0;
      at = end;
    } else {
      const flags = glued | line;
      if (isLetter(kind)) at = readWord(tokens, words, text, at, to, flags);
      else if (kind === DIGIT) at = readNumber(tokens, text, at, to, flags);
      else if (kind === SUPERSCRIPT) at = readRaised(tokens, text, at, to, flags);
      else {
        tokens.push(unit === PIPE ? BREAK : MARK, flags, at, at + 1, 0, unit);
        at++;
      }
      glued = GLUED;
      line = 0;
    }
  }
}

/** A blank line, or a line that begins as a heading or a list item, ends the paragraph. */
function pastLines(text: string, from: number, to: number): { end: number; blank: boolean } {
  let lines = 0;
  let at = from;
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === NEWLINE) {
      if (!(unit === 0x0a && at > from && text.charCodeAt(at - 1) === 0x0d)) lines++;
    } else if (kind !== SPACE && kind !== INVISIBLE) break;
  }
  const next = text.charCodeAt(at);
  return { end: at, blank: lines > 1 || next === 0x23 || next === 0x2022 || next === 0x2a };
}

function readWord(
  tokens: Tokens,
  words: WordList,
  text: string,
  from: number,
  to: number,
  flags: number,
): number {
  const { end, scripts, capitals, letters } = measure(text, from, to);
  let all = flags | scripts;
  if (isUpper(text.charCodeAt(from))) all |= CAPITAL;
  if (capitals === letters && letters > 1) all |= ALL_CAPITALS;
  const mended = mend(tokens, words, text, from, end, to, all);
  if (mended !== end) return mended;
  tokens.push(WORD, all, from, end, lookUp(words, text, from, end, scripts, letters), 0);
  return end;
}

function lookUp(
  words: WordList,
  text: string,
  from: number,
  end: number,
  scripts: number,
  letters: number,
): number {
  if (scripts === (HAS_LATIN | HAS_CYRILLIC))
    return words.look(text, from, end, "cyrillic") || words.look(text, from, end, "latin");
  const entry = words.look(text, from, end, "as-is");
  // "УК" typed in Latin letters.
  if (entry === 0 && letters <= 4 && scripts === HAS_LATIN) return words.look(text, from, end, "cyrillic");
  return entry;
}

interface Measure {
  readonly end: number;
  readonly scripts: number;
  readonly capitals: number;
  readonly letters: number;
}

function measure(text: string, from: number, to: number): Measure {
  let scripts = 0;
  let capitals = 0;
  let letters = 0;
  let end = from;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (isLetter(kind)) {
      scripts |= kind === LATIN ? HAS_LATIN : HAS_CYRILLIC;
      if (isUpper(unit)) capitals++;
      letters++;
    } else if (kind === APOSTROPHE) {
      if (!isLetter(kindOf(text.charCodeAt(at + 1)))) break;
      continue;
    } else if (kind === DIGIT) {
      // "Artic1e": a digit that stands for a letter, between letters of a long word.
      if (letters < 3 || (unit !== 0x31 && unit !== 0x30) || !isLetter(kindOf(text.charCodeAt(at + 1))))
        break;
    } else if (kind !== INVISIBLE) break;
    if (kind !== INVISIBLE) end = at + 1;
  }
  return { end, scripts, capitals, letters };
}

/** A word that a hyphen or a soft hyphen breaks at the end of the line; the end of what is read. */
function mend(
  tokens: Tokens,
  words: WordList,
  text: string,
  from: number,
  end: number,
  to: number,
  flags: number,
): number {
  let at = end;
  let soft = false;
  while (at < to && kindOf(text.charCodeAt(at)) === INVISIBLE) {
    soft = true;
    at++;
  }
  const unit = text.charCodeAt(at);
  if (unit === HYPHEN || unit === OTHER_HYPHEN) at++;
  else if (!soft) return end;
  while (at < to && kindOf(text.charCodeAt(at)) === SPACE) at++;
  if (kindOf(text.charCodeAt(at)) !== NEWLINE) return end;
  const { end: next, blank } = pastLines(text, at, to);
  if (blank || next >= to || !isLetter(kindOf(text.charCodeAt(next))) || isUpper(text.charCodeAt(next)))
    return end;
  const rest = measure(text, next, to);
  const joined = text.slice(from, end) + text.slice(next, rest.end);
  if (joined.length > 60) return end;
  const entry = lookUp(
    words,
    joined,
    0,
    joined.length,
    rest.scripts | (flags & (HAS_CYRILLIC | HAS_LATIN)),
    9,
  );
  if (entry === 0) return end;
  tokens.push(WORD, flags | MENDED, from, rest.end, entry, 0);
  return rest.end;
}

function readNumber(tokens: Tokens, text: string, from: number, to: number, flags: number): number {
  let value = 0;
  let at = from;
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) !== DIGIT) break;
    value = Math.min(value * 10 + unit - 0x30, 1e15);
  }
  tokens.push(NUMBER, flags, from, at, 0, value);
  return at;
}

function readRaised(tokens: Tokens, text: string, from: number, to: number, flags: number): number {
  let value = 0;
  let at = from;
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (kindOf(unit) !== SUPERSCRIPT) break;
    value = Math.min(value * 10 + superscriptDigit(unit), 1e15);
  }
  tokens.push(RAISED, flags, from, at, 0, value);
  return at;
}
