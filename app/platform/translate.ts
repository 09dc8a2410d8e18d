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

/** The signs of thousands: a narrow no-break space, in English a comma. */
const grouped = (value: number, language: Language): string =>
  String(value).replace(/\B(?=(?:\d{3})+$)/gu, language === "en" ? "," : "\u202F");

const ownNumber = (name: unknown): string => `${String(name)}#`;

/**
 * The same message with `#` read from a value of ours. Left to Intl it would differ between server and browser: few
 * browsers know how Kazakh groups digits.
 */
function withOwnNumbers(message: CompiledMessage, counted: unknown = null): CompiledMessage {
  return message.map((token) => {
    if (token === "#" && counted !== null) return [ownNumber(counted)];
    if (!Array.isArray(token) || typeof token[2] !== "object" || token[2] === null) return token;
    const [name, type, cases] = token as [unknown, unknown, Readonly<Record<string, unknown>>];
    const of = type === "plural" ? name : counted;
    const own = Object.entries(cases).map(([key, words]): [string, unknown] => [
      key,
      Array.isArray(words) ? withOwnNumbers(words, of) : words,
    ]);
    return [name, type, Object.fromEntries(own)];
  });
}

function withNumbers(values: MessageValues, language: Language): MessageValues {
  const numbers = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    typeof value === "number" ? [[ownNumber(name), grouped(value, language)]] : [],
  );
  return { ...values, ...Object.fromEntries(numbers) };
}

/**
 * Reads messages of one language. The same function serves pages on the server and in the browser.
 *
 * A key that the catalogue lacks is a mistake of ours: with `strict` it throws, otherwise the key is shown, so that
 * a person still has a page to work with.
 */
export function makeTranslate(language: Language, catalogue: Catalogue, strict: boolean): Translate {
  const messages = Object.fromEntries(
    Object.entries(catalogue).map(([key, message]) => [
      key,
      Array.isArray(message) ? withOwnNumbers(message) : message,
    ]),
  );
  const i18n = setupI18n({
    locale: language,
    // Lingui's type does not say that the tokens may be read-only.
    messages: { [language]: messages as Record<string, never> },
    missing: (locale, key) => {
      if (strict) throw new Error(`No message "${key}" in ${locale}`);
      return key;
    },
  });
  return (key, values) => i18n._(key, values && withNumbers(values, language));
}
