import type { Language } from "../engine.ts";
import { detectLanguage } from "./detect-language.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { tokenise, type Token } from "./tokenise.ts";

/** A term of the index: a stem marked with its language (`r:прав`), or a number (`n:p-1`). */
export type Term = string;

const MARK: Readonly<Record<Language, string>> = { kk: "k:", ru: "r:", en: "e:" };
const KAZAKH = /[әғқңөұүһі]/u;
const LATIN = /^\p{Script=Latin}/u;

const termOf = (word: string, language: Language): Term => `${MARK[language]}${stem(word, language)}`;

/**
 * The language a passage is really in. A field called Kazakh may hold Russian words, where nobody has translated
 * them, and the other way round. A short text is believed: it may be a name.
 */
export function languageOfText(text: string, declared: Language): Language {
  if (declared === "en" || text.length < 60) return declared;
  return detectLanguage(text) ?? declared;
}

/** The language of one word in a text of a language: a Latin word in a Russian text is read as English. */
function languageOfWord(word: string, language: Language): Language {
  if (LATIN.test(word)) return "en";
  if (KAZAKH.test(word)) return "kk";
  return language === "en" ? "ru" : language;
}

/** The term a token of a text is found by, or null if it is one of the words that tell nothing. */
export function termOfToken(token: Token, language: Language): Term | null {
  if (token.kind === "number") return `n:${token.text}`;
  const own = languageOfWord(token.text, language);
  return STOP_WORDS[own].has(token.text) ? null : termOf(token.text, own);
}

/** Every term a token may be in a text of unknown language; none if it tells nothing in any of them. */
export function readingsOfToken(token: Token): Term[] {
  const { terms, stopped } = readings(token);
  return stopped ? [] : terms;
}

/** Numbers written as one name are found by their parts too: «154» finds 154-VII, «2014» finds 17.11.2014. */
export const partsOfNumber = (number: string): string[] =>
  /^\d+[-.]/u.test(number) ? number.split(/[-.]/u).filter((part) => /^\d{2,}$/u.test(part)) : [];

/** The terms of a text in reading order; null keeps the place of a word left out. */
export function termsOfText(text: string, declared: Language): (Term | null)[] {
  const language = languageOfText(text, declared);
  return tokenise(text).map((token) => termOfToken(token, language));
}

/** One word of a question: any of the terms answers it. */
export interface QueryWord {
  readonly text: string;
  /** Every reading of the word, for nobody says which language a question is in. */
  readonly terms: readonly Term[];
  /** Beginnings of terms, for a word still being typed. */
  readonly prefixes: readonly Term[];
}

function readings(token: Token): { terms: Term[]; stopped: boolean } {
  if (token.kind === "number") return { terms: [`n:${token.text}`], stopped: false };
  const languages: Language[] = LATIN.test(token.text)
    ? ["en"]
    : KAZAKH.test(token.text)
      ? ["kk"]
      : ["ru", "kk"];
  const stopped = languages.some((language) => STOP_WORDS[language].has(token.text));
  return { terms: languages.map((language) => termOf(token.text, language)), stopped };
}

const PADDED = /(?<!\d)0\d/u;

function prefixesOf(token: Token, typed: string): Term[] {
  // 146 is not 1460, and P-01 is not P-10: only a name with a number in it is still being typed.
  if (token.kind === "number")
    return /\p{L}/u.test(token.text) && !PADDED.test(typed) ? [`n:${token.text}`] : [];
  if (token.text.length < 3) return [];
  if (LATIN.test(token.text)) return [`e:${token.text}`];
  return KAZAKH.test(token.text) ? [`k:${token.text}`] : [`r:${token.text}`, `k:${token.text}`];
}

const MOST_WORDS = 16;

/** The words of a question, each once. The last is also taken as a beginning, unless a space ends it. */
export function wordsOfQuery(text: string): QueryWord[] {
  const tokens = tokenise(text.slice(0, 1000));
  const words = new Map<string, QueryWord>();
  tokens.forEach((token, index) => {
    const { terms, stopped } = readings(token);
    const open = index === tokens.length - 1 && token.end === text.length;
    if (stopped && !(open && tokens.length === 1)) return;
    words.set(terms[0] ?? token.text, {
      text: token.text,
      terms,
      prefixes: open ? prefixesOf(token, text.slice(token.start, token.end)) : [],
    });
  });
  return [...words.values()].slice(0, MOST_WORDS);
}

/** Whether a term of a text answers a word of a question. */
export const answers = (word: QueryWord, term: Term): boolean =>
  word.terms.includes(term) || word.prefixes.some((prefix) => term.startsWith(prefix));
