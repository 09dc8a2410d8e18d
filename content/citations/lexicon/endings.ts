import { LetterTrie, lettersOf } from "./letter-trie.ts";

const RUSSIAN =
  "а я о е и ы у ю ь й ой ей ою ею ом ем ам ям ами ями ах ях ов ев ие ия ию ии ий ием иям иями иях ием ая яя ое ее ый ого его ому ему ым им ом ем ую юю ые ых их ыми ими ью ьи ье ьё ьей ьям ьями ьях";

const PLURALS = ["", "лар", "лер", "дар", "дер", "тар", "тер"];
const POSSESSIVES = ["", "ы", "і", "сы", "сі", "м", "ым", "ім", "мыз", "міз", "ымыз", "іміз"];
const CASES =
  "ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі сыз сіз дағыдай дегідей тағыдай тегідей ндағыдай ндегідей дай дей тай тей";
const ENGLISH = "s 's es 'es";

/** What may follow a stem: endings of Russian and English words, suffixes of Kazakh ones. */
export const endings = new LetterTrie();

endings.add([], 1);
for (const ending of `${RUSSIAN} ${ENGLISH}`.split(" ")) endings.add(lettersOf(ending), 1);
for (const plural of PLURALS)
  for (const possessive of POSSESSIVES)
    for (const suffix of ["", ...CASES.split(" ")]) endings.add(lettersOf(plural + possessive + suffix), 1);

/** What is taken off a Kazakh word for its stem: not what may as well belong to it ("хаттама"). */
const KAZAKH_STRIPPED = PLURALS.flatMap((plural) =>
  ["", "ы", "і", "сы", "сі"].flatMap((possessive) =>
    ["", ...CASES.split(" ").filter((suffix) => suffix.length > 1 && suffix !== "на" && suffix !== "не")].map(
      (suffix) => plural + possessive + suffix,
    ),
  ),
);

const cyrillicStem = (word: string, language: "kk" | "ru"): string => {
  const list = language === "ru" ? RUSSIAN.split(" ") : KAZAKH_STRIPPED;
  let stem = word;
  for (const ending of list) {
    const left = word.length - ending.length;
    if (left >= 3 && left < stem.length && word.endsWith(ending)) stem = word.slice(0, left);
  }
  return stem;
};

const stems = new Map<string, string>();

/** What of a name's word stays the same in every case; short words have one form only. */
export function stemOf(word: string, language: "kk" | "ru" | "en"): string {
  const lower = word.toLowerCase().replaceAll("ё", "е");
  if (lower.length <= 4) return lower;
  if (language === "en")
    return lower.endsWith("s") && lower.length > 4 && !lower.endsWith("ss") ? lower.slice(0, -1) : lower;
  const key = `${language}${lower}`;
  const known = stems.get(key);
  if (known !== undefined) return known;
  const stem = cyrillicStem(lower, language);
  stems.set(key, stem);
  return stem;
}
