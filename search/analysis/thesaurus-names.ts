import type { Language } from "../engine.ts";
import { termOfToken, type Term } from "./analyse.ts";
import { detectLanguage } from "./detect-language.ts";
import { tokenise } from "./tokenise.ts";

/** What somebody calls a thing, as terms in reading order. */
export interface Name {
  readonly text: string;
  readonly language: Language;
  readonly terms: readonly Term[];
}

/** The language of a name that nobody has labelled: Latin letters are English, Kazakh ones Kazakh. */
const languageOfName = (name: string): Language => {
  if (/\p{Script=Latin}/u.test(name)) return "en";
  return /[әғқңөұүһі]/iu.test(name) ? "kk" : (detectLanguage(name) ?? "ru");
};

export function nameOf(text: string, given?: Language): Name {
  const language = given ?? languageOfName(text);
  const terms = tokenise(text).flatMap((token) => termOfToken(token, language) ?? []);
  return { text, language, terms };
}

const withoutBrackets = (text: string): string =>
  text
    .replace(/\s*\([^()]{0,80}\)/gu, "")
    .replace(/\s{2,}/gu, " ")
    .trim();

/** A name, and the same without what it says in brackets: «Кодекс о браке (супружестве) и семье». */
export const withAndWithoutBrackets = (text: string): string[] =>
  [...new Set([text, withoutBrackets(text)])].filter((name) => name !== "");

export type Parts = Readonly<Partial<Record<Language, readonly string[]>>>;

const LANGUAGES = ["kk", "ru", "en"] as const satisfies readonly Language[];

/**
 * The things that one line of a glossary names. «бөлім, тарау, бап / раздел, глава, статья / section, chapter,
 * article» are three things, for every language lists as many; «қайтармау қағидаты / принцип невысылки, невыдача» is
 * one with two names in Russian.
 */
export function thingsOf(term: Readonly<Partial<Record<Language, string>>>): Parts[] {
  const lists: Parts = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const text = term[language];
      return text === undefined ? [] : [[language, text.split(/,\s+/u)]];
    }),
  );
  const lengths = new Set(Object.values(lists).map(({ length }) => length));
  const [length = 0] = lengths;
  if (lengths.size !== 1 || length < 2 || Object.keys(lists).length < 2) return [lists];
  return Array.from({ length }, (_, at) =>
    Object.fromEntries(Object.entries(lists).map(([language, names]) => [language, [names[at] ?? ""]])),
  );
}
