import type { Term } from "../analysis/analyse.ts";
import type { Language, SimilarHit, SimilarQuery } from "../engine.ts";
import {
  type Character,
  likenessOf,
  mostAlike,
  reasonsOf,
  type Shared,
  TRAITS,
  type Trait,
  type Weights,
  weightsOf,
} from "../likeness.ts";
import { type FoundDocument, LANGUAGES } from "../stored.ts";
import { encode, EVERY, keyOf } from "./encode.ts";
import { all, among, any, type Condition, filterConditions, not, twoOf } from "./filters.ts";
import { foundOf, SHOWN, type Shown } from "./find.ts";
import type { Indexes } from "./index.ts";
import { totals } from "./scope.ts";

/** So many of what shares a provision, and of what shares words of a language, are compared term by term. */
const COMPARED = 300;
/** By so many words of a language, the most telling, others are looked for: Meilisearch reads no more of a question. */
const LOOKED_FOR_BY = 10;

/** A row, and why it is like what was asked about. */
interface SimilarRow {
  readonly row: FoundDocument;
  readonly reasons: Omit<SimilarHit, "hit">;
}

interface Compared extends Shown {
  readonly terms: readonly string[];
  readonly cited: readonly string[];
  readonly inTitle: readonly string[];
}

const isCited = (term: Term): boolean => term.startsWith("p:");
const having = (term: Term): Condition =>
  isCited(term) ? among("cited", [term]) : among("terms", [encode(term)]);

/**
 * The documents most like one. What each word and citation tells is counted among what the reader sees alone, so that
 * nothing of the rest shows in the order.
 */
export async function findSimilar(
  indexes: Indexes,
  query: SimilarQuery,
  character: Character,
): Promise<SimilarRow[]> {
  const terms = TRAITS.flatMap((trait) => [...character[trait].keys()]);
  if (terms.length === 0) return [];
  const readable = all([
    among("readers", query.readerTags),
    ...(query.except.length > 0 ? [not(among("id", query.except.map(keyOf)))] : []),
  ]);
  const [every = 0, ...counts] = await totals(indexes, [
    among("readers", query.readerTags),
    ...terms.map((term) => all([readable, having(term)])),
  ]);
  const count = new Map(terms.map((term, place) => [term, counts[place] ?? 0]));
  const weights = weightsOf(character, every, (term) => count.get(term) ?? 0);
  const within = all([readable, ...filterConditions(query.filters).values()]);
  const found = (await candidates(indexes, within, weights)).map((one) => {
    const own = new Set([...one.terms, ...one.cited]);
    const has = (term: Term) => own.has(isCited(term) ? term : encode(term));
    const titled = new Set(one.inTitle.flatMap((text) => text.split(" ")));
    const shared = sharedBy(character, weights, has, (term) => titled.has(encode(term)));
    return { one, has, likeness: likenessOf(shared) };
  });
  return mostAlike(found, (a, b) => (a.one.ref < b.one.ref ? -1 : 1))
    .slice(0, query.limit)
    .map(({ one, has }) => ({ row: foundOf(one, true), reasons: reasonsOf(character, weights, has) }));
}

function sharedBy(
  character: Character,
  weights: Weights,
  has: (term: Term) => boolean,
  isTitled: (term: Term) => boolean,
): Shared {
  const those = (trait: Trait) => [...weights[trait]].filter(([term]) => has(term));
  const sum = (of: readonly (readonly [Term, number])[]) => of.reduce((total, [, share]) => total + share, 0);
  const ofWords = (language: Language) =>
    sum(those(language)) +
    sum(those(language).filter(([term]) => character[language].get(term)?.isInTitle && isTitled(term)));
  return {
    provisions: those("provisions").length,
    ofProvisions: sum(those("provisions")),
    ofActs: sum(those("acts")),
    words: Math.max(...LANGUAGES.map((language) => those(language).length)),
    ofWords: Math.max(...LANGUAGES.map(ofWords)),
  };
}

/** What shares a provision, and what shares two of the most telling words of a language, in Meilisearch's order. */
async function candidates(
  indexes: Indexes,
  within: Condition,
  weights: Weights,
): Promise<readonly Compared[]> {
  const query = {
    indexUid: indexes.current,
    attributesToRetrieve: [...SHOWN, "terms", "cited", "inTitle"],
  };
  const ask = async (filter: Condition, words: readonly string[]): Promise<readonly Compared[]> =>
    indexes.server.askTogether<Compared>(
      [
        ...(words.length > 0
          ? [{ ...query, filter, q: `${words.join(" ")} `, matchingStrategy: "last" as const }]
          : []),
        { ...query, filter, q: `${EVERY} `, federationOptions: { weight: 1e-6 } },
      ],
      { limit: COMPARED, offset: 0 },
    );
  const provisions = [...weights.provisions.keys()];
  const found = await Promise.all([
    ...(provisions.length > 0 ? [ask(all([within, any(provisions.map(having))]), [])] : []),
    ...LANGUAGES.flatMap((language) => {
      const words = [...weights[language]]
        .sort(([, one], [, other]) => other - one)
        .slice(0, LOOKED_FOR_BY)
        .map(([term]) => term);
      if (words.length < 2) return [];
      return [ask(all([within, twoOf(words.map(having))]), words.map(encode))];
    }),
  ]);
  return [...new Map(found.flat().map((one) => [one.id, one])).values()];
}
