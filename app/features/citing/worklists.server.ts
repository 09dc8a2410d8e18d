import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import { numberOrder } from "#app/features/records/list-scalar.server.ts";
import type { Language } from "#prisma/generated/client.ts";

import { candidatesOf } from "./candidates.ts";

const { sql } = Prisma;
const PAGE_SIZE = 25;

/** What a person has to look at: what may mean several acts, names none, names none that we hold, and so on. */
export const worklists = ["ambiguous", "unnamed", "unknown", "impossible", "outdated", "misprinted"] as const;
export type Worklist = (typeof worklists)[number];

const CONDITION: Readonly<Record<Worklist, Prisma.Sql>> = {
  ambiguous: sql`c."state" = 'ambiguous'`,
  unnamed: sql`c."state" = 'none' AND (c."named" IS NULL AND c."reason" IS DISTINCT FROM 'beyond-last-article')`,
  unknown: sql`c."state" = 'none' AND c."named" IS NOT NULL AND c."reason" IS DISTINCT FROM 'beyond-last-article'`,
  impossible: sql`c."state" = 'none' AND c."reason" = 'beyond-last-article'`,
  outdated: sql`c."finding" IS NOT NULL`,
  misprinted: sql`c."sourceError"`,
};

/** Citations of records and appeals that this person may see, undecided ones; a draft shows its own as one types. */
const shownTo = (staff: StaffMember): Prisma.Sql => sql`
  "Citation" c LEFT JOIN "Record" r ON r."id" = c."recordId" LEFT JOIN "Appeal" a ON a."id" = c."appealId"
  WHERE c."decision" IS NULL AND c."draftId" IS NULL AND (c."appealId" IS NOT NULL OR ${visibleRecordsSql(staff, "r")})`;

/** What is decided at once: the same words of law in one source, however many of its texts and languages say them. */
const READING = sql`(coalesce(c."recordId", c."appealId"), c."path", c."named", c."actId", c."state", c."finding")`;

const countsSchema = z.array(z.record(z.string(), z.number()));

/** How many stand in each list. */
export async function countWorklists(staff: StaffMember): Promise<Readonly<Record<Worklist, number>>> {
  const counts = worklists.map(
    (list) =>
      sql`count(DISTINCT ${READING}) FILTER (WHERE ${CONDITION[list]})::int AS ${Prisma.raw(`"${list}"`)}`,
  );
  const rows = await db.$queryRaw(sql`
    SELECT ${Prisma.join(counts)} FROM ${shownTo(staff)}
      AND (c."state" <> 'matched' OR c."finding" IS NOT NULL OR c."sourceError")`);
  const [row] = countsSchema.parse(rows);
  const count = (list: Worklist): number => row?.[list] ?? 0;
  return {
    ambiguous: count("ambiguous"),
    unnamed: count("unnamed"),
    unknown: count("unknown"),
    impossible: count("impossible"),
    outdated: count("outdated"),
    misprinted: count("misprinted"),
  };
}

const language = z.enum(["kk", "ru", "en"]);
const rowsSchema = z.array(
  z.object({
    id: z.string(),
    number: z.string(),
    isAppeal: z.boolean(),
    quote: z.string(),
    prefix: z.string().nullable(),
    suffix: z.string().nullable(),
    language: language.nullable(),
    named: z.string().nullable(),
    path: z.string().nullable(),
    reason: z.string().nullable(),
    finding: z.string().nullable(),
    line: z.number().nullable(),
    candidates: z.unknown(),
    actId: z.string().nullable(),
    places: z.number(),
    total: z.number(),
  }),
);

export interface WorklistRow {
  readonly id: string;
  readonly number: string;
  readonly isAppeal: boolean;
  readonly quote: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly language: Language | null;
  readonly named: string | null;
  readonly path: string | null;
  readonly reason: string | null;
  readonly finding: string | null;
  readonly line: number | null;
  /** In how many places of its source it reads the same. */
  readonly places: number;
  /** The acts that it may mean, or the one that it means. */
  readonly acts: readonly {
    readonly slug: string;
    readonly structure: string | null;
    readonly title: OneText | null;
  }[];
}

/** One worklist, a page at a time, the newest sources first; of what the registry lacks perhaps one act's alone. */
export async function listWork(
  staff: StaffMember,
  own: Language,
  { list, named, page }: { readonly list: Worklist; readonly named: string | null; readonly page: number },
) {
  const found = rowsSchema.parse(
    await db.$queryRaw(sql`
      WITH work AS (
        SELECT DISTINCT ON (${READING}) c.*, coalesce(r."number", a."number") AS "number",
          coalesce(r."year", a."year") AS "year", (count(*) OVER (PARTITION BY ${READING}))::int AS "places"
        FROM ${shownTo(staff)} AND ${CONDITION[list]} AND ${named === null ? sql`true` : sql`c."named" = ${named}`}
        ORDER BY ${READING}, c."language" IS DISTINCT FROM ${own}::"Language", c."field", c."start"
      )
      SELECT w."id"::text, w."number", w."appealId" IS NOT NULL AS "isAppeal", w."quote", w."prefix", w."suffix",
        w."language"::text, w."named", w."path", w."reason", w."finding"::text, w."sourceLine" AS "line", w."candidates",
        w."actId"::text, w."places", (SELECT count(*)::int FROM work) AS "total"
      FROM work w ORDER BY w."year" DESC, ${numberOrder("w")}, w."eventId", w."field", w."start", w."id"
      LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`),
  );
  const slugs = found.flatMap(({ candidates }) => candidatesOf(candidates));
  const acts = await db.act.findMany({
    where: { OR: [{ slug: { in: slugs } }, { id: { in: found.flatMap(({ actId }) => actId ?? []) } }] },
    select: { id: true, slug: true, structure: true, ...briefSelect },
  });
  const total = found[0]?.total ?? 0;
  return {
    ...{ total, page, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)) },
    rows: found.map(({ candidates, actId, ...row }): WorklistRow => {
      const possible = new Set(candidatesOf(candidates));
      return {
        ...row,
        acts: acts
          .filter(({ id, slug }) => (actId === null ? possible.has(slug) : id === actId))
          .map((one) => ({ slug: one.slug, structure: one.structure, title: oneOf(own, briefTitle(one)) })),
      };
    }),
  };
}

const unknownSchema = z.array(
  z.object({
    named: z.string(),
    citations: z.number(),
    sources: z.number(),
    quote: z.string(),
    candidate: z.unknown(),
    total: z.number(),
  }),
);

/** The acts that our texts name and the registry lacks, those named most often first. */
export async function listUnknownActs(staff: StaffMember, page: number) {
  const rows = unknownSchema.parse(
    await db.$queryRaw(sql`
      SELECT c."named", count(*)::int AS "citations", count(DISTINCT coalesce(c."recordId", c."appealId"))::int AS "sources",
        min(c."quote") AS "quote", (array_agg(c."candidates"))[1] AS "candidate", (count(*) OVER ())::int AS "total"
      FROM ${shownTo(staff)} AND ${CONDITION.unknown}
      GROUP BY c."named" ORDER BY 3 DESC, 2 DESC, 1 LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`),
  );
  const total = rows[0]?.total ?? 0;
  return {
    ...{ total, page, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)) },
    rows: rows.map(({ candidate, ...row }) => ({ ...row, candidates: candidatesOf(candidate) })),
  };
}
