import type { QueryWord, Term } from "../analysis/analyse.ts";
import { spellingCandidates } from "../analysis/spelling-candidates.ts";
import { tokenise } from "../analysis/tokenise.ts";
import { mistakesAllowed } from "../analysis/typos.ts";
import type { SearchResult } from "../engine.ts";
import { answersTo, isSeen } from "./matches.ts";
import type { View } from "./mirror.ts";
import { wordsLike, wordsThere } from "./words.ts";
import type { Queryable } from "./write.ts";

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
  client: Queryable,
  view: View,
  text: string,
  words: readonly QueryWord[],
): Promise<Mended> {
  const seen = await seenBy(client, view, words);
  const unknown = words.filter((_, place) => seen[place] !== true);
  if (unknown.length === 0) return { words, corrections: [], offers: [] };
  const offers = await offersFor(client, view, text);
  if (offers.length > 0) return { words, corrections: [], offers };
  const mended = new Map<QueryWord, { word: QueryWord; used: string[] }>();
  for (const word of unknown) {
    const meant = await meantBy(client, view, word);
    if (meant) mended.set(word, meant);
  }
  return {
    words: words.map((word) => mended.get(word)?.word ?? word),
    corrections: [...mended].map(([{ text: asked }, { used }]) => ({ asked, used })),
    offers: [],
  };
}

/** Whether each finds anything for this reader. */
async function seenBy(client: Queryable, view: View, words: readonly QueryWord[]): Promise<boolean[]> {
  const [answers = []] = await answersTo(client, view.known, words, ["vector"]);
  return answers.map((bits) => isSeen(view, bits));
}

async function meantBy(
  client: Queryable,
  view: View,
  { text, together }: QueryWord,
): Promise<{ word: QueryWord; used: string[] } | null> {
  if (together.length > 0 || mistakesAllowed(text) === 0) return null;
  const likely = await wordsLike(client, text);
  const seen = await seenBy(
    client,
    view,
    likely.map(({ asked }) => asked),
  );
  const found = likely.filter((_, place) => seen[place] === true);
  const nearest = found.filter(({ mistakes }) => mistakes === found[0]?.mistakes);
  // Forms of one word are one.
  const different = [...new Map(nearest.map((one) => [one.asked.terms.join(), one])).values()];
  const meant = different.slice(0, MOST_MEANT);
  if (meant.length === 0) return null;
  const terms = [...new Set(meant.flatMap(({ asked }) => asked.terms))];
  return { word: { text, terms, prefixes: [], together: [] }, used: meant.map(({ word }) => word) };
}

/** The same question on another layout or in other letters, if this reader finds all of its words. */
async function offersFor(client: Queryable, view: View, text: string): Promise<SearchResult["offers"]> {
  const asked = new Set<Term>();
  // First which terms would have to be there, then which of them are.
  spellingCandidates(text, (term) => {
    asked.add(term);
    return false;
  });
  if (asked.size === 0) return [];
  const terms = [...asked];
  const seen = await seenBy(
    client,
    view,
    terms.map((term) => ({ text: term, terms: [term], prefixes: [], together: [] })),
  );
  const there = new Set(terms.filter((_, place) => seen[place] === true));
  const candidates = spellingCandidates(text, (term) => there.has(term));
  return Promise.all(
    candidates.map(async ({ text: meant, why }) => ({
      text: why === "transliteration" ? await withSoftSigns(client, meant) : meant,
      why,
    })),
  );
}

/** Latin letters have no soft sign, and «ответственност» is no word: it is put back where documents have it. */
async function withSoftSigns(client: Queryable, text: string): Promise<string> {
  const words = tokenise(text).filter(({ kind }) => kind === "word");
  const there = await wordsThere(
    client,
    words.flatMap(({ text: word }) => [word, `${word}ь`]),
  );
  let told = text;
  // From the end, so that places before stay what they are.
  for (const { end, text: word } of words.toReversed())
    if (!there.has(word) && there.has(`${word}ь`)) told = `${told.slice(0, end)}ь${told.slice(end)}`;
  return told;
}
