import { withoutKazakhLetters } from "../analysis/spelling-candidates.ts";
import type { AskedOfWords } from "../mend.ts";
import { encode } from "./encode.ts";
import { all, answering, type Condition } from "./filters.ts";
import type { Indexes } from "./index.ts";
import { totals } from "./scope.ts";
import { LEAD } from "./settings.ts";

const MOST_LIKE = 60;

/** What is asked of the index about words, for who may read this. */
export const wordsFor = (indexes: Indexes, readable: Condition): AskedOfWords => ({
  async seen(words) {
    const found = await totals(
      indexes,
      words.map((word) => all([readable, answering(word)])),
    );
    return found.map((count) => count > 0);
  },
  async like(word) {
    const query = { indexUid: indexes.words, limit: MOST_LIKE, attributesToRetrieve: ["word"] };
    const answers = await indexes.server.ask<{ word: string }>([
      { ...query, q: LEAD + word, attributesToSearchOn: ["led"] },
      { ...query, q: LEAD + withoutKazakhLetters(word), attributesToSearchOn: ["plain"] },
    ]);
    return [...new Set(answers.flatMap(({ hits }) => hits.map((hit) => hit.word)))];
  },
  async there(words) {
    const index = indexes.server.reading.index(indexes.words);
    const { results } = await index.getDocuments<{ word: string }>({
      ...{ ids: words.map(encode), fields: ["word"], limit: Math.max(1, words.length) },
    });
    return new Set(results.map(({ word }) => word));
  },
});
