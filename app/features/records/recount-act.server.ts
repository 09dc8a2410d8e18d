import type { Database } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";

/**
 * Counts anew how many records concern or cite an act and, where a provision was named, that provision and the units
 * above it, each with what stands in it.
 */
export async function recountAct(tx: Database, actId: string, path: string | null): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Act" SET "citedCount" = (
      SELECT count(*) FROM (
        SELECT "recordId" FROM "NormChange" WHERE "actId" = ${actId}::uuid
        UNION SELECT "recordId" FROM "Citation" WHERE "actId" = ${actId}::uuid AND "recordId" IS NOT NULL
        UNION SELECT n."opinionId" FROM "OpinionNorm" n JOIN "Provision" p ON p."id" = n."provisionId"
          WHERE p."actId" = ${actId}::uuid
      ) AS citing
    ) WHERE "id" = ${actId}::uuid`;
  if (path !== null) {
    await tx.$executeRaw`
      UPDATE "Provision" above SET "citedCount" = (
        SELECT count(DISTINCT cited."recordId") FROM "Provision" p
        CROSS JOIN LATERAL (
          SELECT "recordId" FROM "NormChange" WHERE "provisionId" = p."id"
          UNION ALL SELECT "recordId" FROM "Citation" WHERE "provisionId" = p."id" AND "recordId" IS NOT NULL
          UNION ALL SELECT "opinionId" FROM "OpinionNorm" WHERE "provisionId" = p."id"
        ) cited
        WHERE p."actId" = above."actId" AND (p."path" = above."path" OR starts_with(p."path", above."path" || '.'))
      )
      WHERE above."actId" = ${actId}::uuid
        AND (above."path" = ${path} OR starts_with(${path}, above."path" || '.'))`;
  }
  await enqueue(tx, "search", "act", actId);
}
