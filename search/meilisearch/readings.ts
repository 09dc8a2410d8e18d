import type { QueryWord, Term } from "../analysis/analyse.ts";
import { termOfThing } from "../analysis/analyse.ts";
import { encode } from "./encode.ts";

const THING = termOfThing("");
/** So many readings of a question are ordered; what answers is in any case found by the filter. */
const MOST = 6;
/** So many things that one name may mean are ordered by. */
const MOST_THINGS = 3;

interface Choice {
  /** Which of the languages that a word may be in. */
  readonly language: number;
  /** Which of the things that it may name; null: its words are meant. */
  readonly thing: number | null;
}

const at = (terms: readonly Term[], place: number): Term | undefined =>
  terms[Math.min(place, terms.length - 1)];

function termsOf({ terms, prefixes, together }: QueryWord, choice: Choice): Term[] {
  const things = terms.filter((term) => term.startsWith(THING));
  const thing = choice.thing === null ? undefined : at(things, choice.thing);
  if (thing !== undefined) return [thing];
  if (together.length > 0) return together.flatMap((one) => termsOf(one, choice));
  const own = at(
    terms.filter((term) => !term.startsWith(THING)),
    choice.language,
  );
  const prefix = at(prefixes, choice.language);
  // The filter knows both; of both the shorter is the beginning of more that answers.
  const shorter = own !== undefined && prefix !== undefined && own.length < prefix.length ? own : prefix;
  return [shorter ?? own].filter((term) => term !== undefined);
}

const isOpen = ({ prefixes }: QueryWord): boolean => prefixes.length > 0;

/**
 * A question as Meilisearch orders by it, once for each of its readings: words as Russian or Kazakh, names as the
 * things they name. The one word that may be a beginning stands last, where Meilisearch reads it so.
 */
export function readingsOf(words: readonly QueryWord[]): string[] {
  const inOrder = [...words.filter((word) => !isOpen(word)), ...words.filter(isOpen)];
  const end = words.some(isOpen) ? "" : " ";
  const most = (count: (word: QueryWord) => number) => Math.max(1, ...words.map(count));
  const languages = most(({ terms }) => terms.filter((term) => !term.startsWith(THING)).length);
  const things = Math.min(
    MOST_THINGS,
    most(({ terms }) => terms.filter((term) => term.startsWith(THING)).length),
  );
  const choices: Choice[] = [
    ...Array.from({ length: things }, (_, thing) => ({ language: 0, thing })),
    ...Array.from({ length: languages }, (_, language) => ({ language, thing: null })),
    ...Array.from({ length: languages - 1 }, (_, language) => ({ language: language + 1, thing: 0 })),
  ];
  const readings = choices.map(
    (choice) => inOrder.flatMap((word) => termsOf(word, choice).map(encode)).join(" ") + end,
  );
  return [...new Set(readings)].slice(0, MOST);
}
