import { z } from "zod";

import { db, type Prisma } from "#app/platform/db.server.ts";

/** So many different counts are kept; of more, those that were not asked for the longest go. */
const MOST_KEPT = 300;
const kept = new Map<string, readonly unknown[]>();

const stateSchema = z.tuple([z.object({ state: z.string() })]);

/**
 * The rows of a statement that counts records or appeals. What was counted is kept until a transaction that changes
 * what it rests on is seen: paging and sorting, and every reader after the first, count nothing. Only for statements
 * over the tables whose triggers write "ListChange": what records and appeals are listed by, their titles and links,
 * acts, provisions and the names of bodies, regions and topics. @returns exactly what the statement would.
 */
export async function keptCounts(statement: Prisma.Sql): Promise<readonly unknown[]> {
  // Read before counting: what is kept under a state is never older than the state.
  const [{ state }] = stateSchema.parse(
    await db.$queryRaw`SELECT concat_ws(' ', count(*), max("id"), sum("id")) AS "state" FROM "ListChange"`,
  );
  const key = JSON.stringify([state, statement.sql, statement.values]);
  const known = kept.get(key);
  const rows = known ?? (await db.$queryRaw<unknown[]>(statement));
  kept.delete(key);
  kept.set(key, rows);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return rows;
}
