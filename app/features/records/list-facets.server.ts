import { z } from "zod";

import { Prisma } from "#app/platform/db.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { actToName, actToNameSql, briefTitle } from "#app/features/laws/brief-title.server.ts";
import type { Language, RecordKind } from "#prisma/generated/client.ts";

import { allOf, dueSql, filterConditions, groundSql, NONE } from "./list-conditions.server.ts";
import { keptCounts } from "./kept-counts.server.ts";
import { facetNames, type FacetName, type RecordFilters } from "./list-filters.server.ts";
import { oneOf, type OneText } from "./list-local.ts";

const { sql } = Prisma;

export interface FacetValue {
  readonly value: string;
  readonly count: number;
  /** The name of a body, region, topic or act; null where the value itself is a word of the catalogue. */
  readonly name: OneText | null;
}

export interface ListFacet {
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  /** How many values there are, shown or not. */
  readonly of: number;
}

/** How many values of a long facet are shown at first. */
const SHOWN = 10;
/** And when it is opened. */
const SHOWN_IN_FULL = 200;

/** So many titles that hold the words looked for are counted; of more it is only said that there are more. */
export const COUNTED = 2_000;

/** Facets of one column, and facets of which a record may have several values. */
const SCALARS = ["year", "status", "series", "kind", "region", "due"] as const satisfies readonly FacetName[];
const ARRAYS = { body: "bodyIds", topic: "topicIds" } as const satisfies Partial<Record<FacetName, string>>;

const counted = z.array(
  z.object({
    facet: z.enum([...facetNames, "total", "looked"]),
    value: z.string(),
    n: z.number(),
    of: z.number(),
    kk: z.string().nullable(),
    ru: z.string().nullable(),
    en: z.string().nullable(),
    act: actToName.nullable(),
  }),
);

/**
 * Counts the records of a list and, beside each filter, what choosing a value of it would show: a facet heeds every
 * filter but its own. One statement over narrow rows. Words that stand in very many titles are counted up to a bound:
 * `isFloor` says that each number is then the least that it can be.
 */
export async function countFacets(
  staff: StaffMember,
  language: Language,
  kinds: readonly RecordKind[],
  filters: RecordFilters,
  today: string,
): Promise<{ total: number; isFloor: boolean; facets: ListFacet[] }> {
  const ground = groundSql(staff, kinds, filters.text, "t");
  const rows = await keptCounts(facetStatement(ground, filters, today));
  const found = counted.parse(rows);
  const facets = facetNames.map((name): ListFacet => {
    const own = found.filter(({ facet }) => facet === name);
    return {
      name,
      of: own[0]?.of ?? 0,
      values: own.map(({ value, n, kk, ru, en, act }) => ({
        value,
        count: n,
        name: oneOf(language, act ? briefTitle(act) : { kk, ru, en }),
      })),
    };
  });
  const single = (name: "total" | "looked") => found.find(({ facet }) => facet === name)?.n ?? 0;
  return { total: single("total"), isFloor: single("looked") > COUNTED, facets };
}

/**
 * Records are first counted by all single columns at once and by each list of ids as it stands: so few groups come of
 * many records that the facets themselves cost next to nothing.
 */
