import { createContext, useContext, useMemo, type ReactNode } from "react";

import { makeFormat, type Format } from "./format.ts";
import { typeset } from "./typeset.ts";

export type Language = "kk" | "ru" | "en";
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A text in up to three languages. */
export interface LocalText {
  readonly kk?: string | null | undefined;
  readonly ru?: string | null | undefined;
  readonly en?: string | null | undefined;
}

interface Words {
  readonly language: Language;
  readonly t: Translate;
  readonly format: Format;
}

const WordsContext = createContext<Words | null>(null);

/** Gives the page its language. Stands around the whole application, on the server and in the browser alike. */
export function LanguageProvider({
  language,
  translate,
  children,
}: {
  readonly language: Language;
  readonly translate: Translate;
  readonly children: ReactNode;
}) {
  const words = useMemo<Words>(() => {
    const t: Translate = (key, values) => typeset(translate(key, values), language);
    return { language, t, format: makeFormat(language, translate) };
  }, [language, translate]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("LanguageProvider is missing above this component");
  return words;
}

export const useT = (): Translate => useWords().t;
export const useLanguage = (): Language => useWords().language;
export const useFormat = (): Format => useWords().format;

/** Which languages to try, the reader's first. A reader of Kazakh or English understands Russian sooner than the third. */
const order: Readonly<Record<Language, readonly Language[]>> = {
  kk: ["kk", "ru", "en"],
  ru: ["ru", "kk", "en"],
  en: ["en", "ru", "kk"],
};

/** The text in the reader's language, else in the first of the others that has it, else null. */
export function localText(text: LocalText, language: Language): { text: string; lang: Language } | null {
  for (const lang of order[language]) {
    const found = text[lang];
    if (found != null && found !== "") return { text: typeset(found, lang), lang };
  }
  return null;
}

export function useLocal(): (text: LocalText) => { text: string; lang: Language } | null {
  const language = useLanguage();
  return (text) => localText(text, language);
}
