import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { visibleReferenceSql } from "#app/features/records/access.server.ts";
import { isRecordStatus } from "#app/features/records/list-groups.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import { numberOrder } from "#app/features/records/list-scalar.server.ts";
import { recordKinds } from "#app/features/records/schema.ts";
import type { Language, RecordKind, RecordStatus } from "#prisma/generated/client.ts";

import { citingSentences, type Sentence, type Unit } from "./citing-sentences.server.ts";

const { sql } = Prisma;
const PAGE_SIZE = 20;
const MOST_PAGES = 2_000;

export type SourceKind = RecordKind | "appeal";
const SOURCE_KINDS: readonly SourceKind[] = [...recordKinds, "appeal"];

export interface CitedByRow {
  readonly number: string;
  readonly kind: SourceKind;
  readonly year: number;
  /** Of a record. */
  readonly status: RecordStatus | null;
  readonly title: OneText | null;
  /** It wants to change the norm, judges it or suffers under it. */
  readonly concerns: boolean;
  readonly sentences: readonly Sentence[];
}

interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
}

export interface CitedBy {
  readonly rows: readonly CitedByRow[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  /** Each with the number of sources that it leaves beside the other filters. */
  readonly kinds: readonly Counted<SourceKind>[];
  readonly years: readonly Counted<number>[];
  readonly ways: readonly Counted<"concerns" | "cites">[];
  readonly chosen: Chosen;
}

interface Chosen {
  readonly kind: SourceKind | null;
  readonly year: number | null;
  readonly way: "concerns" | "cites" | null;
}

const rowsSchema = z.array(
  z.object({
    recordId: z.string().nullable(),
    appealId: z.string().nullable(),
    number: z.string(),
    year: z.number(),
    concerns: z.boolean(),
    kind: z.custom<SourceKind>((value) => SOURCE_KINDS.some((kind) => kind === value)),
    status: z.string().refine(isRecordStatus).nullable(),
    titleKk: z.string().nullable(),
    titleRu: z.string().nullable(),
    titleEn: z.string().nullable(),
  }),
);
const groupsSchema = z.array(
  z.object({
    kind: z.custom<SourceKind>((value) => SOURCE_KINDS.some((kind) => kind === value)),
    year: z.number(),
    concerns: z.boolean(),
    count: z.number(),
  }),
);

/**
 * What refers to a unit of law or to something that stands in it: records that this person may see and appeals, the
 * newest first, a page at a time, each with the sentences that say so. As quick for ten thousand as for two: the rows
 * stand in the order of the list.
 */
export async function listCitedBy(
  staff: StaffMember,
  language: Language,
  unit: Unit,
  search: URLSearchParams,
): Promise<CitedBy> {
  const chosen = chosenIn(search);
  const unitId = unit.provisionId ?? unit.actId;
  const groups = await countGroups(staff, unitId);
  const passing = groups.filter((group) => passes(group, chosen));
  const total = sum(passing);
  const pageCount = Math.min(Math.max(1, Math.ceil(total / PAGE_SIZE)), MOST_PAGES);
  const asked = Math.trunc(Number(search.get("page") ?? 1)) || 1;
  const page = Math.min(Math.max(asked, 1), pageCount);
  const found = await pageOfSources(staff, unitId, chosen, page);
  const sentences = await citingSentences(unit, language, found);
  return {
    ...{ total, page, pageCount, chosen },
    rows: found.map(({ recordId, appealId, titleKk, titleRu, titleEn, ...row }) => ({
      ...row,
      title: oneOf(language, { kk: titleKk, ru: titleRu, en: titleEn }),
      sentences: sentences.get(recordId ?? appealId ?? "") ?? [],
    })),
    kinds: counted(groups, { ...chosen, kind: null }, ({ kind }) => kind).sort((a, b) => b.count - a.count),
    years: counted(groups, { ...chosen, year: null }, ({ year }) => year).sort((a, b) => b.value - a.value),
    ways: counted(groups, { ...chosen, way: null }, wayOf),
  };
}

type Group = z.output<typeof groupsSchema>[number];
const wayOf = ({ concerns }: Pick<Group, "concerns">) => (concerns ? "concerns" : "cites");
const sum = (groups: readonly Group[]): number => groups.reduce((total, { count }) => total + count, 0);

const passes = (group: Group, { kind, year, way }: Chosen): boolean =>
  (kind === null || group.kind === kind) &&
  (year === null || group.year === year) &&
  (way === null || wayOf(group) === way);

function counted<Value>(
  groups: readonly Group[],
  chosen: Chosen,
  valueOf: (group: Group) => Value,
): Counted<Value>[] {
  const counts = new Map<Value, number>();
  for (const group of groups) {
    if (!passes(group, chosen)) continue;
    counts.set(valueOf(group), (counts.get(valueOf(group)) ?? 0) + group.count);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function chosenIn(search: URLSearchParams): Chosen {
  const year = Number(search.get("year") ?? Number.NaN);
  const way = search.get("way");
  return {
    kind: SOURCE_KINDS.find((kind) => kind === search.get("kind")) ?? null,
    year: Number.isInteger(year) && year > 0 && year < 10_000 ? year : null,
    way: way === "concerns" || way === "cites" ? way : null,
  };
}

async function countGroups(staff: StaffMember, unitId: string): Promise<Group[]> {
  const rows = await db.$queryRaw(sql`
    SELECT l."kind"::text, l."year", l."concerns", count(*)::int AS "count" FROM "LawReference" l
    WHERE l."unitId" = ${unitId}::uuid AND l."recordId" IS NOT NULL AND ${visibleReferenceSql(staff)} GROUP BY 1, 2, 3
    UNION ALL
    SELECT 'appeal', l."year", l."concerns", count(*)::int FROM "LawReference" l
    WHERE l."unitId" = ${unitId}::uuid AND l."appealId" IS NOT NULL GROUP BY 2, 3`);
  return groupsSchema.parse(rows);
}

async function pageOfSources(staff: StaffMember, unitId: string, { kind, year, way }: Chosen, page: number) {
  const skipped = (page - 1) * PAGE_SIZE;
  const order = sql`"year" DESC, ${numberOrder("l")}`;
  const filters = sql`l."unitId" = ${unitId}::uuid
    AND ${year === null ? sql`true` : sql`l."year" = ${year}`}
    AND ${way === null ? sql`true` : sql`l."concerns" = ${way === "concerns"}`}`;
  const reach = sql`ORDER BY l.${order} LIMIT ${skipped + PAGE_SIZE}`;
  const records = sql`(SELECT l.* FROM "LawReference" l WHERE ${filters} AND l."recordId" IS NOT NULL
    AND ${kind === null ? sql`true` : sql`l."kind" = ${kind}::"RecordKind"`} AND ${visibleReferenceSql(staff)} ${reach})`;
  const appeals = sql`(SELECT l.* FROM "LawReference" l WHERE ${filters} AND l."appealId" IS NOT NULL ${reach})`;
  const from = kind === "appeal" ? appeals : kind === null ? sql`(${records} UNION ALL ${appeals})` : records;
  const rows = await db.$queryRaw(sql`
    WITH l AS (SELECT l.* FROM ${from} l ORDER BY l.${order} LIMIT ${PAGE_SIZE} OFFSET ${skipped})
    SELECT l."recordId"::text, l."appealId"::text, l."number", l."year", l."concerns",
      coalesce(l."kind"::text, 'appeal') AS "kind", r."status"::text,
      coalesce(r."titleKk", a."titleKk") AS "titleKk", coalesce(r."titleRu", a."titleRu") AS "titleRu",
      coalesce(r."titleEn", a."titleEn") AS "titleEn"
    FROM l LEFT JOIN "Record" r ON r."id" = l."recordId" LEFT JOIN "Appeal" a ON a."id" = l."appealId"
    ORDER BY l.${order}`);
  return rowsSchema.parse(rows);
}
