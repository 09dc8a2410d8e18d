import { z } from "zod";

import { type Database, db, Prisma } from "#app/platform/db.server.ts";
import type { ComparedUnit } from "#content/laws/compare-laws.ts";
import type { Language } from "#prisma/generated/client.ts";

const { sql } = Prisma;

const rows = z.array(
  z.object({
    path: z.string(),
    mark: z.string().nullable(),
    heading: z.string().nullable(),
    text: z.string(),
    excluded: z.boolean(),
  }),
);

/** A whole wording of an act as it is held, in its order: for comparing, not for a page. */
export async function storedUnits(
  editionId: string,
  language: Language,
  tx: Database = db,
): Promise<ComparedUnit[]> {
  const found = await tx.$queryRaw(sql`
    SELECT p."path", t."mark", t."heading", t."text", t."excluded"
    FROM "ProvisionText" t JOIN "Provision" p ON p."id" = t."provisionId"
    WHERE t."editionId" = ${editionId}::uuid AND t."language" = ${language}::"Language" AND t."place" IS NOT NULL
    ORDER BY t."place"`);
  return rows.parse(found);
}
