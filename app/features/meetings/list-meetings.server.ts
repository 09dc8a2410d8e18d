import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import {
  chosenOf,
  countScalars,
  filteredBy,
  isAnyId,
  isYear,
  named,
  numberOrder,
  pageOf,
  pattern,
  type ScalarFacet,
  scalarFilter,
  textOf,
} from "#app/features/records/list-scalar.server.ts";
import type { Language, MeetingKind } from "#prisma/generated/client.ts";

import { meetingKinds } from "./schema.ts";

const { sql } = Prisma;
export const PAGE_SIZE = 50;
const RECORDS_NAMED = 6;

export interface MeetingRow {
  readonly number: string;
  readonly kind: MeetingKind;
  readonly year: number;
  readonly happenedOn: string | null;
  readonly precision: "day" | "month" | "year" | null;
  readonly title: OneText | null;
  readonly body: OneText | null;
  /** How many meetings the row stands for. */
  readonly count: number;
  readonly records: readonly string[];
}

export interface MeetingList {
  readonly rows: readonly MeetingRow[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly facets: readonly ScalarFacet[];
}

const words = z.string().nullable();
const rowsSchema = z.array(
  z.object({
    number: z.string(),
    kind: z.enum(meetingKinds),
    year: z.number(),
    happenedOn: words,
    precision: z.enum(["day", "month", "year"]).nullable(),
    titleKk: words,
    titleRu: words,
    titleEn: words,
    bodyKk: words,
    bodyRu: words,
    bodyEn: words,
    count: z.number(),
    records: z.array(z.string()).nullable(),
  }),
);

const filtersOf = (search: URLSearchParams) => [
  scalarFilter(
    "year",
    sql`m."year"`,
    chosenOf(search, "year", isYear),
    (values) => sql`m."year" = ANY(${values.map(Number)}::int[])`,
  ),
  scalarFilter(
    "kind",
    sql`m."kind"`,
    chosenOf(search, "kind", (value) => meetingKinds.some((kind) => kind === value)),
    (values) => sql`m."kind" = ANY(${values}::"MeetingKind"[])`,
  ),
  scalarFilter(
    "body",
    sql`m."bodyId"`,
    chosenOf(search, "body", isAnyId),
    (values) => sql`m."bodyId" = ANY(${values}::text[])`,
  ),
];

function groundOf(search: URLSearchParams): Prisma.Sql {
  const text = textOf(search);
  if (text === null) return sql`true`;
  const like = pattern(text);
  return sql`concat_ws(' ', m."number", m."titleKk", m."titleRu", m."titleEn", m."topicsKk", m."topicsRu", m."topicsEn") ILIKE ${like}`;
}

function orderSql(sort: string | null): Prisma.Sql {
  const byNumber = numberOrder("m");
  if (sort === "number") return byNumber;
  if (sort === "kind") return sql`m."kind", m."year" DESC, ${byNumber}`;
  if (sort === "date") return sql`m."year", m."happenedOn" NULLS LAST, ${byNumber}`;
  return sql`m."year" DESC, m."happenedOn" DESC NULLS LAST, ${byNumber}`;
}

/** Meetings, with the records discussed that this person may see. */
export async function selectMeetings(
  staff: StaffMember,
  language: Language,
  search: URLSearchParams,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<MeetingRow[]> {
  const order = orderSql(search.get("sort"));
  const rows = await db.$queryRaw(sql`
    WITH page AS (
      SELECT m."id" FROM "Meeting" m WHERE ${filteredBy(groundOf(search), filtersOf(search))}
      ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}
    )
    SELECT m."number", m."kind", m."year", m."happenedOn"::text, m."precision", m."titleKk", m."titleRu", m."titleEn",
      b."nameKk" AS "bodyKk", b."nameRu" AS "bodyRu", b."nameEn" AS "bodyEn", m."count", discussed."records"
    FROM page JOIN "Meeting" m ON m."id" = page."id" LEFT JOIN "Body" b ON b."id" = m."bodyId" LEFT JOIN LATERAL (
      SELECT array_agg(r."number" ORDER BY r."number") AS "records" FROM "MeetingRecord" d
      JOIN "Record" r ON r."id" = d."recordId" WHERE d."meetingId" = m."id" AND ${visibleRecordsSql(staff, "r")}
    ) discussed ON true
    ORDER BY ${order}`);
  return rowsSchema.parse(rows).map((row) => ({
    number: row.number,
    kind: row.kind,
    year: row.year,
    happenedOn: row.happenedOn,
    precision: row.precision,
    title: oneOf(language, { kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    body: oneOf(language, { kk: row.bodyKk, ru: row.bodyRu, en: row.bodyEn }),
    count: row.count,
    records: row.records?.slice(0, RECORDS_NAMED) ?? [],
  }));
}

export async function listMeetings(
  staff: StaffMember,
  language: Language,
  search: URLSearchParams,
): Promise<MeetingList> {
  const page = pageOf(search);
  const [rows, { total, facets }] = await Promise.all([
    selectMeetings(staff, language, search, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    countScalars(sql`"Meeting" m`, groundOf(search), filtersOf(search)),
  ]);
  const ids = facets.find(({ name }) => name === "body")?.values.map(({ value }) => value) ?? [];
  const bodies = await db.body.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameKk: true, nameRu: true, nameEn: true },
  });
  const names = new Map(bodies.map((body) => [body.id, oneOf(language, inThree(body, "name"))]));
  return {
    rows,
    total,
    facets: named(facets, "body", names),
    page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  };
}
