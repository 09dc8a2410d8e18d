const SUPERSCRIPT = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const LINK = /\[([^\]\n]{1,300})\]\([^()\s]{1,500}\)/gu;
const TAG = /<\/?(?:i|b|u|em|strong|sup|sub|br)\s*\/?>/giu;
/** Emphasis stands at the edge of a word; a lone star or underscore stays. */
const STARS = /\*{1,3}/gu;
const UNDERSCORES = /(?<![\p{L}\p{N}])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![\p{L}\p{N}])/gu;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|>~])/gu;

/** Markdown's inline marks, footnote figures and repeated spaces taken out; the words stay as printed. */
export function plainText(raw: string): string {
  return raw
    .replace(LINK, "$1")
    .replace(TAG, "")
    .replace(STARS, "")
    .replace(UNDERSCORES, "")
    .replace(SUPERSCRIPT, "")
    .replace(ESCAPED, "$1")
    .replace(/\s+/gu, " ")
    .trim();
}

const TITLE_LENGTH = 180;
const OPEN_END = /[,;]?\s*(?:among others?|and others?|etc\.?|and so on)\s*[.;]?\s*$/iu;

/** Whether a list ends with words that say there is more. */
export const endsOpen = (text: string): boolean => OPEN_END.test(text);

/** The first sentence of an item, short enough for a list, without the stop at its end. */
export function titleOf(text: string): string {
  const whole = text.replace(OPEN_END, "");
  const sentence = /^(.{20,}?(?<!\b(?:No|Mr|Ms|Mrs|Dr|st|Art|p))[.;:])(?:\s|$)/u.exec(whole)?.[1] ?? whole;
  const bare = sentence.replace(/[\s.;:,]+$/u, "");
  const title =
    bare.length <= TITLE_LENGTH ? bare : `${bare.slice(0, TITLE_LENGTH).replace(/[\s,;]+\S*$/u, "")} …`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The same words compare equal however they are cased, spaced or punctuated. */
export const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’ʼ'`]/gu, "")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
