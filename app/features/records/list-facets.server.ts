import { z } from "zod";

import { type Counted, NONE } from "#app/platform/counted-rows.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { numbersOf } from "#app/platform/mirror.server.ts";
import { actToName, actToNameSql, briefTitle } from "#app/features/laws/brief-title.server.ts";
import type { Language, RecordKind } from "#prisma/generated/client.ts";

import { filterConditions, groundSql } from "./list-conditions.server.ts";
import { facetNames, type FacetName, type RecordFilters } from "./list-filters.server.ts";
import { oneOf, type OneText } from "./list-local.ts";
import { type Chosen, chosenBy, countListed, NO_ACT } from "./listed-records.server.ts";

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

/** Facets of which a list has many values: bodies, laws. Only the most frequent are shown at first. */
const LONG: readonly FacetName[] = ["body", "topic", "act", "region"];
/** A chosen value of these that leads to nothing is still shown, so that it can be taken away again. */
const SHOWN_EMPTY: readonly FacetName[] = ["year", "status", "region", "body", "topic", "act"];

/**
 * Counts the records of a list and, beside each filter, what choosing a value of it would show: a facet heeds every
 * filter but its own. Words that stand in very many titles are counted up to a bound: `isFloor` says that each number
 * is then the least that it can be.
 */
export async function countFacets(
  staff: StaffMember,
  language: Language,
  kinds: readonly RecordKind[],
  filters: RecordFilters,
  today: string,
): Promise<{ total: number; isFloor: boolean; facets: ListFacet[] }> {
  const [among, chosen] = await Promise.all([
    filters.text === null ? null : withWords(staff, kinds, filters, today),
    chosenBy(filters),
  ]);
  const { total, counts } = await countListed(staff, { kinds, chosen, among, today });
  const ranked = facetNames.map((name) => rankedValues(name, counts, { chosen, more: filters.more }));
  const names = await namesOf(ranked);
  const facets = ranked.map(({ name, of, values }): ListFacet => {
    const named = values.map(({ value, count }) => {
      const known = names.get(`${name} ${value}`);
      const text = known?.act ? briefTitle(known.act) : { ...known };
      return { value: known?.slug ?? value, count, name: oneOf(language, text) };
    });
    return { name, of, values: named };
  });
  return { total, isFloor: (among?.length ?? 0) > COUNTED, facets };
}

/** Those whose titles hold the words, as many as are counted. */
function withWords(
  staff: StaffMember,
  kinds: readonly RecordKind[],
  filters: RecordFilters,
  today: string,
): Promise<Int32Array> {
  return numbersOf(sql`SELECT l."n" FROM "Record" r JOIN "ListedRecord" l ON l."recordId" = r."id"
    WHERE ${groundSql(staff, kinds, filters.text)} AND ${missesAtMostOne([...filterConditions(filters, today)])}
    LIMIT ${COUNTED + 1}`);
}

interface Ranked {
  readonly name: FacetName;
  readonly of: number;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

/** The most frequent values first, as many as are shown; acts by their ids. */
function rankedValues(
  name: FacetName,
  counts: Counted["counts"],
  { chosen, more }: { readonly chosen: Chosen; readonly more: FacetName | null },
): Ranked {
  const all = new Map(counts.get(name));
  const kept = new Set(SHOWN_EMPTY.includes(name) ? chosen[name] : []);
  kept.delete(NO_ACT);
  for (const value of kept) if (!all.has(value)) all.set(value, 0);
  const values = [...all]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  const most = !LONG.includes(name) ? Infinity : more === name ? SHOWN_IN_FULL : SHOWN;
  return { name, of: values.length, values: values.filter(({ value }, at) => at < most || kept.has(value)) };
}

const namesSchema = z.array(
  z.object({
    facet: z.enum(facetNames),
    value: z.string(),
    kk: z.string().nullable(),
    ru: z.string().nullable(),
    en: z.string().nullable(),
    slug: z.string().nullable(),
    act: actToName.nullable(),
  }),
);

/** The names of the bodies, regions, topics and acts that are shown, by facet and value. */
async function namesOf(
  ranked: readonly Ranked[],
): Promise<ReadonlyMap<string, z.output<typeof namesSchema>[number]>> {
  const shown = (of: FacetName): string[] =>
    ranked.find(({ name }) => name === of)?.values.flatMap(({ value }) => (value === NONE ? [] : value)) ??
    [];
  const three = sql`"nameKk" AS "kk", "nameRu" AS "ru", "nameEn" AS "en", NULL AS "slug", NULL::jsonb AS "act"`;
  const rows = await db.$queryRaw`
    SELECT 'body' AS "facet", "id" AS "value", ${three} FROM "Body" WHERE "id" = ANY(${shown("body")}::text[])
    UNION ALL SELECT 'region', "id", ${three} FROM "Region" WHERE "id" = ANY(${shown("region")}::text[])
    UNION ALL SELECT 'topic', "id", ${three} FROM "Topic" WHERE "id" = ANY(${shown("topic")}::text[])
    UNION ALL SELECT 'act', a."id"::text, NULL, NULL, NULL, a."slug", jsonb_build_object(${actToNameSql})
      FROM "Act" a WHERE a."id" = ANY(${shown("act")}::uuid[])`;
  return new Map(namesSchema.parse(rows).map((row) => [`${row.facet} ${row.value}`, row]));
}

/** What fails two filters is in no count, and need not be looked at. */
const missesAtMostOne = (conditions: readonly (readonly [FacetName, Prisma.Sql])[]): Prisma.Sql =>
  conditions.length < 2
    ? sql`true`
    : sql`${Prisma.join(
        conditions.map(([, condition]) => sql`(NOT coalesce(${condition}, false))::int`),
        " + ",
      )} <= 1`;
