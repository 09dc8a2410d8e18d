import { z } from "zod";

import { db, Prisma } from "#app/platform/db.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { actToName, actToNameSql, briefTitle } from "#app/features/laws/brief-title.server.ts";
import type { Language, RecordKind, RecordStatus } from "#prisma/generated/client.ts";

import { allOf, filterConditions, groundSql, orderSql } from "./list-conditions.server.ts";
import { countFacets, COUNTED, type ListFacet } from "./list-facets.server.ts";
import type { RecordFilters } from "./list-filters.server.ts";
import { isRecordStatus } from "./list-groups.ts";
import { type OneText, oneOf } from "./list-local.ts";
import { todayInKazakhstan } from "./list-today.ts";

const { sql } = Prisma;

export const PAGE_SIZE = 50;
/** More norms than these are counted, not named. */
const NORMS_NAMED = 3;

export interface NormLabel {
  readonly act: OneText | null;
  readonly slug: string;
  readonly path: string | null;
  readonly structure: string | null;
}

export interface RecordRow {
  readonly id: string;
  readonly number: string;
  readonly kind: RecordKind;
  readonly year: number;
  readonly title: OneText | null;
  readonly status: RecordStatus;
  readonly statusOn: string | null;
  readonly statusPrecision: "day" | "month" | "year" | null;
  readonly chain: string;
  readonly regionId: string | null;
  readonly region: OneText | null;
  readonly dueOn: string | null;
  readonly changedAt: string;
  /** Names of the bodies it is addressed to; a note where the source does not let one be read. */
  readonly addressees: readonly OneText[];
  readonly norms: readonly NormLabel[];
  readonly normCount: number;
}

export interface RecordList {
  readonly rows: readonly RecordRow[];
  readonly total: number;
  /** There are more: so many words' titles were counted, and no further. Counts beside filters are least numbers too. */
  readonly isFloor: boolean;
  readonly page: number;
  readonly pageCount: number;
  readonly facets: readonly ListFacet[];
}

const words = z.string().nullable();
const texts = z.object({ kk: words, ru: words, en: words });
const kinds = z.custom<RecordKind>((value) => typeof value === "string");
const precision = z.enum(["day", "month", "year"]).nullable();

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    number: z.string(),
    kind: kinds,
    year: z.number(),
    titleKk: words,
    titleRu: words,
    titleEn: words,
    status: z.string().refine(isRecordStatus),
    statusOn: words,
    statusPrecision: precision,
    chain: z.string(),
    regionId: words,
    regionKk: words,
    regionRu: words,
    regionEn: words,
    dueOn: words,
    changedAt: z.date(),
    addressees: z.array(texts).nullable(),
    norms: z.array(actToName.extend({ slug: z.string(), path: words, structure: words })).nullable(),
    normCount: z.number(),
  }),
);
type RawRow = z.output<typeof rowsSchema>[number];

/**
 * One page of the records of these kinds that a person may see, with counts beside the filters. Two statements,
 * whatever the number of records: one for the rows with their addressees and norms, one for all counts.
 */
export async function listRecords(
  staff: StaffMember,
  language: Language,
  kindsListed: readonly RecordKind[],
  filters: RecordFilters,
): Promise<RecordList> {
  const today = todayInKazakhstan();
  const order = orderSql(filters.sort, language);
  const [rows, { total: counted, isFloor, facets }] = await Promise.all([
    selectRows(
      language,
      order,
      sql`SELECT r."id" FROM "Record" r WHERE ${whereSql(staff, kindsListed, filters, today)}
        ORDER BY ${order} LIMIT ${PAGE_SIZE} OFFSET ${(filters.page - 1) * PAGE_SIZE}`,
    ),
    countFacets(staff, language, kindsListed, filters, today),
  ]);
  const { page } = filters;
  // What is shown is there, whatever was counted; behind a full page there may be another.
  const total = Math.max(
    isFloor ? Math.min(counted, COUNTED) : counted,
    rows.length === 0 ? 0 : (page - 1) * PAGE_SIZE + rows.length,
  );
  const further = isFloor && rows.length === PAGE_SIZE ? page + 1 : 1;
  return { rows, total, isFloor, facets, page, pageCount: Math.max(further, Math.ceil(total / PAGE_SIZE)) };
}