function facetStatement(ground: Prisma.Sql, filters: RecordFilters, today: string): Prisma.Sql {
  const conditions = [...filterConditions(filters, today)];
  const flag = (name: FacetName) => Prisma.raw(`"in_${name}"`);
  const flags = conditions.map(([name, condition]) => sql`, (${condition}) AS ${flag(name)}`);
  const chosen = (except: FacetName | null) =>
    allOf(conditions.flatMap(([name]) => (name === except ? [] : [flag(name)])));
  const columns = Prisma.raw(
    [...SCALARS.map((name) => `"${name}"`), ...conditions.map(([name]) => `"in_${name}"`)].join(", "),
  );

  const scalars = SCALARS.map((name) => {
    const column = Prisma.raw(`"${name}"`);
    return sql`SELECT ${name}::text AS "facet", coalesce(${column}::text, ${NONE}) AS "value", sum("n") AS "n"
      FROM grouped WHERE ${chosen(name)} GROUP BY ${column}`;
  });
  const arrays = Object.entries(ARRAYS).map(([name, ids]) => {
    const column = Prisma.raw(`"${ids}"`);
    // Which facet it is follows from the keys above.
    const facet = name as keyof typeof ARRAYS;
    return sql`SELECT ${facet}::text, of."id", sum(g."n") FROM (
        SELECT ${column} AS "ids", count(*) AS "n" FROM narrow WHERE ${chosen(facet)} GROUP BY ${column}
      ) g CROSS JOIN LATERAL
        unnest(CASE WHEN coalesce(cardinality(g."ids"), 0) = 0 THEN ARRAY[${NONE}] ELSE g."ids"::text[] END) AS of("id")
      GROUP BY of."id"`;
  });
  // Hardly two records name the same acts: nothing is gained by counting the lists as they stand.
  const acts = sql`SELECT 'act', coalesce(u."id"::text, ${NONE}), u."n" FROM (
      SELECT of."id", count(*) AS "n" FROM narrow LEFT JOIN LATERAL unnest("actIds") AS of("id") ON true
      WHERE ${chosen("act")} GROUP BY of."id"
    ) u`;
  // A chosen value that leads to nothing is still shown, so that it can be taken away again.
  const zeros = sql`
    SELECT 'region', unnest(${filters.region}::text[]), 0 UNION ALL
    SELECT 'body', unnest(${filters.body}::text[]), 0 UNION ALL
    SELECT 'topic', unnest(${filters.topic}::text[]), 0 UNION ALL
    SELECT 'year', unnest(${filters.year.map(String)}::text[]), 0 UNION ALL
    SELECT 'status', unnest(${filters.status}::text[]), 0 UNION ALL
    SELECT 'act', "id"::text, 0 FROM "Act" WHERE "slug" = ANY(${filters.act}::text[])`;
  const chosenValues = [...filters.region, ...filters.body, ...filters.topic];
  // Words stand in titles, which the narrow rows leave out.
  const [rows, bound] =
    filters.text === null
      ? [sql`"ListedRecord" r`, Prisma.empty]
      : [
          sql`"ListedRecord" r JOIN "Record" t ON t."id" = r."recordId"`,
          sql`AND ${missesAtMostOne(conditions)} LIMIT ${COUNTED + 1}`,
        ];

  return sql`
    WITH narrow AS MATERIALIZED (
      SELECT r."year", r."status", r."series", r."kind", r."regionId" AS "region", ${dueSql(today)} AS "due",
        r."bodyIds", r."topicIds", r."actIds" ${flags.length > 0 ? Prisma.join(flags, "") : Prisma.empty}
      FROM ${rows} WHERE ${ground} ${bound}
    ), grouped AS MATERIALIZED (
      SELECT ${columns}, count(*)::int AS "n" FROM narrow GROUP BY ${columns}
    ), counts AS (
      SELECT 'total' AS "facet", '' AS "value", coalesce(sum("n"), 0) AS "n" FROM grouped WHERE ${chosen(null)}
      UNION ALL SELECT 'looked', '', CASE WHEN ${filters.text !== null} THEN coalesce(sum("n"), 0) ELSE 0 END FROM grouped
      UNION ALL ${Prisma.join([...scalars, ...arrays, acts], " UNION ALL ")} UNION ALL ${zeros}
    ), ranked AS (
      SELECT "facet", "value", sum("n")::int AS "n", (count(*) OVER (PARTITION BY "facet"))::int AS "of",
        row_number() OVER (PARTITION BY "facet" ORDER BY sum("n") DESC, "value") AS "rank"
      FROM counts GROUP BY "facet", "value"
    )
    SELECT k."facet", coalesce(a."slug", k."value") AS "value", k."n", k."of",
      coalesce(b."nameKk", g."nameKk", t."nameKk") AS "kk",
      coalesce(b."nameRu", g."nameRu", t."nameRu") AS "ru",
      coalesce(b."nameEn", g."nameEn", t."nameEn") AS "en",
      CASE WHEN a."id" IS NOT NULL THEN jsonb_build_object(${actToNameSql}) END AS "act"
    FROM ranked k
      LEFT JOIN "Act" a ON a."id" = CASE WHEN k."facet" = 'act' THEN nullif(k."value", ${NONE})::uuid END
      LEFT JOIN "Body" b ON k."facet" = 'body' AND b."id" = k."value"
      LEFT JOIN "Region" g ON k."facet" = 'region' AND g."id" = k."value"
      LEFT JOIN "Topic" t ON k."facet" = 'topic' AND t."id" = k."value"
    WHERE k."facet" NOT IN ('body', 'topic', 'act', 'region') OR k."rank" <= ${SHOWN}
      OR (k."facet" = ${filters.more ?? ""} AND k."rank" <= ${SHOWN_IN_FULL})
      OR k."value" = ANY(${chosenValues}::text[]) OR a."slug" = ANY(${filters.act}::text[])
    ORDER BY k."facet", k."n" DESC, k."value"`;
}

/** What fails two filters is in no count, and need not be looked at. */
const missesAtMostOne = (conditions: readonly (readonly [FacetName, Prisma.Sql])[]): Prisma.Sql =>
  conditions.length < 2
    ? sql`true`
    : sql`${Prisma.join(
        conditions.map(([, condition]) => sql`(NOT coalesce(${condition}, false))::int`),
        " + ",
      )} <= 1`;
