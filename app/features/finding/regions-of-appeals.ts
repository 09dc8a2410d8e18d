import { type RegionsSeen, seesRegion } from "#app/features/appeals/policy.ts";
import type { FacetCount, SearchFilters, SearchLimits } from "#search/engine.ts";

// Everybody finds an anonymised appeal; not everybody may know where it came from. So in the index the region of an
// appeal is a value apart from that of a record, and a question is asked with the values that its reader may know.
const OF_APPEAL = "appeal:";

/** The region of an appeal as the index holds it. */
export const indexedRegion = (regionId: string | null): string | null =>
  regionId === null ? null : `${OF_APPEAL}${regionId}`;

function regionsAsked(seen: RegionsSeen, filters: SearchFilters): SearchFilters {
  if (!filters.region) return filters;
  const named = filters.region.filter((region) => !region.startsWith(OF_APPEAL));
  const region = named.flatMap((id) => (seesRegion(seen, id) ? [id, `${OF_APPEAL}${id}`] : [id]));
  return { ...filters, region };
}

/** A question whose regions mean, for appeals, those that this person may know. */
export function askedOfRegions<
  Asked extends { readonly filters: SearchFilters; readonly limits?: SearchLimits },
>(seen: RegionsSeen, asked: Asked): Asked {
  const { limits } = asked;
  return {
    ...asked,
    filters: regionsAsked(seen, asked.filters),
    ...(limits ? { limits: { ...limits, without: regionsAsked(seen, limits.without) } } : {}),
  };
}

/** Where a hit comes from, for who may know; null as if it were not stated. */
export function regionShown(seen: RegionsSeen, indexed: string | null): string | null {
  if (indexed === null || !indexed.startsWith(OF_APPEAL)) return indexed;
  const regionId = indexed.slice(OF_APPEAL.length);
  return seesRegion(seen, regionId) ? regionId : null;
}

/** Counts by region, of records and of the appeals whose region this person may know. */
export function regionCounts(seen: RegionsSeen, counts: readonly FacetCount[]): FacetCount[] {
  const sums = new Map<string, number>();
  for (const { value, count } of counts) {
    const region = regionShown(seen, value);
    if (region !== null) sums.set(region, (sums.get(region) ?? 0) + count);
  }
  return [...sums].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
