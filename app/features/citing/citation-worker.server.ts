import { z } from "zod";

import { db, Prisma } from "#app/platform/db.server.ts";
import { followOutbox, type Following } from "#app/platform/follow-outbox.server.ts";

import { judgeCitations } from "./findings.server.ts";
import { followRegistry } from "./follow-registry.server.ts";
import { readAndStore } from "./reread.server.ts";
import { sources } from "./text-to-read.ts";

const { sql } = Prisma;

/** Whoever enters one act enters others: the registry has settled once it was left alone for so long. */
const SETTLED_MS = 3_000;

const entrySchema = z.object({ id: z.string(), entity: z.string(), entityId: z.string() });
const sourceSchema = z.enum(sources);
type Entry = z.output<typeof entrySchema>;

/**
 * Reads what was too long to be read while somebody waited, judges citations of acts whose texts have arrived, and
 * reads everything anew once the registry has changed. Never fails: what could not be read is tried again.
 */
export function startCitationWorker(
  onError: (error: unknown) => void = () => undefined,
  settledMs = SETTLED_MS,
): Following {
  return followOutbox(async (signal) => {
    while (!signal.aborted && (await takeOne(onError)));
    await followRegistry(signal, settledMs);
  }, onError);
}

/** Takes the next entry that is due; false if there is none. What fails waits longer each time. */
async function takeOne(onError: (error: unknown) => void): Promise<boolean> {
  let taken: Entry | null = null;
  try {
    return await db.$transaction(
      async (tx) => {
        const [row] = await tx.$queryRaw<unknown[]>(sql`
          SELECT "id"::text, "entity", "entityId" FROM "OutboxEntry"
          WHERE "topic" = 'citations' AND "dueAt" <= now() ORDER BY "id" LIMIT 1 FOR UPDATE SKIP LOCKED`);
        if (row === undefined) return false;
        const entry = entrySchema.parse(row);
        taken = entry;
        if (entry.entity === "act") await judgeCitations(tx, sql`c."actId" = ${entry.entityId}::uuid`);
        else await readAndStore(tx, sourceSchema.parse(entry.entity), [entry.entityId]);
        await tx.outboxEntry.deleteMany({ where: { id: BigInt(entry.id) } });
        return true;
      },
      { timeout: 120_000, maxWait: 30_000 },
    );
  } catch (error) {
    // Asked anew: the compiler does not see that the transaction has set it.
    const failed = taken as Entry | null;
    if (failed === null) throw error;
    onError(error);
    await db.$executeRaw(sql`
      UPDATE "OutboxEntry" SET "attempts" = "attempts" + 1, "lastError" = ${String(error).slice(0, 500)},
        "dueAt" = now() + least(interval '5 minutes', interval '1 second' * power(2, least("attempts", 10)))
      WHERE "id" = ${failed.id}::bigint`);
    return true;
  }
}
