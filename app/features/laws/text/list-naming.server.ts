import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { isRecordStatus } from "#app/features/records/list-groups.ts";
import { oneOf } from "#app/features/records/list-local.ts";
import type { Language, RecordKind } from "#prisma/generated/client.ts";

const { sql } = Prisma;
const RECORDS_A_PAGE = 20;
const CITATIONS_A_PAGE = 20;
const MOST_PAGES = 500;

function pageIn(search: URLSearchParams, name: string): number {
  return Math.min(Math.max(Math.trunc(Number(search.get(name) ?? 1)) || 1, 1), MOST_PAGES);
}

const recordRows = z.array(
  z.object({
    number: z.string(),
    kind: z.custom<RecordKind>((value) => typeof value === "string"),
    status: z.string().refine(isRecordStatus),
    year: z.number(),
    titleKk: z.string().nullable(),
    titleRu: z.string().nullable(),
    titleEn: z.string().nullable(),
    total: z.number(),
  }),
);

/** The records that this person may see and that concern or cite one of these provisions, the newest first. */
export async function listNaming(
  staff: StaffMember,
  language: Language,
  ids: readonly string[],
  search: URLSearchParams,
) {
  const page = pageIn(search, "page");
  const of = (table: Prisma.Sql, column: Prisma.Sql) =>
    sql`SELECT s.${column} AS "recordId" FROM ${table} s WHERE s."provisionId" = ANY(${ids}::uuid[]) AND s.${column} IS NOT NULL`;
  const rows = await db.$queryRaw(sql`
    WITH named AS (${of(sql`"NormChange"`, sql`"recordId"`)} UNION ${of(sql`"Citation"`, sql`"recordId"`)}
      UNION ${of(sql`"OpinionNorm"`, sql`"opinionId"`)}),
    seen AS (SELECT r."id", r."year", r."number" FROM named n JOIN "Record" r ON r."id" = n."recordId"
      WHERE ${visibleRecordsSql(staff, "r")}),
    shown AS (SELECT "id", (SELECT count(*)::int FROM seen) AS "total" FROM seen ORDER BY "year" DESC, "number"
      LIMIT ${RECORDS_A_PAGE} OFFSET ${(page - 1) * RECORDS_A_PAGE})
    SELECT r."number", r."kind", r."status", r."year", r."titleKk", r."titleRu", r."titleEn", s."total"
    FROM shown s JOIN "Record" r ON r."id" = s."id" ORDER BY r."year" DESC, r."number"`);
  const found = recordRows.parse(rows);
  const total = found[0]?.total ?? 0;
  return {
    ...{ total, page, pageCount: Math.max(1, Math.ceil(total / RECORDS_A_PAGE)) },
    rows: found.map(({ number, kind, status, year, titleKk, titleRu, titleEn }) => ({
      ...{ number, kind, status, year },
      title: oneOf(language, { kk: titleKk, ru: titleRu, en: titleEn }),
    })),
  };
}

const citationRows = z.array(
  z.object({
    id: z.string(),
    number: z.string(),
    path: z.string(),
    prefix: z.string().nullable(),
    quote: z.string(),
    suffix: z.string().nullable(),
    total: z.number(),
  }),
);

/** A reference with the words around it. */
export interface CitationShown {
  readonly id: string;
  readonly number: string;
  readonly path: string;
  readonly prefix: string | null;
  readonly quote: string;
  readonly suffix: string | null;
}

/** How records print their references to these provisions, of the records that this person may see. */
export async function listCitations(staff: StaffMember, ids: readonly string[], search: URLSearchParams) {
  const page = pageIn(search, "cited");
  const rows = await db.$queryRaw(sql`
    WITH said AS (SELECT c."id", r."year", r."number" FROM "Citation" c JOIN "Record" r ON r."id" = c."recordId"
      WHERE c."provisionId" = ANY(${ids}::uuid[]) AND c."quote" IS NOT NULL AND ${visibleRecordsSql(staff, "r")}),
    shown AS (SELECT "id", "number", "year", (SELECT count(*)::int FROM said) AS "total" FROM said
      ORDER BY "year" DESC, "number", "id" LIMIT ${CITATIONS_A_PAGE} OFFSET ${(page - 1) * CITATIONS_A_PAGE})
    SELECT c."id", s."number", p."path", c."prefix", c."quote", c."suffix", s."total"
    FROM shown s JOIN "Citation" c ON c."id" = s."id" JOIN "Provision" p ON p."id" = c."provisionId"
    ORDER BY s."year" DESC, s."number", s."id"`);
  const found = citationRows.parse(rows);
  const total = found[0]?.total ?? 0;
  return {
    ...{ total, page, pageCount: Math.max(1, Math.ceil(total / CITATIONS_A_PAGE)) },
    rows: found.map(({ id, number, path, prefix, quote, suffix }): CitationShown => ({
      ...{ id, number, path, prefix, quote, suffix },
    })),
  };
}
