import { setupI18n } from "@lingui/core";

export type Language = "kk" | "ru" | "en";

export const languages = ["kk", "ru", "en"] as const satisfies readonly Language[];

export const isLanguage = (value: unknown): value is Language =>
  value === "kk" || value === "ru" || value === "en";

export type MessageValues = Readonly<Record<string, string | number>>;
export type Translate = (key: string, values?: MessageValues) => string;

/** What a compiled ICU message is made of, as @lingui/message-utils writes it and JSON keeps it. */
export type CompiledMessage = readonly unknown[];
export type Catalogue = Readonly<Record<string, CompiledMessage>>;

/**
 * Reads messages of one language. The same function serves pages on the server and in the browser.
 *
 * A key that the catalogue lacks is a mistake of ours: with `strict` it throws, otherwise the key is shown, so that
 * a person still has a page to work with.
 */
export function makeTranslate(language: Language, catalogue: Catalogue, strict: boolean): Translate {
  const i18n = setupI18n({
    locale: language,
    // Lingui's type does not say that the tokens may be read-only.
    messages: { [language]: catalogue as Record<string, never> },
    missing: (locale, key) => {
      if (strict) throw new Error(`No message "${key}" in ${locale}`);
      return key;
    },
  });
  return (key, values) => i18n._(key, values);
}
