import { db, Prisma } from "#app/platform/db.server.ts";

/** A change that waits longer has not merely just been made. */
const LATE = Prisma.sql`interval '10 seconds'`;

/** Whether the search index has not heard of changes for a while: the engine is away, or much is being written. */
export async function isIndexBehind(): Promise<boolean> {
  const [row] = await db.$queryRaw<[{ behind: boolean }]>`
    SELECT EXISTS (SELECT FROM "OutboxEntry" WHERE "topic" = 'search' AND "createdAt" < now() - ${LATE}) AS "behind"`;
  return row.behind;
}
