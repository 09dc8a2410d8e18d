import { z } from "zod";

import type { Language } from "#prisma/generated/client.ts";
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

/**
 * The words by which these sources cite a unit or something that stands in it, the first few of each; of a text that
 * stands in several languages the reader's own.
 */
export async function citingSentences(
  { actId, provisionId }: Unit,
  own: Language,
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
      SELECT s."id"::text AS "source", c."id", c."path", c."prefix", c."quote", c."suffix", c."language" FROM unnest(${ids}::uuid[]) AS s("id") CROSS JOIN LATERAL (
        SELECT d.* FROM (
          SELECT DISTINCT ON (c."eventId", c."normChangeId", c."origin", regexp_replace(c."field", '(Kk|Ru|En)$', ''), c."provisionId")
            c."id"::text, p."path", c."prefix", c."quote", c."suffix", c."language"::text, c."decidedAt", c."origin",
            c."eventId", c."field", c."start"
          FROM "Citation" c LEFT JOIN "Provision" p ON p."id" = c."provisionId"
          WHERE c.${name} = s."id" AND ${under} AND c."quote" <> ''
          ORDER BY c."eventId", c."normChangeId", c."origin", regexp_replace(c."field", '(Kk|Ru|En)$', ''), c."provisionId",
            c."language" IS DISTINCT FROM ${own}::"Language", c."field", c."start"
        ) d
        ORDER BY d."decidedAt" IS NULL, d."origin" = 'stated', d."eventId" IS NOT NULL, d."field" DESC, d."start" LIMIT ${SHOWN}
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
