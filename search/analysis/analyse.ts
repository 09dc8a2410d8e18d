import type { Language } from "../engine.ts";
import { detectLanguage } from "./detect-language.ts";
import { stem } from "./stem.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { tokenise, type Token } from "./tokenise.ts";

/** A term of the index: a stem marked with its language (`r:прав`), a number (`n:p-1`) or a thing (`c:act:tax-code`). */
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

/** A text as an index keeps it. */
export interface Analysed {
  /** In reading order; null keeps the place of a word left out. */
  readonly terms: readonly (Term | null)[];
  /** What it names, each in the place of its first word. */
  readonly things: readonly { readonly id: string; readonly at: number }[];
  /** Its words as people write them, to be offered for mistyped ones. */
  readonly words: readonly string[];
}

/** The terms of a text, and what it names of what there are names for. */
export function analyseText(text: string, declared: Language, names: Naming | null): Analysed {
  const language = languageOfText(text, declared);
  const tokens = tokenise(text);
  const named = names?.namedIn(tokens) ?? [];
  return {
    terms: tokens.map((token) => termOfToken(token, language)),
    things: named.flatMap(({ from, ids }) => ids.map((id) => ({ id, at: from }))),
    words: tokens.flatMap(({ kind, text: word }) => (kind === "word" ? [word] : [])),
  };
}

/** The terms of a text alone. */
export const termsOfText = (text: string, declared: Language): readonly (Term | null)[] =>
  analyseText(text, declared, null).terms;

/** Words that name a thing, by whatever name. */
export interface Named {
  /** The tokens they are, the last one excluded. */
  readonly from: number;
  readonly to: number;
  /** Several, if several things bear the name. */
  readonly ids: readonly string[];
}

/** What tells things by their names: the thesaurus of an office. */
export interface Naming {
  namedIn(tokens: readonly Token[]): readonly Named[];
}

/** The term that stands for a thing in the index, whatever it is called there. */
export const termOfThing = (id: string): Term => `c:${id}`;

/** A word of a question, or words that together name a thing: any of the terms answers it, or all that stand together. */
export interface QueryWord {
  readonly text: string;
  /** Every reading of the word, for nobody says which language a question is in. */
  readonly terms: readonly Term[];
  /** Beginnings of terms, for a word still being typed. */
  readonly prefixes: readonly Term[];
  /** The words of a name: a text that has them all, wherever, answers too. */
  readonly together: readonly QueryWord[];
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

/** The word that a token of a question asks for; null if it tells nothing. */
function wordOfToken(token: Token, text: string, isAlone: boolean): QueryWord | null {
  const { terms, stopped } = readings(token);
  const isOpen = token.end === text.length;
  if (stopped && !(isOpen && isAlone)) return null;
  const prefixes = isOpen ? prefixesOf(token, text.slice(token.start, token.end)) : [];
  return { text: token.text, terms, prefixes, together: [] };
}

/** Words that name a thing ask for the thing, or for all of themselves. */
function wordOfName(text: string, words: readonly QueryWord[], { ids }: Named): QueryWord {
  const things = ids.map(termOfThing);
  const [first, ...others] = words;
  if (first && others.length === 0) return { ...first, text, terms: [...first.terms, ...things] };
  return { text, terms: things, prefixes: [], together: words };
}

/**
 * The words of a question, each once. The last is also taken as a beginning, unless a space ends it. With names, words
 * that name a thing are one: its abbreviation finds its full name, in any language.
 */
export function wordsOfQuery(text: string, names: Naming | null = null): QueryWord[] {
  const asked = text.slice(0, 1000);
  const tokens = tokenise(asked);
  const named = new Map(names?.namedIn(tokens).map((one) => [one.from, one]));
  const words = new Map<string, QueryWord>();
  for (let at = 0; at < tokens.length;) {
    const name = named.get(at);
    const to = name?.to ?? at + 1;
    const among = tokens.slice(at, to);
    const plain = among.flatMap((token) => wordOfToken(token, text, tokens.length === 1) ?? []);
    const [start, end] = [among[0]?.start ?? 0, among.at(-1)?.end ?? 0];
    const found = name ? [wordOfName(asked.slice(start, end), plain, name)] : plain;
    for (const word of found) words.set(word.terms[0] ?? word.text, word);
    at = to;
  }
  return [...words.values()].slice(0, MOST_WORDS);
}

/** Whether a term of a text answers a word of a question, or is one of those that together do. */
export const answers = (word: QueryWord, term: Term): boolean =>
  word.terms.includes(term) ||
  word.prefixes.some((prefix) => term.startsWith(prefix)) ||
  word.together.some((one) => answers(one, term));
