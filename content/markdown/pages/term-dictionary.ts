import type { Term } from "./term.ts";

/** Words of a text that are an abbreviation or a term. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

interface Phrase {
  /** Of each word what all its forms begin with, in small letters. */
  readonly stems: readonly string[];
  readonly ids: string[];
}

/** What is looked for, by the beginning of its first word: a text is walked once, whatever the glossary holds. */
export interface Dictionary {
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const WORD = /[\p{L}\p{N}]+(?:[-&][\p{L}\p{N}]+)*/gu;
const SHORTEST_STEM = 4;
/** No case of Kazakh or Russian adds more to a stem. */
const LONGEST_ENDING = 8;
const KEY = 2;
const MOST_WORDS = 8;

export function termDictionary(terms: readonly Term[], language: "kk" | "ru" | "en"): Dictionary {
  const abbreviations = new Map<string, string[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const { id, term, abbr } of terms) {
    for (const short of abbr[language] ?? []) {
      const ids = abbreviations.get(short) ?? [];
      if (short.length > 1 && !ids.includes(id)) abbreviations.set(short, [...ids, id]);
    }
    for (const stems of phrasesOf(term[language] ?? "")) {
      const key = stems[0]?.slice(0, KEY) ?? "";
      const among = phrases.get(key) ?? [];
      const same = among.find((one) => one.stems.join(" ") === stems.join(" "));
      if (same) same.ids.push(id);
      else phrases.set(key, [...among, { stems, ids: [id] }]);
    }
  }
  // The longest first: of «рабочая группа» and its beginning the whole is meant.
  for (const among of phrases.values())
    among.sort((one, other) => other.stems.join(" ").length - one.stems.join(" ").length);
  return { abbreviations, phrases };
}

/** Terms of two words and more; a bracket explains the term and is not part of it. */
function phrasesOf(printed: string): string[][] {
  return printed
    .replaceAll(/\([^)]*\)/gu, " ")
    .split(",")
    .map((phrase) => [...phrase.matchAll(WORD)].map(([word]) => stemOf(word.toLowerCase())))
    .filter(({ length }) => length > 1 && length <= MOST_WORDS);
}

const stemOf = (word: string): string => (word.length > SHORTEST_STEM + 1 ? word.slice(0, -2) : word);

/** The terms of a text in reading order; none lies in another. */
export function* mentionsIn(text: string, { abbreviations, phrases }: Dictionary): Generator<Mention> {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first) continue;
    const phrase = (phrases.get(first.word.slice(0, KEY).toLowerCase()) ?? []).find(({ stems }) =>
      stems.every((stem, place) => {
        const word = words[at + place];
        const before = words[at + place - 1];
        const isNext = place === 0 || (before && word && /^\s+$/u.test(text.slice(before.end, word.start)));
        return word !== undefined && isNext === true && isFormOf(word.word.toLowerCase(), stem);
      }),
    );
    const ids = phrase?.ids ?? abbreviations.get(first.word);
    if (!ids) continue;
    const last = words[at + (phrase?.stems.length ?? 1) - 1] ?? first;
    yield { start: first.start, end: last.end, ids };
    at += (phrase?.stems.length ?? 1) - 1;
  }
}

const isFormOf = (word: string, stem: string): boolean =>
  stem.length < SHORTEST_STEM
    ? word === stem
    : word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING;
