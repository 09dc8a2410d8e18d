import { FACETS, type FacetCount, type FacetName, type SearchFilters } from "../engine.ts";
import type { FacetSet, FacetSets, FacetValue } from "./facet-sets.ts";
import { Parameters, readableBy } from "./sql.ts";
import type { Queryable } from "./write.ts";

export interface Counts {
  readonly total: number;
  readonly facets: Readonly<Record<FacetName, FacetCount[]>>;
  /** Combinations that come first in the order asked for and together hold enough matches to choose from. */
  readonly best: readonly number[];
}

const MOST_VALUES = 200;

export interface CountQuery {
  readonly tsquery: string | null;
  readonly filters: SearchFilters;
  readonly readerTags: readonly string[];
  /** What comes first among the combinations that are chosen from. */
  readonly by: "prior" | "year";
  /** From how many matches the hits are going to be chosen. */
  readonly enough: number;
}

interface Counted {
  readonly id: number;
  readonly count: number;
  readonly set: FacetSet;
}

/**
 * Counts what answers a question, in all and by facet. One statement names the combination of each match that this
 * reader may see: no count ever saw a forbidden row. Counting four bytes a match is done here, for a hundred thousand
 * in a few milliseconds; what a combination is is known from earlier questions.
 */
export async function countMatches(client: Queryable, sets: FacetSets, query: CountQuery): Promise<Counts> {
  const parameters = new Parameters();
  const where = query.tsquery === null ? "true" : `d.vector @@ ${parameters.put(query.tsquery, "tsquery")}`;
  const { rows } = await client.query<{ sets: Buffer | null; table: string }>(
    `select string_agg(int4send(d.facet_set), ''::bytea) as sets, 'search.facet_set'::regclass::oid::text as table
     from search.document d where ${where} and ${readableBy(query.readerTags, parameters)}`,
    parameters.values,
  );
  const counts = countEach(rows[0]?.sets ?? Buffer.alloc(0));
  const known = await sets.read(client, rows[0]?.table ?? "", counts.keys());

  const chosen = chosenPlaces(query.filters, known.values);
  const sums = new Float64Array(known.values.length);
  const passing: Counted[] = [];
  let total = 0;
  for (const [id, count] of counts) {
    const set = known.sets.get(id);
    if (!set) continue;
    const failed = chosen.filter(({ places }) => !set.values.some((place) => places.has(place)));
    // Each facet is counted over what passes all filters but its own.
    if (failed.length > 1) continue;
    const only = failed[0]?.facet;
    for (const place of set.values)
      if (only === undefined || known.values[place]?.facet === only) sums[place] = (sums[place] ?? 0) + count;
    if (only !== undefined) continue;
    total += count;
    passing.push({ id, count, set });
  }
  return { total, facets: facetsOf(known.values, sums), best: bestOf(passing, query) };
}

function countEach(sets: Buffer): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < sets.length; at += 4) {
    const id = sets.readInt32BE(at);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The values of each filter that is set, by their places; one that no document has ever had has none. */
function chosenPlaces(filters: SearchFilters, values: readonly FacetValue[]) {
  return FACETS.flatMap((facet) => {
    const given = filters[facet] ?? [];
    if (given.length === 0) return [];
    const places = new Set<number>();
    for (const [place, one] of values.entries())
      if (one.facet === facet && given.includes(one.value)) places.add(place);
    return [{ facet, places }];
  });
}

function facetsOf(values: readonly FacetValue[], sums: Float64Array): Record<FacetName, FacetCount[]> {
  const facets = FACETS.map((name): [FacetName, FacetCount[]] => {
    const counts = values.flatMap(({ facet, value }, place) => {
      const count = sums[place] ?? 0;
      return facet === name && count > 0 ? [{ value, count }] : [];
    });
    counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    return [name, counts.slice(0, MOST_VALUES)];
  });
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(facets) as Record<FacetName, FacetCount[]>;
}

/** The combinations are put in buckets of one prior or year, and only as many buckets are opened as are needed. */
function bestOf(passing: readonly Counted[], { by, enough }: CountQuery): number[] {
  const buckets = new Map<number, Counted[]>();
  for (const one of passing) {
    const bucket = buckets.get(one.set[by]);
    if (bucket) bucket.push(one);
    else buckets.set(one.set[by], [one]);
  }
  const best: number[] = [];
  let held = 0;
  for (const key of [...buckets.keys()].sort((a, b) => b - a)) {
    for (const { id, count } of (buckets.get(key) ?? []).sort((a, b) => a.id - b.id)) {
      // Of one year any may be the newest, so a year is taken whole.
      if (held >= enough && by === "prior") return best;
      best.push(id);
      held += count;
    }
    if (held >= enough) return best;
  }
  return best;
}
