import type { Language } from "../engine.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** By the code of a letter, 1: Russian does not have it. */
const KAZAKH_ONLY = new Uint8Array(0x530);
for (const letter of "әғқңөұүһі") KAZAKH_ONLY[letter.charCodeAt(0)] = 1;
const RUSSIAN_ONLY = /(?:[ёщъ]|ться|[аеи]ний|ого(?!\p{L})|ых(?!\p{L}))/gu;
const WORD = /\p{L}+/gu;
/** A passage is known by its beginning; a book need not be read to its end. */
const READ = 4000;

/** Frequent words, beside the stop words, that the other Cyrillic language does not write so. */
const FREQUENT: Readonly<Record<Language, ReadonlySet<string>>> = {
  kk: new Set("адам сот бап тармақ азамат министр мен және бойынша туралы деп болып еді осы ол".split(" ")),
  ru: new Set("статья права пункт суд закон человека граждан лиц ему ей него года от до".split(" ")),
  en: new Set("article rights law court shall may person persons has have will".split(" ")),
};

interface Letters {
  readonly cyrillic: number;
  readonly latin: number;
  /** Those that Russian does not have. */
  readonly kazakh: number;
}

/** One walk over the letters of a text in lower case: every passage of an index comes by here. */
function countLetters(text: string): Letters {
  let [cyrillic, latin, kazakh] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x400 && code < 0x530) {
      cyrillic += 1;
      kazakh += KAZAKH_ONLY[code] ?? 0;
    } else if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code < 0x250 && code !== 0xf7)) {
      latin += 1;
    }
  }
  return { cyrillic, latin, kazakh };
}

const frequent = (words: readonly string[], language: Language): number =>
  words.filter((word) => STOP_WORDS[language].has(word) || FREQUENT[language].has(word)).length;

/**
 * The language of a passage that nobody has named, by its letters and its most frequent words; null if it tells
 * neither: a number, one word that both Cyrillic languages write alike. Kazakh written without its own letters is
 * known by its words only. A passage in two languages is that of the greater part.
 */
export function detectLanguage(given: string): Language | null {
  const text = given.slice(0, READ).toLowerCase();
  const { cyrillic, latin, kazakh: own } = countLetters(text);
  if (cyrillic + latin === 0) return null;
  if (latin > cyrillic) return "en";
  const words = text.match(WORD) ?? [];
  const kazakh = 2 * frequent(words, "kk") + 3 * own;
  const russian = 3 * frequent(words, "ru") + 3 * (text.match(RUSSIAN_ONLY)?.length ?? 0);
  // Twenty letters of Kazakh without one of its own do not happen.
  if (kazakh === russian) return cyrillic >= 20 && own === 0 ? "ru" : null;
  // One letter «і» in a long Russian text is a name: Kazakh has a letter of its own in every second word.
  if (kazakh > russian) return kazakh * 20 >= cyrillic ? "kk" : "ru";
  return "ru";
}
