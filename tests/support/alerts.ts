import { db } from "#app/platform/db.server.ts";
import { enqueue, type IndexedEntity } from "#app/platform/outbox.server.ts";
import { followSearch } from "#app/features/alerts/follow-search.server.ts";
import { noteHits } from "#app/features/alerts/note-hits.server.ts";
import { saveSearch } from "#app/features/alerts/save-search.server.ts";
import { indexOutbox } from "#app/features/finding/index-outbox.server.ts";

import type { buildStaff } from "./factories.ts";

export type Person = Awaited<ReturnType<typeof buildStaff>>;

/** Says that these have changed, and waits until index and ledger know. */
export async function indexed(entity: IndexedEntity, ...ids: readonly string[]): Promise<void> {
  for (const id of ids) await db.$transaction((tx) => enqueue(tx, "search", entity, id));
  while ((await indexOutbox()) > 0);
  while ((await noteHits()) > 0);
}

/** A search that a person keeps, and follows unless told otherwise; answers its id. */
export async function buildFollowed(
  staff: Person,
  question: string,
  mail: "none" | "daily" | "weekly" | "not followed" = "none",
): Promise<string> {
  const address = new URLSearchParams({ q: question }).toString();
  const { id } = await saveSearch(staff, { name: `All about ${question}`, note: "", address });
  if (mail !== "not followed") await followSearch(staff, id, mail);
  return id;
}
