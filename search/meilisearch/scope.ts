import { FACETS, type FacetCount, type FacetName } from "../engine.ts";
import { all, type Condition } from "./filters.ts";
import type { Indexes } from "./index.ts";

/** What a question may find before its words are asked for: what its reader may see, within its limits and filters. */
export interface Scope {
  readonly within: readonly Condition[];
  readonly filters: ReadonlyMap<FacetName, Condition>;
}

/** Everything of a scope that fulfils more; without one of the filters, where that facet is counted. */
export const conditionOf = (
  { within, filters }: Scope,
  more: readonly Condition[],
  except: FacetName | null = null,
): Condition =>
  all([...within, ...[...filters].flatMap(([facet, one]) => (facet === except ? [] : [one])), ...more]);

export interface Counts {
  readonly total: number;
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
}

/** How many fulfil each condition. */
export async function totals(indexes: Indexes, conditions: readonly Condition[]): Promise<number[]> {
  const answers = await indexes.server.ask(
    conditions.map((filter) => ({
      indexUid: indexes.current,
      filter,
      limit: 0,
      attributesToRetrieve: ["id"],
    })),
  );
  return answers.map(({ estimatedTotalHits }) => estimatedTotalHits ?? 0);
}

/** How many there are, and of each value of each facet, as if that facet's own filter were not set. */
export async function counts(indexes: Indexes, scope: Scope, more: readonly Condition[]): Promise<Counts> {
  const free = FACETS.filter((facet) => !scope.filters.has(facet));
  const ask = (facets: readonly FacetName[], except: FacetName | null) => ({
    ...{ indexUid: indexes.current, filter: conditionOf(scope, more, except), facets: [...facets] },
    ...{ limit: 0, attributesToRetrieve: ["id"] },
  });
  const own = [...scope.filters.keys()];
  const [first, ...others] = await indexes.server.ask([
    ask(free, null),
    ...own.map((facet) => ask([facet], facet)),
  ]);
  const distributions = new Map<FacetName, Readonly<Record<string, number>>>([
    ...free.map((facet) => [facet, first?.facetDistribution?.[facet] ?? {}] as const),
    ...own.map((facet, place) => [facet, others[place]?.facetDistribution?.[facet] ?? {}] as const),
  ]);
  const facets = FACETS.map((facet): [FacetName, FacetCount[]] => [
    facet,
    Object.entries(distributions.get(facet) ?? {})
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  ]);
  return {
    total: first?.estimatedTotalHits ?? 0,
    // Object.fromEntries forgets which keys it was given.
    facets: Object.fromEntries(facets) as Record<FacetName, FacetCount[]>,
  };
}
