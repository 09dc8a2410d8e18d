import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Counted, type Facet, NONE } from "#app/platform/counted-rows.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { Mirror } from "#app/platform/mirror.server.ts";
import type { RecordKind } from "#prisma/generated/client.ts";

import { visibleRecordsAsClauses } from "./access.server.ts";
import { type FacetName, facetNames, type RecordFilters } from "./list-filters.server.ts";

const { sql } = Prisma;

const COLUMNS = {
  kind: sql`"kind"`,
  series: sql`"series"`,
  year: sql`"year"`,
  status: sql`"status"`,
  visibility: sql`"visibility"`,
  author: sql`"authorId"`,
  region: sql`"regionId"`,
  due: sql`"dueOn"`,
  body: sql`"bodyIds"`,
  act: sql`"actIds"`,
  topic: sql`"topicIds"`,
} as const satisfies Partial<Record<FacetName, Prisma.Sql>> & Record<string, Prisma.Sql>;

const listed = new Mirror({ table: sql`"ListedRecord"`, columns: COLUMNS });

/** Reads what lists of records are counted from, so that the first of them need not wait for it. */
export const holdRecords = (): Promise<unknown> => listed.fresh();

/** Chosen values by facet; acts by their ids. */
export type Chosen = Readonly<Partial<Record<FacetName, readonly string[]>>>;

export interface ListedQuestion {
  readonly kinds: readonly RecordKind[];
  readonly chosen: Chosen;
  /** Only these numbers of rows; all if left out. */
  readonly among?: Int32Array | null;
  /** A day as YYYY-MM-DD. */
  readonly today: string;
}

/** Counts the records of these kinds that a person may see, by all facets: in all, and by the value of each. */
export async function countListed(
  staff: StaffMember,
  { kinds, chosen, among = null, today }: ListedQuestion,
): Promise<Counted> {
  const facets = facetNames.map((name): Facet => {
    const facet = { name, column: name, chosen: chosen[name] ?? [] };
    return name === "due" ? { ...facet, as: (day) => (day < today ? "overdue" : "open") } : facet;
  });
  const ofKinds = new Set<string | null>(kinds);
  const rows = await listed.fresh();
  return rows.count({
    among,
    facets,
    ground: [[{ column: "kind", holds: (kind) => ofKinds.has(kind) }], ...visibleRecordsAsClauses(staff)],
  });
}

/** What the filters of an address choose. An act that is none is chosen all the same, and leaves nothing. */
export async function chosenBy(filters: RecordFilters): Promise<Chosen> {
  const slugs = filters.act.filter((slug) => slug !== NONE);
  const acts =
    slugs.length === 0
      ? []
      : await db.act.findMany({ where: { slug: { in: slugs } }, select: { id: true, slug: true } });
  const ids = new Map(acts.map(({ id, slug }) => [slug, id]));
  const { series, status, region, due, body, topic } = filters;
  return {
    ...{ series, status, region, due, body, topic },
    year: filters.year.map(String),
    act: filters.act.map((slug) => ids.get(slug) ?? (slug === NONE ? NONE : NO_ACT)),
  };
}

/** In place of the id of an act that is none. */
export const NO_ACT = "";
