// What two spellings of one word have in common: Unicode form, case, ё, soft hyphens, letters of the wrong alphabet.

/** Invisible in print: soft hyphen, zero-width characters, word joiner. Text set for the page carries them. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

const LOOKS_CYRILLIC: Readonly<Record<string, string>> = {
  ...{
    A: "А",
    B: "В",
    C: "С",
    E: "Е",
    H: "Н",
    I: "І",
    K: "К",
    M: "М",
    O: "О",
    P: "Р",
    T: "Т",
    X: "Х",
    Y: "У",
  },
  ...{ a: "а", c: "с", e: "е", h: "һ", i: "і", o: "о", p: "р", x: "х", y: "у", ə: "ә" },
};

const LOOKS_LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LOOKS_CYRILLIC).map(([latin, cyrillic]) => [cyrillic, latin]),
);

const ONLY_CYRILLIC = /[бгджзийлпфцчшщъыьэюяқғңүұөБГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯҚҒҢҮҰӨӘвнкмт]/u;
const ONLY_LATIN = /[dfgjlqrstuvwzDFGJLNQRSUVWZbkmn]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

const replaceEach = (word: string, table: Readonly<Record<string, string>>): string =>
  Array.from(word, (letter) => table[letter] ?? letter).join("");

/** Gives a word of mixed alphabets one alphabet, that of the letters that can belong to one only. */
function oneAlphabet(word: string): string {
  if (!LATIN.test(word) || !CYRILLIC.test(word)) return word;
  const cyrillic = ONLY_CYRILLIC.test(word);
  if (cyrillic && ONLY_LATIN.test(word)) return word;
  return cyrillic || !ONLY_LATIN.test(word)
    ? replaceEach(word, LOOKS_CYRILLIC)
    : replaceEach(word, LOOKS_LATIN);
}

/** Most words are written so already. */
const PLAIN = /^(?:[a-z]+|[а-яәғқңөұүһі]+)$/u;

/** One spelling for all spellings of a word. */
export function normaliseWord(word: string): string {
  if (PLAIN.test(word)) return word;
  const clean = oneAlphabet(word.normalize("NFKC").replace(INVISIBLE, ""));
  return clean.toLowerCase().replaceAll("ё", "е");
}

/**
 * One spelling for all spellings of a number: `CO-12` typed with Cyrillic letters, `P-1` for `P-01`.
 * Letters that look alike in both alphabets are read as Latin, for the office's own numbers are.
 */
export function normaliseNumber(number: string): string {
  const clean = number
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/[\u2010-\u2015\u2212]/gu, "-");
  const parts = clean.split("-").map((part) => {
    const latin = replaceEach(part.toUpperCase(), LOOKS_LATIN);
    const letters = CYRILLIC.test(latin) ? replaceEach(part.toUpperCase(), LOOKS_CYRILLIC) : latin;
    return /^\d+$/u.test(letters) ? letters.replace(/^0+(?=\d)/u, "") : letters.toLowerCase();
  });
  return parts.join("-");
}