/** Everything a list's address asks for, as a condition over "Record" r. Access is part of it. */
export const whereSql = (
  staff: StaffMember,
  kindsListed: readonly RecordKind[],
  filters: RecordFilters,
  today: string,
): Prisma.Sql =>
  sql`${groundSql(staff, kindsListed, filters.text)} AND ${allOf([...filterConditions(filters, today).values()])}`;

/** The rows of the records whose ids `ids` selects, in an order over "Record" r. */
export async function selectRows(
  language: Language,
  order: Prisma.Sql,
  ids: Prisma.Sql,
): Promise<RecordRow[]> {
  const rows = await db.$queryRaw(sql`
    WITH page AS (${ids})
    SELECT r."id", r."number", r."kind", r."year", r."titleKk", r."titleRu", r."titleEn", r."status",
      r."statusOn"::text, r."statusPrecision", r."chain", r."regionId", r."dueOn"::text, r."updatedAt" AS "changedAt",
      g."nameKk" AS "regionKk", g."nameRu" AS "regionRu", g."nameEn" AS "regionEn",
      who."addressees", norm."norms", coalesce(norm."normCount", 0)::int AS "normCount"
    FROM page JOIN "Record" r ON r."id" = page."id" LEFT JOIN "Region" g ON g."id" = r."regionId"
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object(
        'kk', coalesce(b."nameKk", d."noteKk"), 'ru', coalesce(b."nameRu", d."noteRu"),
        'en', coalesce(b."nameEn", d."noteEn")) ORDER BY d."isLead" DESC, d."order") AS "addressees"
      FROM "Addressee" d LEFT JOIN "Body" b ON b."id" = d."bodyId" WHERE d."recordId" = r."id"
    ) who ON true
    LEFT JOIN LATERAL (${normsSql}) norm ON true
    ORDER BY ${order}`);
  return rowsSchema.parse(rows).map((row) => listedRow(row, language));
}

/** The norms a record concerns; for an opinion those at issue. The first few are named, all are counted. */
const normsSql = sql`
  SELECT max(n."of") AS "normCount", jsonb_agg(jsonb_build_object(
      'slug', a."slug", 'path', p."path", 'structure', a."structure", ${actToNameSql}) ORDER BY n."place")
    FILTER (WHERE n."place" <= ${NORMS_NAMED}) AS "norms"
  FROM (
    SELECT "actId", "provisionId", row_number() OVER (ORDER BY min("order")) AS "place", count(*) OVER () AS "of"
    FROM (
      SELECT "actId", "provisionId", "order" FROM "NormChange" c WHERE c."recordId" = r."id"
      UNION ALL
      SELECT v."actId", o."provisionId", o."order" FROM "OpinionNorm" o
      JOIN "Provision" v ON v."id" = o."provisionId" WHERE o."opinionId" = r."id"
    ) every GROUP BY "actId", "provisionId"
  ) n JOIN "Act" a ON a."id" = n."actId" LEFT JOIN "Provision" p ON p."id" = n."provisionId"`;

function listedRow(row: RawRow, language: Language): RecordRow {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    year: row.year,
    title: oneOf(language, { kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    status: row.status,
    statusOn: row.statusOn,
    statusPrecision: row.statusPrecision,
    chain: row.chain,
    region: oneOf(language, { kk: row.regionKk, ru: row.regionRu, en: row.regionEn }),
    regionId: row.regionId,
    dueOn: row.dueOn,
    changedAt: row.changedAt.toISOString(),
    addressees: (row.addressees ?? []).flatMap((body) => oneOf(language, body) ?? []),
    norms: (row.norms ?? []).map(({ slug, path, structure, ...act }) => ({
      act: oneOf(language, briefTitle(act)),
      slug,
      path,
      structure,
    })),
    normCount: row.normCount,
  };
}
