import { describe, expect, test } from "vitest";

import { compileCatalogue, readMessages } from "./messages.server.ts";
import { languages, type Language } from "./translate.ts";

const catalogues = new Map(languages.map((language) => [language, readMessages(language)]));
const messagesOf = (language: Language) => catalogues.get(language) ?? new Map<string, string>();

/** What may read the same in English: names, abbreviations, addresses, and patterns of values alone. */
const sameInAll = new Set([
  "shell.api",
  // A question in Kazakh, a number, and the languages by their own names.
  "search.example.kazakh",
  "search.example.number",
  "search.lang.kk",
  "search.lang.ru",
  "search.lang.en",
]);
const hasWords = (message: string): boolean => /\p{L}/u.test(message.replace(/\{\w+\}/gu, ""));

/** The plural forms a message must have, by what the language counts with. Kazakh is content with one form. */
const formsOf: Readonly<Record<Language, { required: readonly string[]; allowed: readonly string[] }>> = {
  kk: { required: ["other"], allowed: ["one", "other"] },
  ru: { required: ["one", "few", "many", "other"], allowed: ["one", "few", "many", "other"] },
  en: { required: ["one", "other"], allowed: ["one", "other"] },
};

/** The forms of every plural in a compiled message, also of those within others. */
function pluralsIn(tokens: unknown): string[][] {
  if (!Array.isArray(tokens)) return [];
  const [, type, forms] = tokens as unknown[];
  if ((type === "plural" || type === "select") && typeof forms === "object" && forms !== null) {
    const within = Object.values(forms).flatMap(pluralsIn);
    return type === "plural" ? [Object.keys(forms), ...within] : within;
  }
  return tokens.flatMap(pluralsIn);
}

/** The names of the values a compiled message speaks of. */
function valuesIn(tokens: unknown): string[] {
  if (!Array.isArray(tokens)) return [];
  return tokens.flatMap((token: unknown) => {
    if (!Array.isArray(token)) return [];
    const [name, , forms] = token as unknown[];
    const within = typeof forms === "object" && forms !== null ? Object.values(forms).flatMap(valuesIn) : [];
    return typeof name === "string" ? [name, ...within] : within;
  });
}

const sortedValues = (tokens: unknown): string[] => [...new Set(valuesIn(tokens))].sort();

describe.each(languages)("messages in %s", (language) => {
  const messages = messagesOf(language);

  test("are the same keys as in English", () => {
    expect([...messages.keys()]).toEqual([...messagesOf("en").keys()]);
  });

  test("are texts, none of them empty", () => {
    const odd = [...messages].filter(([, message]) => typeof message !== "string" || message.trim() === "");
    expect(odd).toEqual([]);
  });

  test("are ICU messages with the plural forms of the language and the values of the English ones", () => {
    const compiled = compileCatalogue(language).messages;
    const english = compileCatalogue("en").messages;
    const { required, allowed } = formsOf[language];
    for (const [key, tokens] of Object.entries(compiled)) {
      for (const forms of pluralsIn(tokens)) {
        const named = forms.filter((form) => form !== "offset" && !/^=?\d+$/u.test(form));
        expect(named, key).toEqual(expect.arrayContaining([...required]));
        expect(allowed, key).toEqual(expect.arrayContaining(named));
      }
      expect(sortedValues(tokens), key).toEqual(sortedValues(english[key]));
    }
  });
});

test.each(["kk", "ru"] as const)("no message in %s is left in English", (language) => {
  const english = messagesOf("en");
  const untranslated = [...messagesOf(language)].filter(
    ([key, message]) => message === english.get(key) && hasWords(message) && !sameInAll.has(key),
  );
  expect(untranslated).toEqual([]);
});

test("no message has letters of the wrong alphabet within a word", () => {
  const mixed = languages.flatMap((language) =>
    [...messagesOf(language)].filter(([, message]) =>
      /[a-z][а-яёәғқңөұүһі]|[а-яёәғқңөұүһі][a-z]/iu.test(message),
    ),
  );
  expect(mixed).toEqual([]);
});
