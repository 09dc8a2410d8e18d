import type { Database } from "#app/platform/db.server.ts";

/** Lets each edition of an act end on the day before the next begins; the last has no end. */
export async function chainEditions(tx: Database, actId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Edition" e SET "validTo" = n."next" - 1
    FROM (SELECT "id", lead("validFrom") OVER (ORDER BY "validFrom") AS "next" FROM "Edition"
          WHERE "actId" = ${actId}::uuid) n
    WHERE e."id" = n."id" AND e."validTo" IS DISTINCT FROM n."next" - 1`;
}
