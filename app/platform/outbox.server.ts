import type { Database } from "./db.server.ts";

export type IndexedEntity = "record" | "appeal" | "act" | "meeting" | "file";

/** Asks, in the transaction of a change, that the search engine hear of it once it is committed. */
export async function enqueue(
  tx: Database,
  topic: "search",
  entity: IndexedEntity,
  entityId: string,
): Promise<void> {
  await tx.outboxEntry.create({ data: { topic, entity, entityId } });
}

/** As `enqueue`, for many of a kind in one statement. */
export async function enqueueAll(
  tx: Database,
  topic: "search",
  entity: IndexedEntity,
  entityIds: Iterable<string>,
): Promise<void> {
  const data = [...entityIds].map((entityId) => ({ topic, entity, entityId }));
  if (data.length > 0) await tx.outboxEntry.createMany({ data });
}
