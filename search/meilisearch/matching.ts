import { type Naming, wordsOfQuery } from "../analysis/analyse.ts";
import type { SearchQuery } from "../engine.ts";
import { keyOf } from "./encode.ts";
import { among, answering, filterConditions } from "./filters.ts";
import { newestOf } from "./find.ts";
import type { Indexes } from "./index.ts";
import { withinLimits } from "./limits.ts";
import { conditionOf, type Scope, totals } from "./scope.ts";

export interface MatchingQuery extends Omit<SearchQuery, "offset" | "sort"> {
  /** Only of these; null: of all. */
  readonly among: readonly string[] | null;
}

/** How many documents answer every word within the limits, and the newest of them. */
export async function findMatching(
  indexes: Indexes,
  query: MatchingQuery,
  naming: Naming,
): Promise<{ readonly total: number; readonly ids: readonly string[] }> {
  const scope: Scope = {
    within: [
      among("readers", query.readerTags),
      ...(query.among === null ? [] : [among("id", query.among.map(keyOf))]),
      ...(query.limits ? await withinLimits(indexes, query.limits, naming) : []),
    ],
    filters: filterConditions(query.filters),
  };
  const filter = conditionOf(scope, wordsOfQuery(query.text, naming).map(answering));
  const [[total = 0], rows] = await Promise.all([
    totals(indexes, [filter]),
    newestOf(indexes, filter, { limit: query.limit, offset: 0 }, null),
  ]);
  return { total, ids: rows.map(({ ref }) => ref) };
}
