import type { Database } from "./db.server.ts";

export type IndexedEntity =
  "record" | "appeal" | "act" | "provision" | "meeting" | "file" | "draft" | "knowledge";

/** Who is to hear: the search engine, or who reads citations where that cannot be done at once. */
type Topic = "search" | "citations";

/** Asks, in the transaction of a change, that somebody hear of it once it is committed. */
export async function enqueue(
  tx: Database,
  topic: Topic,
  entity: IndexedEntity,
  entityId: string,
): Promise<void> {
  await tx.outboxEntry.create({ data: { topic, entity, entityId } });
}

/** As `enqueue`, for many of a kind in one statement. */
export async function enqueueAll(
  tx: Database,
  topic: Topic,
  entity: IndexedEntity,
  entityIds: Iterable<string>,
): Promise<void> {
  const data = [...entityIds].map((entityId) => ({ topic, entity, entityId }));
  if (data.length > 0) await tx.outboxEntry.createMany({ data });
}

/** Asks that the engine hear of every provision of these acts: their names have changed, or their texts. */
export async function enqueueProvisions(tx: Database, actIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`INSERT INTO "OutboxEntry" ("topic", "entity", "entityId")
    SELECT 'search', 'provision', "id" FROM "Provision" WHERE "actId" = ANY(${actIds}::uuid[]) ORDER BY "id"`;
}

/** As `enqueueAll`, in one statement however many there are, and not before `dueAt` if that is given. */
export async function enqueueMany(
  tx: Database,
  entity: IndexedEntity,
  entityIds: readonly string[],
  dueAt: Date | null,
): Promise<void> {
  if (entityIds.length === 0) return;
  await tx.$executeRaw`INSERT INTO "OutboxEntry" ("topic", "entity", "entityId", "dueAt")
    SELECT 'search', ${entity}, "id", coalesce(${dueAt}::timestamptz, now()) FROM unnest(${entityIds}::text[]) AS "id"`;
}
