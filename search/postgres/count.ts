import { FACETS, type FacetCount, type FacetName, type SearchFilters } from "../engine.ts";
import type { FacetSets, FacetValue } from "./facet-sets.ts";
import type { Matches } from "./matches.ts";
import type { Queryable } from "./write.ts";

export interface Counts {
  readonly total: number;
  readonly facets: Readonly<Record<FacetName, FacetCount[]>>;
  /** Numbers of matches that come first in the order asked for: enough to choose from, if there are so many. */
  readonly best: readonly number[];
  /** Of all that pass, the newest year. */
  readonly newestYear: number;
  /** What a combination counts before any word is compared. */
  priorOf(set: number): number;
  /** Of other matches of the same question, those that pass and come first. */
  bestAmong(others: Matches, enough: number): number[];
  /** The numbers of those that pass, in no order. */
  passing(others: Matches): number[];
}

const MOST_VALUES = 200;
const NO_FILTER = { facet: -1, places: new Uint8Array(0) };

export interface CountQuery {
  readonly filters: SearchFilters;
  /** What has any of these values is not there at all. */
  readonly without: SearchFilters;
  /** What comes first among the matches that are chosen from. */
  readonly by: "prior" | "year";
  /** From how many matches the hits are going to be chosen. */
  readonly enough: number;
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
  const { counts, ids } = countEach(matches);
  const known = await sets.read(client, matches.table, ids);

  const { from, to, flat } = known.bounds();
  const years = known.years();
  const facetOf = Uint8Array.from(known.values, ({ facet }) => FACETS.indexOf(facet));
  const chosen = chosenPlaces(query.filters, known.values);
  const banned = chosenPlaces(query.without, known.values);
  const sums = new Float64Array(known.values.length);
  const passes = new Uint8Array(counts.length);
  let total = 0;
  let newestYear = 0;
  for (let next = 0; next < ids.length; next += 1) {
    const id = ids[next] ?? 0;
    if (!known.has(id)) continue;
    const begin = from[id] ?? 0;
    const end = to[id] ?? 0;
    if (banned.some(({ places }) => hasPlace(places, flat, begin, end))) continue;
    let failed = 0;
    let only = -1;
    for (let filter = 0; filter < chosen.length; filter += 1) {
      const { facet, places } = chosen[filter] ?? NO_FILTER;
      let at = begin;
      while (at < end && places[flat[at] ?? 0] !== 1) at += 1;
      if (at < end) continue;
      failed += 1;
      only = facet;
    }
    // Each facet is counted over what passes all filters but its own.
    if (failed > 1) continue;
    const count = counts[id] ?? 0;
    for (let at = begin; at < end; at += 1) {
      const place = flat[at] ?? 0;
      if (only === -1 || facetOf[place] === only) sums[place] = (sums[place] ?? 0) + count;
    }
    if (only !== -1) continue;
    total += count;
    newestYear = Math.max(newestYear, years[id] ?? 0);
    passes[id] = 1;
  }
  const keys = query.by === "prior" ? known.priors() : years;
  return {
    ...{ total, newestYear, facets: facetsOf(known.values, sums) },
    best: bestOf(matches, keys, passes, query),
    priorOf: (set) => known.priorOf(set),
    bestAmong: (others, enough) => bestOf(others, keys, passes, { ...query, enough }),
    passing: ({ sets: of, numbers }) => Array.from(numbers).filter((_, at) => passes[of[at] ?? 0] === 1),
  };
}

function hasPlace(places: Uint8Array, flat: Int32Array, begin: number, end: number): boolean {
  for (let at = begin; at < end; at += 1) if (places[flat[at] ?? 0] === 1) return true;
  return false;
}

/** How many matches each combination has, by its number, and which have any, in order. */
function countEach({ sets, setLimit }: Matches): { readonly counts: Int32Array; readonly ids: Int32Array } {
  const counts = new Int32Array(setLimit);
  let different = 0;
  for (let at = 0; at < sets.length; at += 1) {
    const id = sets[at] ?? 0;
    const before = counts[id] ?? 0;
    if (before === 0) different += 1;
    counts[id] = before + 1;
  }
  const ids = new Int32Array(different);
  for (let id = 0, at = 0; at < different; id += 1)
    if ((counts[id] ?? 0) > 0) {
      ids[at] = id;
      at += 1;
    }
  return { counts, ids };
}

/** Of each filter that is set, 1 at the places of its values; one that no document has ever had has none. */
function chosenPlaces(filters: SearchFilters, values: readonly FacetValue[]) {
  return FACETS.flatMap((facet, index) => {
    const given = filters[facet] ?? [];
    if (given.length === 0) return [];
    const places = new Uint8Array(values.length);
    for (const [place, one] of values.entries())
      if (one.facet === facet && given.includes(one.value)) places[place] = 1;
    return [{ facet: index, places }];
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

/** The numbers of matches whose prior or year is high enough for `enough` of them. */
function bestOf(
  { sets, numbers }: Matches,
  keys: Int32Array,
  passes: Uint8Array,
  { by, enough }: Pick<CountQuery, "by" | "enough">,
): number[] {
  const lowest = lowestKey(sets, keys, passes, enough);
  const above: number[] = [];
  const level: number[] = [];
  for (let at = 0; at < sets.length; at += 1) {
    const set = sets[at] ?? 0;
    if (passes[set] !== 1) continue;
    const key = keys[set] ?? 0;
    if (key > lowest) above.push(at);
    // Of one year any may be the newest, so a year is taken whole.
    else if (key === lowest && (by === "year" || level.length < enough)) level.push(at);
  }
  if (by === "prior") {
    const keyOf = (at: number) => keys[sets[at] ?? 0] ?? 0;
    above.sort((a, b) => keyOf(b) - keyOf(a) || a - b);
  }
  const found = [...above, ...level];
  return (by === "prior" ? found.slice(0, enough) : found).map((at) => numbers[at] ?? 0);
}

/** The highest key that `enough` matches reach; 0 if there are fewer. */
function lowestKey(sets: Int32Array, keys: Int32Array, passes: Uint8Array, enough: number): number {
  const having: number[] = [];
  for (let at = 0; at < sets.length; at += 1) {
    const set = sets[at] ?? 0;
    if (passes[set] !== 1) continue;
    const key = keys[set] ?? 0;
    while (having.length <= key) having.push(0);
    having[key] = (having[key] ?? 0) + 1;
  }
  let held = 0;
  for (let key = having.length - 1; key > 0; key -= 1) {
    held += having[key] ?? 0;
    if (held >= enough) return key;
  }
  return 0;
}
