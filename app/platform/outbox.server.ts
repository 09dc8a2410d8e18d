import type { Database } from "./db.server.ts";

export type IndexedEntity = "record" | "appeal" | "act" | "meeting";

/** Asks, in the transaction of a change, that the search engine hear of it once it is committed. */
export async function enqueue(
  tx: Database,
  topic: "search",
  entity: IndexedEntity,
  entityId: string,
): Promise<void> {
  await tx.outboxEntry.create({ data: { topic, entity, entityId } });
}
