import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { Mirror, numbersOf } from "#app/platform/mirror.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import {
  chosenOf,
  filteredBy,
  isAnyId,
  isYear,
  named,
  numberOrder,
  pageOf,
  pattern,
  scalarFacet,
  type ScalarFacet,
  scalarFilter,
  textOf,
} from "#app/features/records/list-scalar.server.ts";
import type { AppealOutcome, Language } from "#prisma/generated/client.ts";

import { type RegionsSeen, regionsSeen, seesRegion } from "./policy.ts";
import { appealOutcomes } from "./schema.ts";

const { sql } = Prisma;
export const PAGE_SIZE = 50;
/** So many records are named beside an appeal. */
const RECORDS_NAMED = 4;

export interface AppealRow {
  readonly number: string;
  readonly year: number;
  readonly title: OneText | null;
  readonly receivedOn: string | null;
  readonly precision: "day" | "month" | "year" | null;
  readonly region: OneText | null;
  readonly category: string;
  readonly outcome: AppealOutcome | null;
  readonly group: string | null;
  readonly records: readonly string[];
}

export interface AppealList {
  readonly rows: readonly AppealRow[];
  readonly total: number;
  readonly page: number;
  readonly pageCount: number;
  readonly facets: readonly ScalarFacet[];
  /** Whether this person is shown regions of appeals at all. */
  readonly showsRegions: boolean;
}

const words = z.string().nullable();
const rowsSchema = z.array(
  z.object({
    number: z.string(),
    year: z.number(),
    titleKk: words,
    titleRu: words,
    titleEn: words,
    receivedOn: words,
    precision: z.enum(["day", "month", "year"]).nullable(),
    regionKk: words,
    regionRu: words,
    regionEn: words,
    category: z.string(),
    outcome: z.enum(appealOutcomes).nullable(),
    group: words,
    records: z.array(z.string()).nullable(),
  }),
);

/** The filter by region is heeded, and counted, for the regions this person may know of; any other is as if not asked. */
const filtersOf = (seen: RegionsSeen, search: URLSearchParams) => [
  scalarFilter(
    "year",
    sql`a."year"`,
    chosenOf(search, "year", isYear),
    (values) => sql`a."year" = ANY(${values.map(Number)}::int[])`,
  ),
  ...(seen.length === 0
    ? []
    : [
        scalarFilter(
          "region",
          sql`a."regionId"`,
          chosenOf(search, "region", isAnyId).filter((value) => seen === "all" || seen.includes(value)),
          (values) => sql`a."regionId" = ANY(${values}::text[])`,
        ),
      ]),
  scalarFilter(
    "category",
    sql`a."category"`,
    chosenOf(search, "category", isAnyId),
    (values) => sql`a."category" = ANY(${values}::text[])`,
  ),
  scalarFilter(
    "outcome",
    sql`a."outcome"`,
    chosenOf(search, "outcome", (value) => appealOutcomes.some((outcome) => outcome === value)),
    (values) => sql`a."outcome" = ANY(${values}::"AppealOutcome"[])`,
  ),
];

/** Words of a title, or a whole number; an index answers each part. */
function textSql(text: string): Prisma.Sql {
  const like = pattern(text);
  return sql`(a."number" = ${text.toUpperCase()} OR a."titleKk" ILIKE ${like} OR a."titleRu" ILIKE ${like}
    OR a."titleEn" ILIKE ${like})`;
}

/** What holds whatever is chosen beside it: the words looked for, and the norm the appeals suffer under. */
function groundOf(search: URLSearchParams): Prisma.Sql {
  const text = textOf(search);
  return text === null ? normSql(search) : sql`${textSql(text)} AND ${normSql(search)}`;
}

/** The appeals that suffer under an act, or under one provision of it with what stands in it. */
function normSql(search: URLSearchParams): Prisma.Sql {
  const act = search.get("act");
  if (act === null) return sql`true`;
  const path = search.get("provision");
  const ofProvision = sql`SELECT l."appealId" FROM "AppealLink" l JOIN "Provision" p ON p."id" = l."provisionId"
    JOIN "Act" c ON c."id" = p."actId" WHERE c."slug" = ${act}`;
  const within = sql`(p."path" = ${path} OR starts_with(p."path", ${`${path ?? ""}.`}))`;
  if (path !== null) return sql`a."id" IN (${ofProvision} AND ${within})`;
  return sql`a."id" IN (${ofProvision} UNION SELECT l."appealId" FROM "AppealLink" l
    JOIN "Act" c ON c."id" = l."actId" WHERE c."slug" = ${act})`;
}

function orderSql(sort: string | null): Prisma.Sql {
  const byNumber = numberOrder("a");
  if (sort === "received") return sql`a."receivedOn" ASC NULLS LAST, ${byNumber}`;
  if (sort === "-received") return sql`a."receivedOn" DESC NULLS LAST, ${byNumber}`;
  if (sort === "number") return byNumber;
  if (sort === "year") return sql`a."year" ASC, ${byNumber}`;
  return sql`a."year" DESC, ${byNumber}`;
}

/** Appeals without their applicants: the table of applicants is not read here at all. */
export async function selectAppeals(
  staff: StaffMember,
  language: Language,
  search: URLSearchParams,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<AppealRow[]> {
  const where = filteredBy(groundOf(search), filtersOf(regionsSeen(staff), search));
  const order = orderSql(search.get("sort"));
  const page = sql`SELECT a."id" FROM "Appeal" a WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  return readAppeals(staff, language, order, page);
}

/** The ids of all that a list shows under these filters, in its order, up to a number. */
export async function selectAppealIds(
  staff: StaffMember,
  search: URLSearchParams,
  most: number,
): Promise<string[]> {
  const where = filteredBy(groundOf(search), filtersOf(regionsSeen(staff), search));
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT a."id" FROM "Appeal" a WHERE ${where} ORDER BY ${orderSql(search.get("sort"))} LIMIT ${most}`);
  return rows.map(({ id }) => id);
}

