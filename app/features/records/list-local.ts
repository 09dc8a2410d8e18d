type Language = "kk" | "ru" | "en";

/** A text with only the language it will be read in: what the reader does not see does not travel. */
export type OneText = Readonly<Partial<Record<Language, string>>>;

/** Which languages are tried, the reader's first; the order is that of app/ui/language.tsx. */
export const languageOrder: Readonly<Record<Language, readonly [Language, Language, Language]>> = {
  kk: ["kk", "ru", "en"],
  ru: ["ru", "kk", "en"],
  en: ["en", "ru", "kk"],
};

/** The text in the reader's language, else in the first of the others that has it; null if none has. */
export function oneOf(
  language: Language,
  text: { readonly kk?: string | null; readonly ru?: string | null; readonly en?: string | null },
): OneText | null {
  for (const tried of languageOrder[language]) {
    const found = text[tried];
    if (found != null && found !== "") return { [tried]: found };
  }
  return null;
}

/** The words of a text, for exports and labels; "" if there are none. */
export const wordsOf = (text: OneText | null): string => (text ? (text.kk ?? text.ru ?? text.en ?? "") : "");
