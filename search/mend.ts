import { type QueryWord, type Term, wordsOfQuery } from "./analysis/analyse.ts";
import { spellingCandidates, withoutKazakhLetters } from "./analysis/spelling-candidates.ts";
import { tokenise } from "./analysis/tokenise.ts";
import { boundedDistance, mistakesAllowed } from "./analysis/typos.ts";
import type { SearchResult } from "./engine.ts";

/** What an engine is asked about words, for one reader. */
export interface AskedOfWords {
  /** Whether each finds anything for this reader. */
  seen(words: readonly QueryWord[]): Promise<readonly boolean[]>;
  /** Words that documents have, whoever may read them, and that look like a given one: more of them than are meant. */
  like(word: string): Promise<readonly string[]>;
  /** Of these words those that documents have. */
  there(words: readonly string[]): Promise<ReadonlySet<string>>;
}

/** So many different words may stand for a mistyped one. */
const MOST_MEANT = 3;

export interface Mended {
  readonly words: readonly QueryWord[];
  readonly corrections: SearchResult["corrections"];
  readonly offers: SearchResult["offers"];
}

/**
 * What a question may have meant whose words find nothing for this reader: on another keyboard layout or in Latin
 * letters, which is offered; with slips, which are corrected, and that is said. Only by words that find something for
 * this very reader, so that no draft shows in what is offered. Numbers are never corrected.
 */
export async function mendQuestion(
  asked: AskedOfWords,
  text: string,
  words: readonly QueryWord[],
): Promise<Mended> {
  const seen = await asked.seen(words);
  const unknown = words.filter((_, place) => seen[place] !== true);
  if (unknown.length === 0) return { words, corrections: [], offers: [] };
  const offers = await offersFor(asked, text);
  if (offers.length > 0) return { words, corrections: [], offers };
  const mended = new Map<QueryWord, { word: QueryWord; used: string[] }>();
  for (const word of unknown) {
    const meant = await meantBy(asked, word);
    if (meant) mended.set(word, meant);
  }
  return {
    words: words.map((word) => mended.get(word)?.word ?? word),
    corrections: [...mended].map(([{ text: asked }, { used }]) => ({ asked, used })),
    offers: [],
  };
}

/** A word that a mistyped one may have been. */
interface Likely {
  readonly word: string;
  /** As a question asks for it. */
  readonly asked: QueryWord;
  readonly mistakes: number;
}

/** Kazakh letters typed as their Russian neighbours are less than a mistake. */
const OTHER_LETTERS = 0.5;

/** Of words that look like a given one those that differ by no more mistakes than its length allows, the nearest first. */
function likelyOf(word: string, alike: readonly string[]): Likely[] {
  const most = mistakesAllowed(word);
  const plain = withoutKazakhLetters(word);
  const found = alike.flatMap((other): Likely[] => {
    const own = boundedDistance(word, other, most);
    const otherPlain = withoutKazakhLetters(other);
    const ofPlain = plain === otherPlain ? OTHER_LETTERS : boundedDistance(plain, otherPlain, most);
    const mistakes = Math.min(
      own ?? Infinity,
      ofPlain === null ? Infinity : Math.max(ofPlain, OTHER_LETTERS),
    );
    const [asked] = wordsOfQuery(`${other} `);
    return Number.isFinite(mistakes) && asked ? [{ word: other, asked, mistakes }] : [];
  });
  return found.sort((a, b) => a.mistakes - b.mistakes);
}

async function meantBy(
  asked: AskedOfWords,
  { text, together }: QueryWord,
): Promise<{ word: QueryWord; used: string[] } | null> {
  if (together.length > 0 || mistakesAllowed(text) === 0) return null;
  const likely = likelyOf(text, await asked.like(text));
  const seen = await asked.seen(likely.map((one) => one.asked));
  const found = likely.filter((_, place) => seen[place] === true);
  const nearest = found.filter(({ mistakes }) => mistakes === found[0]?.mistakes);
  // Forms of one word are one.
  const different = [...new Map(nearest.map((one) => [one.asked.terms.join(), one])).values()];
  const meant = different.slice(0, MOST_MEANT);
  if (meant.length === 0) return null;
  const terms = [...new Set(meant.flatMap((one) => one.asked.terms))];
  return { word: { text, terms, prefixes: [], together: [] }, used: meant.map(({ word }) => word) };
}

/** The same question on another layout or in other letters, if this reader finds all of its words. */
async function offersFor(of: AskedOfWords, text: string): Promise<SearchResult["offers"]> {
  const asked = new Set<Term>();
  // First which terms would have to be there, then which of them are.
  spellingCandidates(text, (term) => {
    asked.add(term);
    return false;
  });
  if (asked.size === 0) return [];
  const terms = [...asked];
  const seen = await of.seen(
    terms.map((term) => ({ text: term, terms: [term], prefixes: [], together: [] })),
  );
  const there = new Set(terms.filter((_, place) => seen[place] === true));
  const candidates = spellingCandidates(text, (term) => there.has(term));
  return Promise.all(
    candidates.map(async ({ text: meant, why }) => ({
      text: why === "transliteration" ? await withSoftSigns(of, meant) : meant,
      why,
    })),
  );
}

/** Latin letters have no soft sign, and «ответственност» is no word: it is put back where documents have it. */
async function withSoftSigns(of: AskedOfWords, text: string): Promise<string> {
  const words = tokenise(text).filter(({ kind }) => kind === "word");
  const there = await of.there(words.flatMap(({ text: word }) => [word, `${word}ь`]));
  let told = text;
  // From the end, so that places before stay what they are.
  for (const { end, text: word } of words.toReversed())
    if (!there.has(word) && there.has(`${word}ь`)) told = `${told.slice(0, end)}ь${told.slice(end)}`;
  return told;
}
