import type { StaffMember } from "#app/platform/auth.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { type RegionsSeen, regionsSeen } from "#app/features/appeals/policy.ts";
import { seesLegalRecords } from "#app/features/records/policy.ts";
import type {
  Language,
  SearchFilters,
  SearchHit,
  SearchResult,
  SimilarHit,
  SimilarQuery,
} from "#search/engine.ts";

import { askedOfRegions, regionCounts, regionShown } from "./regions-of-appeals.ts";
import { readQuestion, type ReadQuestion } from "./read-question.server.ts";

/** Which documents a person may find: the engine asks every one of them for one of these tags. */
export const readerTagsOf = (staff: Pick<StaffMember, "id" | "role">): string[] => [
  "all",
  `staff:${staff.id}`,
  ...(seesLegalRecords(staff) ? ["legal"] : []),
];

export interface SearchRequest {
  /** As typed: words, "phrases", -exclusions, fields. */
  readonly text: string;
  readonly filters: SearchFilters;
  readonly limit: number;
  readonly offset: number;
  readonly sort: "relevance" | "newest";
}

export type Found = SearchResult & Pick<ReadQuestion, "filters" | "typed" | "problems" | "text">;

/** What this person finds. Nothing of what he may not see is in hits, counts or the total. */
export async function search(staff: StaffMember, request: SearchRequest, language: Language): Promise<Found> {
  const { text, filters, limits, typed, problems } = await readQuestion(request.text, request.filters);
  const seen = regionsSeen(staff);
  const asked = { ...request, text, filters, limits, language, readerTags: readerTagsOf(staff) };
  const { facets, hits, ...result } = await engine.search(askedOfRegions(seen, asked));
  return {
    ...result,
    hits: asSeen(seen, hits),
    facets: { ...facets, region: regionCounts(seen, facets.region) },
    ...{ text, filters, typed, problems },
  };
}

/** The first things that a question still being typed may mean. */
export async function suggest(
  staff: StaffMember,
  prefix: string,
  language: Language,
): Promise<readonly SearchHit[]> {
  const hits = await engine.suggest({ prefix, language, limit: 8, readerTags: readerTagsOf(staff) });
  return asSeen(regionsSeen(staff), hits);
}

/** What is most like a record or a text, of what this person may see. */
export async function similar(
  staff: StaffMember,
  asked: Omit<SimilarQuery, "readerTags">,
): Promise<readonly SimilarHit[]> {
  const seen = regionsSeen(staff);
  const found = await engine.similar(askedOfRegions(seen, { ...asked, readerTags: readerTagsOf(staff) }));
  return found.map((one) => ({ ...one, hit: { ...one.hit, regionId: regionShown(seen, one.hit.regionId) } }));
}

const asSeen = (seen: RegionsSeen, hits: readonly SearchHit[]): SearchHit[] =>
  hits.map((hit) => ({ ...hit, regionId: regionShown(seen, hit.regionId) }));