/** These appeals, in the order of a list. */
export const appealsOf = (
  staff: StaffMember,
  language: Language,
  search: URLSearchParams,
  ids: readonly string[],
): Promise<AppealRow[]> =>
  readAppeals(staff, language, orderSql(search.get("sort")), sql`SELECT unnest(${ids}::uuid[]) AS "id"`);

async function readAppeals(
  staff: StaffMember,
  language: Language,
  order: Prisma.Sql,
  page: Prisma.Sql,
): Promise<AppealRow[]> {
  const seen = regionsSeen(staff);
  const mayShowRegion = seen === "all" ? sql`true` : sql`a."regionId" = ANY(${seen}::text[])`;
  const rows = await db.$queryRaw(sql`
    WITH page AS (${page})
    SELECT a."number", a."year", a."titleKk", a."titleRu", a."titleEn", a."receivedOn"::text, a."precision",
      g."nameKk" AS "regionKk", g."nameRu" AS "regionRu", g."nameEn" AS "regionEn", a."category", a."outcome",
      w."number" AS "group", linked."records"
    FROM page JOIN "Appeal" a ON a."id" = page."id" LEFT JOIN "Region" g ON g."id" = a."regionId" AND ${mayShowRegion}
      LEFT JOIN "AppealGroup" w ON w."id" = a."groupId"
      LEFT JOIN LATERAL (
        SELECT array_agg(DISTINCT r."number") AS "records" FROM "AppealLink" l JOIN "Record" r ON r."id" = l."recordId"
        WHERE l."appealId" = a."id" AND ${visibleRecordsSql(staff, "r")}
      ) linked ON true
    ORDER BY ${order}`);
  return rowsSchema.parse(rows).map((row) => ({
    number: row.number,
    year: row.year,
    title: oneOf(language, { kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    receivedOn: row.receivedOn,
    precision: row.precision,
    region: oneOf(language, { kk: row.regionKk, ru: row.regionRu, en: row.regionEn }),
    category: row.category,
    outcome: row.outcome,
    group: row.group,
    records: row.records?.slice(0, RECORDS_NAMED) ?? [],
  }));
}

const listed = new Mirror({
  table: sql`"ListedAppeal"`,
  columns: {
    year: sql`"year"`,
    region: sql`"regionId"`,
    category: sql`"category"`,
    outcome: sql`"outcome"`,
  },
});

/** Reads what appeals are counted from, so that the first list need not wait for it. */
export const holdAppeals = (): Promise<unknown> => listed.fresh();

/** How many there are, and beside each value what choosing it would show. */
async function countAppeals(
  seen: RegionsSeen,
  search: URLSearchParams,
): Promise<{ total: number; facets: ScalarFacet[] }> {
  const filters = filtersOf(seen, search);
  const isNarrowed = textOf(search) !== null || search.has("act");
  const among = isNarrowed
    ? await numbersOf(
        sql`SELECT l."n" FROM "Appeal" a JOIN "ListedAppeal" l ON l."appealId" = a."id" WHERE ${groundOf(search)}`,
      )
    : null;
  const rows = await listed.fresh();
  const { total, counts } = rows.count({
    among,
    ground: [],
    facets: filters.map(({ name, chosen }) => ({ name, column: name, chosen })),
  });
  return {
    total,
    facets: filters.map((filter) => seenOf(seen, scalarFacet(filter, counts.get(filter.name)))),
  };
}

/** A facet of regions without those that this person may not know of. */
function seenOf(seen: RegionsSeen, facet: ScalarFacet): ScalarFacet {
  if (facet.name !== "region" || seen === "all") return facet;
  const values = facet.values.filter(({ value }) => seesRegion(seen, value));
  return { ...facet, of: values.length, values };
}

/** One page of the anonymised appeals, which everybody may read. */
export async function listAppeals(
  staff: StaffMember,
  language: Language,
  search: URLSearchParams,
): Promise<AppealList> {
  const page = pageOf(search);
  const seen = regionsSeen(staff);
  const [rows, { total, facets }, regions, norm] = await Promise.all([
    selectAppeals(staff, language, search, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    countAppeals(seen, search),
    db.region.findMany({ select: { id: true, nameKk: true, nameRu: true, nameEn: true } }),
    normNamed(language, search),
  ]);
  const names = new Map(regions.map((region) => [region.id, oneOf(language, inThree(region, "name"))]));
  return {
    rows,
    total,
    facets: [...named(facets, "region", names), ...norm.map((facet) => counted(facet, total))],
    page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    showsRegions: seen.length > 0,
  };
}

interface NamedNorm {
  readonly name: "act" | "provision";
  readonly value: string;
  readonly words: OneText | null;
}
const counted = ({ name, value, words: text }: NamedNorm, count: number): ScalarFacet => ({
  name,
  of: 1,
  values: [{ value, count, name: text }],
});

/** The act and provision an address names, in words, for the chips above the list. */
async function normNamed(language: Language, search: URLSearchParams): Promise<NamedNorm[]> {
  const slug = search.get("act");
  if (slug === null) return [];
  const act = await db.act.findUnique({
    where: { slug },
    select: { structure: true, ...briefSelect },
  });
  if (!act) return [];
  const path = search.get("provision");
  const ofAct = { name: "act", value: slug, words: oneOf(language, briefTitle(act)) } as const;
  if (path === null) return [ofAct];
  const label = provisionLabel(path, act.structure, translator(language));
  return [ofAct, { name: "provision", value: path, words: { [language]: label } }];
}
