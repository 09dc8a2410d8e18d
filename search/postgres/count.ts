import { FACETS, type FacetCount, type FacetName, type SearchFilters } from "../engine.ts";
import type { FacetSet, FacetSets, FacetValue } from "./facet-sets.ts";
import type { Matches } from "./matches.ts";
import type { Queryable } from "./write.ts";

export interface Counts {
  readonly total: number;
  readonly facets: Readonly<Record<FacetName, FacetCount[]>>;
  /** Numbers of matches that come first in the order asked for: enough to choose from, if there are so many. */
  readonly best: readonly number[];
  /** Of all that pass, the newest year. */
  readonly newestYear: number;
}

const MOST_VALUES = 200;

export interface CountQuery {
  readonly filters: SearchFilters;
  /** What comes first among the matches that are chosen from. */
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
 * Counts what answers a question, in all and by facet. Counting is done here, for a hundred thousand in a few
 * milliseconds; what a combination is is known from earlier questions.
 */
export async function countMatches(
  client: Queryable,
  sets: FacetSets,
  matches: Matches,
  query: CountQuery,
): Promise<Counts> {
  const counts = countEach(matches.sets);
  const known = await sets.read(client, matches.table, counts.keys());

  const chosen = chosenPlaces(query.filters, known.values);
  const sums = new Float64Array(known.values.length);
  const passing: Counted[] = [];
  let total = 0;
  let newestYear = 0;
  for (const [id, count] of counts) {
    const set = known.sets.get(id);
    if (!set) continue;
    let failed = 0;
    let only: FacetName | undefined;
    for (const { facet, places } of chosen) {
      if (set.values.some((place) => places.has(place))) continue;
      failed += 1;
      only = facet;
    }
    // Each facet is counted over what passes all filters but its own.
    if (failed > 1) continue;
    for (const place of set.values)
      if (only === undefined || known.values[place]?.facet === only) sums[place] = (sums[place] ?? 0) + count;
    if (only !== undefined) continue;
    total += count;
    newestYear = Math.max(newestYear, set.year);
    passing.push({ id, count, set });
  }
  const best = bestOf(matches, passing, query);
  return { total, facets: facetsOf(known.values, sums), best, newestYear };
}

function countEach(sets: Int32Array): Map<number, number> {
  let greatest = 0;
  for (const id of sets) if (id > greatest) greatest = id;
  // Combinations are numbered from 1, one after the other.
  const sums = new Int32Array(greatest + 1);
  for (const id of sets) sums[id] = (sums[id] ?? 0) + 1;
  const counts = new Map<number, number>();
  for (const [id, count] of sums.entries()) if (count > 0) counts.set(id, count);
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
function bestOf(matches: Matches, passing: readonly Counted[], { by, enough }: CountQuery): number[] {
  const buckets = new Map<number, Counted[]>();
  for (const one of passing) {
    const bucket = buckets.get(one.set[by]);
    if (bucket) bucket.push(one);
    else buckets.set(one.set[by], [one]);
  }
  const numbers = new Map<number, number[]>();
  let held = 0;
  open: for (const key of [...buckets.keys()].sort((a, b) => b - a)) {
    // Of one year any may be the newest, so a year is taken whole.
    for (const { id, count } of (buckets.get(key) ?? []).sort((a, b) => a.id - b.id)) {
      if (held >= enough && by === "prior") break open;
      numbers.set(id, []);
      held += count;
    }
    if (held >= enough) break;
  }
  const { sets } = matches;
  for (let at = 0; at < sets.length; at += 1) {
    const number = matches.numbers[at];
    if (number !== undefined) numbers.get(sets[at] ?? 0)?.push(number);
  }
  const best = [...numbers.values()].flat();
  return by === "prior" ? best.slice(0, enough) : best;
}
