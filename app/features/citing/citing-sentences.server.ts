import { z } from "zod";

import { db, Prisma } from "#app/platform/db.server.ts";

const { sql } = Prisma;
/** Of each source so many sentences are shown: its page shows the rest. */
const SHOWN = 3;

/** An act as a whole, or one of its provisions. */
export interface Unit {
  readonly actId: string;
  /** Null: the act. */
  readonly provisionId: string | null;
}

/** A citation with the words around it. */
export interface Sentence {
  readonly id: string;
  readonly path: string | null;
  readonly prefix: string | null;
  readonly quote: string;
  readonly suffix: string | null;
  readonly language: "kk" | "ru" | "en" | null;
}

const sentencesSchema = z.array(
  z.object({
    source: z.string(),
    id: z.string(),
    path: z.string().nullable(),
    prefix: z.string().nullable(),
    quote: z.string(),
    suffix: z.string().nullable(),
    language: z.enum(["kk", "ru", "en"]).nullable(),
  }),
);

/** The words by which these sources cite a unit or something that stands in it, the first few of each. */
export async function citingSentences(
  { actId, provisionId }: Unit,
  sources: readonly { readonly recordId: string | null; readonly appealId: string | null }[],
): Promise<ReadonlyMap<string, Sentence[]>> {
  const of = (column: "recordId" | "appealId") => {
    const ids = sources.flatMap((source) => source[column] ?? []);
    const name = Prisma.raw(`"${column}"`);
    const under =
      provisionId === null
        ? sql`c."actId" = ${actId}::uuid`
        : sql`c."provisionId" IN (SELECT "id" FROM below)`;
    return sql`
      SELECT s."id"::text AS "source", c.* FROM unnest(${ids}::uuid[]) AS s("id") CROSS JOIN LATERAL (
        SELECT c."id"::text, p."path", c."prefix", c."quote", c."suffix", c."language"::text
        FROM "Citation" c LEFT JOIN "Provision" p ON p."id" = c."provisionId"
        WHERE c.${name} = s."id" AND ${under} AND c."quote" <> ''
        ORDER BY c."decidedAt" IS NULL, c."origin", c."eventId" IS NOT NULL, c."field", c."start" LIMIT ${SHOWN}
      ) c`;
  };
  const rows = await db.$queryRaw(sql`
    WITH RECURSIVE below AS (
      SELECT ${provisionId}::uuid AS "id"
      UNION ALL SELECT p."id" FROM "Provision" p JOIN below b ON p."parentId" = b."id"
    ) ${of("recordId")} UNION ALL ${of("appealId")}`);
  const found = new Map<string, Sentence[]>();
  for (const { source, ...sentence } of sentencesSchema.parse(rows))
    found.set(source, [...(found.get(source) ?? []), sentence]);
  return found;
}
