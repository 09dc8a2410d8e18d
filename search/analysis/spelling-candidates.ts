import type { Language } from "../engine.ts";
import { otherLayouts } from "./keyboard-layout.ts";
import { normaliseWord } from "./normalise.ts";
import { stem } from "./stem.ts";
import { tokenise } from "./tokenise.ts";
import { cyrillicReadings } from "./transliterate.ts";

export interface Candidate {
  /** The whole question, retold. */
  readonly text: string;
  readonly why: "layout" | "transliteration";
  readonly language: Language;
}

/** Whether the index holds a term, such as `r:прав`. */
export type HasTerm = (term: string) => boolean;

const MARK: Readonly<Record<Language, string>> = { kk: "k:", ru: "r:", en: "e:" };

const known = (word: string, language: Language, hasTerm: HasTerm): boolean =>
  hasTerm(`${MARK[language]}${stem(normaliseWord(word), language)}`);

const allKnown = (text: string, language: Language, hasTerm: HasTerm): boolean => {
  const words = tokenise(text).filter(({ kind }) => kind === "word");
  // Each is asked for, so that who collects what is asked for hears of all.
  return words.length > 0 && words.map((word) => known(word.text, language, hasTerm)).every(Boolean);
};

const LATIN_WORD = /[\p{Script=Latin}'’ʹ]+/gu;

/** Puts for every Latin word its first reading that the index knows; null if one has none. */
function transliterated(text: string, language: "ru" | "kk", hasTerm: HasTerm): string | null {
  const told = Array.from(text.matchAll(LATIN_WORD), ([word]) =>
    // Letters that both languages have stand among the Russian readings: «сот» is looked for among all.
    cyrillicReadings(word).find((reading) => known(reading.text, language, hasTerm)),
  );
  if (told.length === 0 || told.includes(undefined)) return null;
  let next = 0;
  return text.replace(LATIN_WORD, (word) => told[next++]?.text ?? word);
}

/** Kazakh letters that a Russian keyboard lacks, and what is typed for them. */
const WITHOUT: Readonly<Record<string, string>> = {
  ...{ ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" },
};

/** How a Kazakh word looks when typed without Kazakh letters: құқық, кукык. For a map from it to the words of an index. */
export const withoutKazakhLetters = (word: string): string =>
  Array.from(word, (letter) => WITHOUT[letter] ?? letter).join("");

/**
 * What a question may have been meant to say: typed on the wrong keyboard layout, or in Latin letters. Only what the
 * index knows word by word, in one language. To be offered as "did you mean", never searched for in silence.
 */
export function spellingCandidates(text: string, hasTerm: HasTerm): Candidate[] {
  const asked = text.trim().slice(0, 200);
  const found: Candidate[] = [];
  const add = (candidate: Candidate): void => {
    if (!found.some((other) => other.text === candidate.text)) found.push(candidate);
  };
  for (const { text: other, layout } of otherLayouts(asked)) {
    // Kazakh words without letters of their own are typed on the Russian layout too.
    const languages = layout === "ru" ? (["ru", "kk"] as const) : [layout];
    const language = languages.find((each) => allKnown(other, each, hasTerm));
    if (language) add({ text: other, why: "layout", language });
  }
  if (/\p{Script=Latin}/u.test(asked)) {
    for (const language of ["ru", "kk"] as const) {
      const told = transliterated(asked, language, hasTerm);
      if (told !== null) add({ text: told, why: "transliteration", language });
    }
  }
  return found;
}
