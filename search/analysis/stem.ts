import stemmers from "snowball-stemmers";

import type { Language } from "../engine.ts";
import { stemKazakh } from "./stem-kazakh.ts";

const russian = stemmers.newStemmer("russian");
const english = stemmers.newStemmer("english");

/** Snowball keeps a vowel that comes and goes: пыток beside пытки, участок beside участка. It goes from all alike. */
const FLEETING = /(?<=[бвгджзйклмнпрстфхцчшщь])[оеё](?=[кц]$)/u;

/** Forms that Snowball holds apart. */
const RUSSIAN_FORMS: Readonly<Record<string, string>> = {
  гражданин: "граждан",
  гражда: "граждан",
  россиянин: "россиян",
  люд: "человк",
  ребенк: "дет",
  судь: "суд",
  дн: "ден",
  // Snowball takes «ал» for the ending of a verb.
  термина: "терминал",
  экстрадицион: "экстрадиц",
};

function stemRussian(word: string): string {
  const stem = russian.stem(word);
  const settled = stem.length > 3 ? stem.replace(FLEETING, "") : stem;
  return RUSSIAN_FORMS[settled] ?? settled;
}

/** Spellings of either side of the ocean. */
const ENGLISH_FORMS: Readonly<Record<string, string>> = {
  licens: "licenc",
  defens: "defenc",
  offens: "offenc",
  judgement: "judgment",
};

function stemEnglish(word: string): string {
  const stem = english.stem(word);
  return ENGLISH_FORMS[stem] ?? stem;
}

const KEPT = 20_000;
const memory: Readonly<Record<Language, Map<string, string>>> = {
  kk: new Map(),
  ru: new Map(),
  en: new Map(),
};
const stemmerOf: Readonly<Record<Language, (word: string) => string>> = {
  kk: stemKazakh,
  ru: stemRussian,
  en: stemEnglish,
};

/** The stem of a normalised word. Words recur, so the last many are remembered. */
export function stem(word: string, language: Language): string {
  const known = memory[language].get(word);
  if (known !== undefined) return known;
  const found = stemmerOf[language](word);
  if (memory[language].size >= KEPT) memory[language].clear();
  memory[language].set(word, found);
  return found;
}
