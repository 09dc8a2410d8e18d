import { z } from "zod";

import { NONE } from "#app/platform/counted-rows.ts";
import { db, Prisma } from "#app/platform/db.server.ts";

import type { OneText } from "./list-local.ts";

const { sql } = Prisma;

/** A filter of a list by one column. */
export interface ScalarFilter {
  readonly name: string;
  /** The column, over the rows counted. */
  readonly column: Prisma.Sql;
  readonly chosen: readonly string[];
  /** The rows that have one of the chosen values, as an index can find them. */
  readonly condition: Prisma.Sql | null;
}

export interface ScalarFacet {
  readonly name: string;
  readonly of: number;
  readonly values: readonly {
    readonly value: string;
    readonly count: number;
    readonly name: OneText | null;
  }[];
}

/** A filter with its condition: `values` in the type of the column, `none` meaning that nothing is stated. */
export function scalarFilter(
  name: string,
  column: Prisma.Sql,
  chosen: readonly string[],
  matches: (values: readonly string[]) => Prisma.Sql,
): ScalarFilter {
  const some = chosen.filter((value) => value !== NONE);
  if (chosen.length === 0) return { name, column, chosen, condition: null };
  const isNone = sql`${column} IS NULL`;
  const condition =
    some.length === 0
      ? isNone
      : some.length === chosen.length
        ? matches(some)
        : sql`(${matches(some)} OR ${isNone})`;
  return { name, column, chosen, condition };
}

/** All filters at once, beside what holds anyhow. */
export const filteredBy = (ground: Prisma.Sql, filters: readonly ScalarFilter[]): Prisma.Sql =>
  Prisma.join([ground, ...filters.flatMap(({ condition }) => condition ?? [])], " AND ");

const counted = z.array(z.object({ facet: z.string(), value: z.string(), n: z.number() }));

/**
 * Counts the rows of a list and beside each value what choosing it would show. The rows are first grouped by all the
 * columns at once, so that they are read a single time.
 */
export async function countScalars(
  from: Prisma.Sql,
  ground: Prisma.Sql,
  filters: readonly ScalarFilter[],
): Promise<{ total: number; facets: ScalarFacet[] }> {
  const column = (name: string) => Prisma.raw(`"f_${name}"`);
  const chosen = (except: string | null) => {
    const active = filters.filter((filter) => filter.chosen.length > 0 && filter.name !== except);
    if (active.length === 0) return sql`true`;
    return Prisma.join(
      active.map(
        (filter) => sql`coalesce(${column(filter.name)}::text, 'none') = ANY(${filter.chosen}::text[])`,
      ),
      " AND ",
    );
  };
  const columns = filters.map((filter) => sql`${filter.column} AS ${column(filter.name)}`);
  const places = Prisma.raw(filters.map((_, index) => String(index + 1)).join(", "));
  const counts = filters.map(
    ({
      name,
    }) => sql`SELECT ${name}::text AS "facet", coalesce(${column(name)}::text, 'none') AS "value", sum("n")::int AS "n"
      FROM grouped WHERE ${chosen(name)} GROUP BY ${column(name)}`,
  );
  const zeros = filters.map(
    ({ name, chosen: values }) => sql`SELECT ${name}::text, unnest(${values}::text[]), 0`,
  );
  const rows = await db.$queryRaw(sql`
    WITH grouped AS MATERIALIZED (
      SELECT ${Prisma.join(columns)}, count(*)::int AS "n" FROM ${from} WHERE ${ground} GROUP BY ${places}
    ), counts AS (
      SELECT '' AS "facet", '' AS "value", coalesce(sum("n"), 0)::int AS "n" FROM grouped WHERE ${chosen(null)}
      UNION ALL ${Prisma.join([...counts, ...zeros], " UNION ALL ")}
    )
    SELECT "facet", "value", sum("n")::int AS "n" FROM counts GROUP BY 1, 2 ORDER BY 3 DESC, 2`);
  const found = counted.parse(rows);
  const facets = filters.map(({ name }) => {
    const values = found.filter(({ facet }) => facet === name);
    return {
      name,
      of: values.length,
      values: values.map(({ value, n }) => ({ value, count: n, name: null })),
    };
  });
  return { total: found.find(({ facet }) => facet === "")?.n ?? 0, facets };
}

/** A facet of what was counted: the most frequent values first, chosen ones also where nothing has them. */
export function scalarFacet(
  { name, chosen }: ScalarFilter,
  counts: ReadonlyMap<string, number> | undefined,
): ScalarFacet {
  const all = new Map(counts);
  for (const value of chosen) if (!all.has(value)) all.set(value, 0);
  const values = [...all]
    .map(([value, count]) => ({ value, count, name: null }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { name, of: values.length, values };
}

/** Gives the values of a facet the names of what they stand for. */
export function named(
  facets: readonly ScalarFacet[],
  name: string,
  names: ReadonlyMap<string, OneText | null>,
): ScalarFacet[] {
  return facets.map((facet) =>
    facet.name === name
      ? {
          ...facet,
          values: facet.values.map((value) => ({ ...value, name: names.get(value.value) ?? null })),
        }
      : facet,
  );
}

/** At most this many values of a filter are heeded. */
const MANY = 40;
export const chosenOf = (
  search: URLSearchParams,
  name: string,
  isKnown: (value: string) => boolean,
): string[] =>
  [...new Set(search.getAll(name))].filter((value) => value === NONE || isKnown(value)).slice(0, MANY);

export const isYear = (value: string): boolean => /^(?:19|20|21)\d\d$/u.test(value);
export const isAnyId = (value: string): boolean => value !== "" && value.length <= 200;

const LAST_PAGE = 2_500;
/** The page an address asks for; the first if it asks for none that can be. */
export function pageOf(search: URLSearchParams): number {
  const page = Number(search.get("page") ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= LAST_PAGE ? page : 1;
}

/** The words looked for, or null. */
export function textOf(search: URLSearchParams): string | null {
  const text = (search.get("q") ?? "").trim().slice(0, 200);
  return text === "" ? null : text;
}

/** A text in what LIKE is given, each of its characters for itself. */
export const literally = (text: string): string => text.replaceAll(/[\\%_]/gu, String.raw`\$&`);
/** What LIKE takes for a text anywhere. */
export const pattern = (text: string): string => `%${literally(text)}%`;

/**
 * P-2 before P-10, C-GPO-9 before C-MIA-1: the letters first, then as numbers count. Indexes of migrations have the
 * same expressions. `alias` names the table in the query.
 */
export function numberOrder(alias: string, direction: Prisma.Sql = sql`ASC`): Prisma.Sql {
  const number = Prisma.raw(`${alias}."number"`);
  return sql`rtrim(${number}, '0123456789') COLLATE "C" ${direction}, length(${number}) ${direction}, ${number} COLLATE "C" ${direction}`;
}
