import type { Language } from "../engine.ts";
import { STOP_WORDS } from "./stop-words.ts";

const KAZAKH_ONLY = /[әғқңөұүһі]/giu;
const RUSSIAN_ONLY = /(?:[ёщъ]|ться|[аеи]ний|ого(?!\p{L})|ых(?!\p{L}))/giu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
const LATIN = /\p{Script=Latin}/gu;
const WORD = /\p{L}+/gu;
/** A passage is known by its beginning; a book need not be read to its end. */
const READ = 4000;

/** Frequent words, beside the stop words, that the other Cyrillic language does not write so. */
const FREQUENT: Readonly<Record<Language, ReadonlySet<string>>> = {
  kk: new Set("адам сот бап тармақ азамат министр мен және бойынша туралы деп болып еді осы ол".split(" ")),
  ru: new Set("статья права пункт суд закон человека граждан лиц ему ей него года от до".split(" ")),
  en: new Set("article rights law court shall may person persons has have will".split(" ")),
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function frequentWords(text: string, language: Language): number {
  let found = 0;
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (STOP_WORDS[language].has(word) || FREQUENT[language].has(word)) found += 1;
  }
  return found;
}

/**
 * The language of a passage that nobody has named, by its letters and its most frequent words; null if it tells
 * neither: a number, one word that both Cyrillic languages write alike. Kazakh written without its own letters is
 * known by its words only. A passage in two languages is that of the greater part.
 */
export function detectLanguage(given: string): Language | null {
  const text = given.slice(0, READ);
  const cyrillic = count(text, CYRILLIC);
  const latin = count(text, LATIN);
  if (cyrillic + latin === 0) return null;
  if (latin > cyrillic) return "en";
  const kazakh = 2 * frequentWords(text, "kk") + 3 * count(text, KAZAKH_ONLY);
  const russian = 3 * frequentWords(text, "ru") + 3 * count(text, RUSSIAN_ONLY);
  // Twenty letters of Kazakh without one of its own do not happen.
  if (kazakh === russian) return cyrillic >= 20 && count(text, KAZAKH_ONLY) === 0 ? "ru" : null;
  // One letter «і» in a long Russian text is a name: Kazakh has a letter of its own in every second word.
  if (kazakh > russian) return kazakh * 20 >= cyrillic ? "kk" : "ru";
  return "ru";
}
