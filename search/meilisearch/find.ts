import type { QueryWord } from "../analysis/analyse.ts";
import type { FoundDocument, Payload } from "../stored.ts";
import { EVERY } from "./encode.ts";
import { among, type Condition } from "./filters.ts";
import type { Indexes } from "./index.ts";
import { readingsOf } from "./readings.ts";

export const SHOWN = ["id", "ref", "kind", "year", "status", "region", "payload"];

export interface Shown {
  readonly id: string;
  readonly ref: string;
  readonly kind: string;
  readonly year: string | null;
  readonly status: string | null;
  readonly region: string | null;
  readonly payload: Payload;
}

export const foundOf = (
  { ref, kind, year, status, region, payload }: Shown,
  allWords: boolean,
): FoundDocument => ({
  ...{ ref, kind, status, region, payload, all_words: allWords },
  year: year === null ? null : Number(year),
});

/** Some of what answers: no two tiers have a document in common, and all of one come before the next. */
export interface Tier {
  readonly filter: Condition;
  readonly count: number;
  /** What it is ordered by. */
  readonly words: readonly QueryWord[];
  readonly allWords: boolean;
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** The documents of one page, tier after tier. */
export async function pageOf(indexes: Indexes, tiers: readonly Tier[], page: Page): Promise<FoundDocument[]> {
  let before = 0;
  const parts = tiers.flatMap((tier) => {
    const from = Math.max(0, page.offset - before);
    const limit = Math.min(tier.count, page.offset + page.limit - before) - from;
    before += tier.count;
    return limit > 0 ? [{ tier, part: { limit, offset: from } }] : [];
  });
  const pages = await Promise.all(parts.map(({ tier, part }) => ordered(indexes, tier, part)));
  return pages.flat();
}

/** Less than the least that a reading counts for. */
const LEAST = 1e-6;

/** In the order of the best reading; what fits none, as where each word is in another language, comes last. */
async function ordered(indexes: Indexes, tier: Tier, page: Page): Promise<FoundDocument[]> {
  const query = { indexUid: indexes.current, filter: tier.filter, attributesToRetrieve: SHOWN };
  const hits = await indexes.server.askTogether<Shown>(
    [
      ...readingsOf(tier.words).map((q) => ({ ...query, q, matchingStrategy: "last" as const })),
      { ...query, q: `${EVERY} `, federationOptions: { weight: LEAST } },
    ],
    page,
  );
  return hits.map((hit) => foundOf(hit, tier.allWords));
}

export const NEWEST_FIRST = ["ofYear:desc", "updated:desc", "ref:asc"];

/** The newest first. `all`: what has every word; null: everything that is found has. */
export async function newestOf(
  indexes: Indexes,
  filter: Condition,
  page: Page,
  all: Condition | null,
): Promise<FoundDocument[]> {
  const query = { indexUid: indexes.current, attributesToRetrieve: SHOWN };
  const { limit, offset } = page;
  const [found] = await indexes.server.ask<Shown>([{ ...query, limit, offset, filter, sort: NEWEST_FIRST }]);
  const hits = found?.hits ?? [];
  if (all === null || hits.length === 0) return hits.map((hit) => foundOf(hit, true));
  const shown = among(
    "id",
    hits.map(({ id }) => id),
  );
  const [whole] = await indexes.server.ask<Shown>([
    { ...query, attributesToRetrieve: ["id"], limit, filter: `(${shown}) AND (${all})` },
  ]);
  const having = new Set(whole?.hits.map(({ id }) => id));
  return hits.map((hit) => foundOf(hit, having.has(hit.id)));
}
