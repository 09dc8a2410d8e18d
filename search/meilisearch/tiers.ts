import type { QueryWord } from "../analysis/analyse.ts";
import { all, answering, type Condition, not } from "./filters.ts";
import type { Tier } from "./find.ts";
import type { Indexes } from "./index.ts";
import { conditionOf, type Scope, totals } from "./scope.ts";

/** By so many words, the most telling, what lacks some is told apart. */
const TOLD_BY = 5;

/**
 * What lacks words of a question, by how much of it the rest is: a rare word tells more than a common one. Counted is
 * only what the reader may see, so that nothing of the rest shows in the order.
 */
export async function partialTiers(
  indexes: Indexes,
  scope: Scope,
  readable: Condition,
  {
    words,
    always,
    wider,
  }: {
    readonly words: readonly QueryWord[];
    /** Words that nothing found lacks. */
    readonly always: readonly QueryWord[];
    readonly wider: Condition;
  },
): Promise<Tier[]> {
  const [every = 0, ...having] = await totals(indexes, [
    readable,
    ...words.map((word) => all([readable, answering(word)])),
  ]);
  const telling = words
    .map((word, place) => ({ word, tells: Math.log(1 + every / (1 + (having[place] ?? 0))) }))
    .sort((a, b) => b.tells - a.tells);
  const by = telling.slice(0, TOLD_BY);
  const others = telling.slice(TOLD_BY).map(({ word }) => word);
  const everyWord = all(words.map(answering));
  const patterns = Array.from({ length: 2 ** by.length }, (_, bits) => {
    const has = by.filter((_, place) => (bits & (1 << place)) !== 0);
    const lacks = by.filter((_, place) => (bits & (1 << place)) === 0);
    return {
      tells: has.reduce((sum, one) => sum + one.tells, 0),
      words: [...has.map(({ word }) => word), ...others, ...always],
      filter: conditionOf(scope, [
        wider,
        not(everyWord),
        ...has.map(({ word }) => answering(word)),
        ...lacks.map(({ word }) => not(answering(word))),
      ]),
    };
  }).sort((a, b) => b.tells - a.tells);
  const found = await totals(
    indexes,
    patterns.map(({ filter }) => filter),
  );
  return patterns.map(({ filter, words: own }, place) => ({
    ...{ filter, count: found[place] ?? 0, words: own, allWords: false },
  }));
}
