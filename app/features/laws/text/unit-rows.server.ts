import { z } from "zod";

import { db, Prisma } from "#app/platform/db.server.ts";
import type { Language } from "#prisma/generated/client.ts";

const { sql } = Prisma;

const schema = z.array(
  z.object({
    id: z.string(),
    path: z.string(),
    citedCount: z.number(),
    place: z.number(),
    depth: z.number(),
    mark: z.string().nullable(),
    heading: z.string().nullable(),
    text: z.string(),
    remark: z.string().nullable(),
    excluded: z.boolean(),
  }),
);
export type UnitRow = z.output<typeof schema>[number];

export interface Wording {
  readonly editionId: string;
  readonly language: Language;
}

/** Units of a wording by a condition on `t` (their words) and `p` (where they belong), in the wording's order. */
export async function unitRows(
  { editionId, language }: Wording,
  condition: Prisma.Sql,
  most: number,
): Promise<UnitRow[]> {
  const rows = await db.$queryRaw(sql`
    SELECT p."id", p."path", p."citedCount", t."place", t."depth", t."mark", t."heading", t."text", t."remark",
      t."excluded"
    FROM "ProvisionText" t JOIN "Provision" p ON p."id" = t."provisionId"
    WHERE t."editionId" = ${editionId}::uuid AND t."language" = ${language}::"Language" AND t."place" IS NOT NULL
      AND ${condition}
    ORDER BY t."place" LIMIT ${most}`);
  return schema.parse(rows);
}

/** The place of a unit in a wording, or of the nearest unit above it that the wording has; null if it has none. */
export async function placeOf(
  wording: Wording,
  actId: string,
  paths: readonly string[],
): Promise<number | null> {
  if (paths.length === 0) return null;
  const found = await db.$queryRaw(sql`
    SELECT t."place" FROM "Provision" p JOIN "ProvisionText" t ON t."provisionId" = p."id"
    WHERE p."actId" = ${actId}::uuid AND p."path" = ANY(${paths}::text[]) AND t."kind" = 'law'
      AND t."editionId" = ${wording.editionId}::uuid AND t."language" = ${wording.language}::"Language"
    ORDER BY length(p."path") DESC LIMIT 1`);
  return z.array(z.object({ place: z.number() })).parse(found)[0]?.place ?? null;
}
