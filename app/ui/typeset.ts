// No line ends on a one-letter word; № and ст. stay with their number, a Kazakh ending with its numeral.
// The spaces are set when a text is shown, never stored: search, exports and forms hold what was typed.

const NO_BREAK = "\u00A0";
const NARROW = "\u202F";
const JOINER = "\u2060";

/** One-letter words and the short ones that belong to what follows. */
const clinging: Readonly<Record<"kk" | "ru" | "en", RegExp>> = {
  kk: /(?<![\p{L}\p{N}])([аәеоу]) (?=\S)/giu,
  ru: /(?<![\p{L}\p{N}])([авикосуя]) (?=\S)/giu,
  en: /(?<![\p{L}\p{N}'’])(a|I) (?=\S)/gu,
};

/** Abbreviations that stand before a number: № 154, ст. 15, п. 2, Art. 5. */
const beforeNumber =
  /(№|§|(?<!\p{L})(?:стст|ст|пп|п|ч|гл|разд|абз|тт|т|б|тр|No|Nos|Art|art|para|p))(\.?) (?=[\dIVXLC])/gu;
const thousands = /(?<=\d)[ \u00A0](?=\d{3}(?!\d))/gu;
const ending = /(?<=[\dIVX])-(?=\p{L})/gu;
const percent = /(?<=\d) (?=%)/gu;

/** Sets the no-break spaces of a text that is about to be shown. */
export function typeset(text: string, language: "kk" | "ru" | "en"): string {
  if (text.length < 4 || !/[ -]/u.test(text)) return text;
  return text
    .replace(clinging[language], `$1${NO_BREAK}`)
    .replace(beforeNumber, `$1$2${NO_BREAK}`)
    .replace(thousands, NARROW)
    .replace(percent, NO_BREAK)
    .replace(ending, `-${JOINER}`);
}

/** The same for the text between the tags of HTML. */
export const typesetHtml = (html: string, language: "kk" | "ru" | "en"): string =>
  html.replace(/(?<=^|>)[^<>]+(?=<|$)/gu, (text) => typeset(text, language));
