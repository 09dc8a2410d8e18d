import { z } from "zod";

import { db, Prisma } from "#app/platform/db.server.ts";
import {
  chosenOf,
  countScalars,
  filteredBy,
  pageOf,
  pattern,
  type ScalarFacet,
  scalarFilter,
  textOf,
} from "#app/features/records/list-scalar.server.ts";
import { languageOrder, type OneText, oneOf } from "#app/features/records/list-local.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import type { ActForm, Language } from "#prisma/generated/client.ts";

const { sql } = Prisma;
export const PAGE_SIZE = 50;
export const actForms = [
  "constitution",
  "constitutional_law",
  "code",
  "law",
  "decree",
  "gov_resolution",
  "order",
  "sc_resolution",
  "cc_resolution",
  "rules",
  "concept",
  "action_plan",
  "local_act",
  "treaty",
  "soft_law",
] as const satisfies readonly ActForm[];
const forces = ["in_force", "ended", "future"] as const;
export type ActForce = (typeof forces)[number];

export interface ActRow {
  readonly slug: string;
  readonly form: ActForm;
  readonly number: string | null;
  readonly adoptedOn: string | null;
  readonly title: OneText | null;
  readonly short: OneText | null;
  readonly force: ActForce;
  readonly citedCount: number;
  readonly unconfirmed: readonly string[];
}

export interface ActList {
  readonly rows: readonly ActRow[];
  readonly total: number;
  /** How many of all these, on whatever page, a record cites or concerns. */
  readonly cited: number;
  readonly page: number;
  readonly pageCount: number;
  readonly facets: readonly ScalarFacet[];
}

const words = z.string().nullable();
const rowsSchema = z.array(
  z.object({
    slug: z.string(),
    form: z.enum(actForms),
    number: words,
    adoptedOn: words,
    titleKk: words,
    titleRu: words,
    titleEn: words,
    shortKk: words,
    shortRu: words,
    shortEn: words,
    force: z.enum(forces),
    citedCount: z.number(),
    unconfirmed: z.array(z.string()),
  }),
);

/** Whether an act is in force on a day, over "Act" a. */
const forceSql = (today: string): Prisma.Sql =>
  sql`CASE WHEN a."inForceTo" < ${today}::date THEN 'ended' WHEN a."inForceFrom" > ${today}::date THEN 'future' ELSE 'in_force' END`;

function statementOf(search: URLSearchParams, language: Language) {
  const force = forceSql(todayInKazakhstan());
  const filters = [
    scalarFilter(
      "form",
      sql`a."form"`,
      chosenOf(search, "form", (value) => actForms.some((form) => form === value)),
      (values) => sql`a."form" = ANY(${values}::"ActForm"[])`,
    ),
    scalarFilter(
      "force",
      force,
      chosenOf(search, "force", (value) => forces.some((name) => name === value)),
      (values) => sql`${force} = ANY(${values}::text[])`,
    ),
  ];
  const text = textOf(search);
  const ground = text === null ? sql`true` : textSql(pattern(text));
  return { filters, ground, order: orderSql(search.get("sort"), language), force };
}

const textSql = (like: string): Prisma.Sql =>
  sql`(a."titleKk" ILIKE ${like} OR a."titleRu" ILIKE ${like} OR a."titleEn" ILIKE ${like} OR a."number" ILIKE ${like}
    OR a."adiletId" ILIKE ${like} OR concat_ws(' ', a."shortKk", a."shortRu", a."shortEn") ILIKE ${like}
    OR array_to_string(a."abbrKk" || a."abbrRu" || a."abbrEn" || a."aliases", ' ') ILIKE ${like})`;

function orderSql(sort: string | null, language: Language): Prisma.Sql {
  const column = { kk: `a."titleKk"`, ru: `a."titleRu"`, en: `a."titleEn"` };
  const title = Prisma.raw(
    `coalesce(${languageOrder[language].map((of) => column[of]).join(", ")}) COLLATE "${language}-x-icu"`,
  );
  const direction = sort?.startsWith("-") ? sql`DESC` : sql`ASC`;
  const name = sort?.replace(/^-/u, "") ?? "";
  if (name === "title") return sql`${title} ${direction}`;
  if (name === "date") return sql`a."adoptedOn" ${direction} NULLS LAST, ${title}`;
  if (name === "form") return sql`a."form" ${direction}, ${title}`;
  if (name === "cited") return sql`a."citedCount" ${direction}, ${title}`;
  return sql`a."citedCount" DESC, ${title}`;
}

async function selectActs(search: URLSearchParams, language: Language, limit: Prisma.Sql): Promise<ActRow[]> {
  const { filters, ground, order, force } = statementOf(search, language);
  const rows = await db.$queryRaw(sql`
    SELECT a."slug", a."form", a."number", a."adoptedOn"::text, a."titleKk", a."titleRu", a."titleEn", a."shortKk",
      a."shortRu", a."shortEn", ${force} AS "force", a."citedCount", coalesce(a."unconfirmed", '{}') AS "unconfirmed"
    FROM "Act" a WHERE ${filteredBy(ground, filters)} ORDER BY ${order}, a."slug" ${limit}`);
  return rowsSchema.parse(rows).map((row) => ({
    slug: row.slug,
    form: row.form,
    number: row.number,
    adoptedOn: row.adoptedOn,
    title: oneOf(language, { kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    short: oneOf(language, { kk: row.shortKk, ru: row.shortRu, en: row.shortEn }),
    force: row.force,
    citedCount: row.citedCount,
    unconfirmed: row.unconfirmed,
  }));
}

/** One page of the registry of acts, the most cited first unless asked otherwise. */
export async function listActs(language: Language, search: URLSearchParams): Promise<ActList> {
  const page = pageOf(search);
  const { filters, ground } = statementOf(search, language);
  const [rows, { total, facets }, [cited]] = await Promise.all([
    selectActs(search, language, sql`LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`),
    countScalars(sql`"Act" a`, ground, filters),
    db.$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS "n" FROM "Act" a WHERE ${filteredBy(ground, filters)} AND a."citedCount" > 0`),
  ]);
  return {
    rows,
    total,
    cited: cited?.n ?? 0,
    facets,
    page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  };
}

const MOST_ROWS = 50_000;
/** All acts that a list shows under these filters, for a file. */
export const listActsToExport = (language: Language, search: URLSearchParams): Promise<ActRow[]> =>
  selectActs(search, language, sql`LIMIT ${MOST_ROWS}`);
