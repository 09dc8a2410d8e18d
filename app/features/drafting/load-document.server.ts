import { db, type Database } from "#app/platform/db.server.ts";

/** A draft's Yjs document as the database has it. */
export interface StoredDocument {
  readonly updates: readonly Uint8Array[];
  readonly schemaVersion: number;
  /** With the updates of the log. */
  readonly revision: number;
  readonly isFrozen: boolean;
  /** The rows of the log that `updates` has. */
  readonly logIds: readonly bigint[];
  readonly writerIds: readonly string[];
}

/** What is stored of a document, as of one moment, or null if there is none. */
export function loadDocument(draftId: string): Promise<StoredDocument | null> {
  // In one snapshot: between two a compaction might take rows out of the log that the state read before lacks.
  return db.$transaction((tx) => readStored(tx, draftId), { isolationLevel: "RepeatableRead" });
}

export async function readStored(tx: Database, draftId: string): Promise<StoredDocument | null> {
  const draft = await tx.draft.findUnique({
    where: { id: draftId },
    select: { state: true, schemaVersion: true, revision: true, frozenAt: true, writerIds: true },
  });
  if (!draft) return null;
  const log = await tx.draftUpdate.findMany({
    where: { draftId },
    orderBy: { id: "asc" },
    select: { id: true, update: true, staffId: true },
  });
  return {
    updates: [draft.state, ...log.map(({ update }) => update)],
    schemaVersion: draft.schemaVersion,
    revision: draft.revision + log.length,
    isFrozen: draft.frozenAt !== null,
    logIds: log.map(({ id }) => id),
    writerIds: [...new Set([...draft.writerIds, ...log.flatMap(({ staffId }) => staffId ?? [])])],
  };
}
