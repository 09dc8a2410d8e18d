import { type Naming, wordsOfQuery } from "../analysis/analyse.ts";
import type { Matching, MatchingQuery } from "../engine.ts";
import { keyOf } from "./encode.ts";
import { among, answering, filterConditions } from "./filters.ts";
import { NEWEST_FIRST } from "./find.ts";
import type { Indexes } from "./index.ts";
import { withinLimits } from "./limits.ts";
import { conditionOf, type Scope } from "./scope.ts";

/** What answers every word and passes every filter and limit, and who asks may see; as `SearchEngine.matching` says. */
export async function matchAll(indexes: Indexes, query: MatchingQuery, naming: Naming): Promise<Matching> {
  const scope: Scope = {
    within: [
      among("readers", query.readerTags),
      ...(query.among === null ? [] : [among("id", query.among.map(keyOf))]),
      ...(query.limits ? await withinLimits(indexes, query.limits, naming) : []),
    ],
    filters: filterConditions(query.filters),
  };
  const filter = conditionOf(scope, wordsOfQuery(query.text, naming).map(answering));
  const asked = { indexUid: indexes.current, filter, attributesToRetrieve: ["ref"] };
  const [counted, named] = await indexes.server.ask<{ ref: string }>([
    { ...asked, limit: 0 },
    { ...asked, limit: query.limit, sort: NEWEST_FIRST },
  ]);
  return { total: counted?.estimatedTotalHits ?? 0, ids: named?.hits.map(({ ref }) => ref) ?? [] };
}
