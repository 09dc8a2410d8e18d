import { Prisma } from "#app/platform/db.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { NONE } from "#app/platform/counted-rows.ts";
import type { Language, RecordKind } from "#prisma/generated/client.ts";

import { visibleRecordsSql } from "./access.server.ts";
import type { FacetName, RecordFilters } from "./list-filters.server.ts";
import { languageOrder } from "./list-local.ts";
import { numberOrder, pattern } from "./list-scalar.server.ts";

const { sql } = Prisma;

/** One chosen value or several: any of them, or none stated if `none` is among them. */
function anyOf(
  values: readonly string[],
  matches: (some: string[]) => Prisma.Sql,
  isNone: Prisma.Sql,
): Prisma.Sql {
  const some = values.filter((value) => value !== NONE);
  if (some.length === values.length) return matches(some);
  return some.length === 0 ? isNone : sql`(${matches(some)} OR ${isNone})`;
}

/** Whether a record's nearest term has run out, as SQL over "Record" r; null without an open term. */
export const dueSql = (today: string): Prisma.Sql =>
  sql`CASE WHEN r."dueOn" < ${today}::date THEN 'overdue' WHEN r."dueOn" IS NOT NULL THEN 'open' END`;

/** The conditions of the filters that are set, one a facet, over "Record" r. */
export function filterConditions(filters: RecordFilters, today: string): ReadonlyMap<FacetName, Prisma.Sql> {
  const conditions: [FacetName, readonly unknown[], () => Prisma.Sql][] = [
    ["year", filters.year, () => sql`r."year" = ANY(${filters.year}::int[])`],
    ["status", filters.status, () => sql`r."status" = ANY(${filters.status}::"RecordStatus"[])`],
    ["series", filters.series, () => sql`r."series" = ANY(${filters.series}::"RecordSeries"[])`],
    ["due", filters.due, () => sql`coalesce(${dueSql(today)} = ANY(${filters.due}::text[]), false)`],
    [
      "region",
      filters.region,
      () =>
        anyOf(
          filters.region,
          (some) => sql`coalesce(r."regionId" = ANY(${some}::text[]), false)`,
          sql`r."regionId" IS NULL`,
        ),
    ],
    [
      "body",
      filters.body,
      () =>
        anyOf(
          filters.body,
          (some) => sql`r."bodyIds" && ${some}::text[]`,
          sql`coalesce(cardinality(r."bodyIds"), 0) = 0`,
        ),
    ],
    [
      "topic",
      filters.topic,
      () =>
        anyOf(
          filters.topic,
          (some) => sql`r."topicIds" && ${some}::text[]`,
          sql`coalesce(cardinality(r."topicIds"), 0) = 0`,
        ),
    ],
    [
      "act",
      filters.act,
      () =>
        anyOf(
          filters.act,
          (some) => sql`r."actIds" && ARRAY(SELECT "id" FROM "Act" WHERE "slug" = ANY(${some}::text[]))`,
          sql`coalesce(cardinality(r."actIds"), 0) = 0`,
        ),
    ],
  ];
  return new Map(conditions.flatMap(([name, values, make]) => (values.length > 0 ? [[name, make()]] : [])));
}

/** Words of a title, or a whole number. An index answers each part, so that together they can be looked up too. */
function textCondition(text: string): Prisma.Sql {
  const like = pattern(text);
  return sql`(r."number" = ${text.toUpperCase()} OR r."titleKk" ILIKE ${like} OR r."titleRu" ILIKE ${like} OR r."titleEn" ILIKE ${like})`;
}

/** What holds whatever is chosen beside it: the kinds of the list, what the person may see, the words looked for. */
export function groundSql(staff: StaffMember, kinds: readonly RecordKind[], text: string | null): Prisma.Sql {
  const parts = [sql`r."kind" = ANY(${kinds}::"RecordKind"[])`, visibleRecordsSql(staff, "r")];
  if (text !== null) parts.push(textCondition(text));
  return Prisma.join(parts, " AND ");
}

export const allOf = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? sql`true` : Prisma.join([...conditions], " AND ");

const COLUMN = { kk: `r."titleKk"`, ru: `r."titleRu"`, en: `r."titleEn"` } as const;

/** The title as the reader sees it, sorted as the language sorts. An index of migrations has the same expression. */
const titleSql = (language: Language): Prisma.Sql =>
  Prisma.raw(
    `coalesce(${languageOrder[language].map((of) => COLUMN[of]).join(", ")}) COLLATE "${language}-x-icu"`,
  );

export function orderSql({ column, descending }: RecordFilters["sort"], language: Language): Prisma.Sql {
  const direction = descending ? sql`DESC` : sql`ASC`;
  const byNumber = numberOrder("r");
  if (column === "number") return numberOrder("r", direction);
  if (column === "title") return sql`${titleSql(language)} ${direction}, ${byNumber}`;
  if (column === "status") return sql`r."status" ${direction}, r."statusOn" DESC NULLS LAST, ${byNumber}`;
  if (column === "changed") return sql`r."updatedAt" ${direction}, ${byNumber}`;
  return sql`r."year" ${direction}, ${byNumber}`;
}
