import { FACETS, type FacetCount, type FacetName, type SearchFilters } from "../engine.ts";
import type { FacetSet, FacetSets } from "./facet-sets.ts";
import { Parameters } from "./sql.ts";
import type { Queryable } from "./write.ts";

export interface Counts {
  readonly total: number;
  readonly facets: Readonly<Record<FacetName, FacetCount[]>>;
  /** Combinations with the highest prior that together hold enough matches to rank. */
  readonly best: readonly number[];
}

const MOST_VALUES = 200;

interface Counted {
  readonly id: number;
  readonly count: number;
  readonly set: FacetSet;
  /** Which filters it does not pass. */
  readonly failed: readonly FacetName[];
}

/**
 * Counts what answers a question, in all and by facet. Matches are grouped by their combination of facets in one
 * statement, which leaves out the combinations that this reader may not see: no count ever saw a forbidden row.
 */
export async function countMatches(
  client: Queryable,
  sets: FacetSets,
  question: {
    readonly tsquery: string | null;
    readonly filters: SearchFilters;
    readonly readerTags: readonly string[];
    /** How many matches are going to be ranked. */
    readonly ranked: number;
  },
): Promise<Counts> {
  const { tsquery, filters, readerTags, ranked } = question;
  const parameters = new Parameters();
  const where = tsquery === null ? "true" : `d.vector @@ ${parameters.put(tsquery, "tsquery")}`;
  const { rows } = await client.query<{ counts: string | null; table: string }>(
    `select string_agg(g.facet_set || ':' || g.n, ',') as counts, 'search.facet_set'::regclass::oid::text as table
     from (select d.facet_set, count(*) as n from search.document d where ${where} group by 1) g
     join search.facet_set f on f.id = g.facet_set
     where f.readers && ${parameters.put(readerTags, "text[]")}`,
    parameters.values,
  );
  const pairs = (rows[0]?.counts?.split(",") ?? []).map((pair) => {
    const at = pair.indexOf(":");
    return { id: Number(pair.slice(0, at)), count: Number(pair.slice(at + 1)) };
  });
  const known = await sets.read(
    client,
    rows[0]?.table ?? "",
    pairs.map(({ id }) => id),
  );
  const active = FACETS.filter((facet) => (filters[facet]?.length ?? 0) > 0);
  const counted = pairs.flatMap(({ id, count }): Counted[] => {
    const set = known.get(id);
    if (!set) return [];
    const failed = active.filter(
      (facet) => !filters[facet]?.some((value) => set.values[facet].includes(value)),
    );
    return failed.length > 1 ? [] : [{ id, count, set, failed }];
  });
  const passing = counted.filter(({ failed }) => failed.length === 0);
  return {
    total: passing.reduce((sum, { count }) => sum + count, 0),
    facets: countFacets(counted),
    best: bestOf(passing, ranked),
  };
}

/** Each facet is counted over what passes all filters but its own. */
function countFacets(counted: readonly Counted[]): Record<FacetName, FacetCount[]> {
  const count = (facet: FacetName): FacetCount[] => {
    const counts = new Map<string, number>();
    for (const { count: n, set, failed } of counted) {
      if (failed.length > 0 && failed[0] !== facet) continue;
      for (const value of set.values[facet]) counts.set(value, (counts.get(value) ?? 0) + n);
    }
    return [...counts]
      .map(([value, n]) => ({ value, count: n }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES);
  };
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(FACETS.map((facet) => [facet, count(facet)])) as Record<FacetName, FacetCount[]>;
}

function bestOf(passing: readonly Counted[], enough: number): number[] {
  const best: number[] = [];
  let held = 0;
  for (const { id, count } of passing.toSorted((a, b) => b.set.prior - a.set.prior || a.id - b.id)) {
    if (held >= enough) break;
    best.push(id);
    held += count;
  }
  return best;
}
