// What two spellings of one word have in common: Unicode form, case, ё, soft hyphens, letters of the wrong alphabet.

/** Invisible in print: soft hyphen, zero-width characters, word joiner. Text set for the page carries them. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Hyphens and dashes as keyboards, typesetters and scanners write them. */
export const DASH = "\\-\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D";
const DASHES = new RegExp(`[${DASH}]`, "gu");

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
  ...{
    a: "а",
    c: "с",
    e: "е",
    h: "һ",
    i: "і",
    k: "к",
    m: "м",
    o: "о",
    p: "р",
    t: "т",
    x: "х",
    y: "у",
    ə: "ә",
  },
};

const LOOKS_LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LOOKS_CYRILLIC).map(([latin, cyrillic]) => [cyrillic, latin]),
);

/** Letters of other Cyrillic and phonetic alphabets that old fonts and scanners put for the Kazakh ones. */
const LOOKS_KAZAKH: Readonly<Record<string, string>> = {
  ...{
    ɵ: "ө",
    Ɵ: "Ө",
    ѳ: "ө",
    Ѳ: "Ө",
    ӊ: "ң",
    Ӊ: "Ң",
    ӈ: "ң",
    Ӈ: "Ң",
    ҥ: "ң",
    Ҥ: "Ң",
    ҝ: "қ",
    Ҝ: "Қ",
    ҡ: "қ",
    Ҡ: "Қ",
  },
  ...{ ӄ: "қ", Ӄ: "Қ", ҕ: "ғ", Ҕ: "Ғ", ӷ: "ғ", Ӷ: "Ғ", ї: "і", Ї: "І", ӏ: "і", Ӏ: "І" },
};

const ONLY_CYRILLIC = /[бгджзийлпфцчшщъыьэюяқғңүұөБГДЖЗИЙЛПФЦЧШЩЪЫЬЭЮЯҚҒҢҮҰӨӘвн]/u;
const ONLY_LATIN = /[dfgjlqrsuvwzDFGJLNQRSUVWZbn]/u;
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

/** Most words are written so already: no look-alike, no accent, no capital. */
const PLAIN = /^(?:[a-z]+|[а-яәғқңөұүһі]+)$/u;

const KEPT = 20_000;
const memory = new Map<string, string>();

/** One spelling for all spellings of a word. Words recur, so the last many that are not plain are remembered. */
export function normaliseWord(word: string): string {
  if (PLAIN.test(word)) return word;
  const known = memory.get(word);
  if (known !== undefined) return known;
  const normal = normalised(word);
  if (memory.size >= KEPT) memory.clear();
  memory.set(word, normal);
  return normal;
}

function normalised(word: string): string {
  // «İ» is the capital of «i» in Kazakh Latin; lower case would leave its dot behind.
  const clean = word.normalize("NFKC").replace(INVISIBLE, "").replaceAll("İ", "i");
  const plain = clean.replaceAll("ё", "е").replaceAll("Ё", "Е");
  // Capitals and small letters look alike to different ones: H is Н, h is һ.
  const lower = oneAlphabet(replaceEach(plain, LOOKS_KAZAKH)).toLowerCase();
  return oneAlphabet(lower).normalize("NFKC");
}

/**
 * One spelling for all spellings of a number: `CO-12` typed with Cyrillic letters, `P-1` for `P-01`.
 * Letters that look alike in both alphabets are read as Latin, for the office's own numbers are.
 */
export function normaliseNumber(number: string): string {
  const clean = number.normalize("NFKC").replace(INVISIBLE, "").replace(DASHES, "-");
  const parts = clean.split("-").map((part) => {
    const latin = replaceEach(part.toUpperCase(), LOOKS_LATIN);
    const letters = CYRILLIC.test(latin) ? replaceEach(part.toUpperCase(), LOOKS_CYRILLIC) : latin;
    // A series of the Court's resolutions: 60-НП is 60-NP in English.
    if (letters === "NP") return "нп";
    return /^\d+$/u.test(letters) ? letters.replace(/^0+(?=\d)/u, "") : letters.toLowerCase();
  });
  return parts.join("-").normalize("NFKC");
}
