import { z } from "zod";

import { db } from "#app/platform/db.server.ts";

/** A provision and all that stand in it: what names a part names the whole. */
export async function idsBelow(id: string): Promise<string[]> {
  const rows = await db.$queryRaw`
    WITH RECURSIVE below AS (
      SELECT ${id}::uuid AS "id"
      UNION ALL SELECT p."id" FROM "Provision" p JOIN below b ON p."parentId" = b."id"
    ) SELECT "id" FROM below`;
  return z
    .array(z.object({ id: z.string() }))
    .parse(rows)
    .map((row) => row.id);
}
