import * as Y from "yjs";

import { bytes, documentOf, readDocument } from "#app/editor/document/yjs-document.ts";
import { SCHEMA_VERSION } from "#app/editor/schema/version.ts";
import { db, type Database } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";

import { keepNowAndThen } from "./versions/keep-version.server.ts";
import { readStored } from "./load-document.server.ts";

/**
 * Folds a document's log into the draft: bytes, JSON, words and revision in one transaction. Appending goes on
 * meanwhile; what comes in stays in the log. Answers the revision, or null if there is no such draft.
 */
export const compactDraft = (draftId: string): Promise<number | null> =>
  db.$transaction(
    async (tx) => {
      const before = await tx.draft.findUnique({ where: { id: draftId }, select: { revision: true } });
      const revision = await compactWithin(tx, draftId);
      if (revision !== null && revision !== before?.revision) await keepNowAndThen(tx, draftId);
      return revision;
    },
    { timeout: 60_000 },
  );

export async function compactWithin(tx: Database, draftId: string): Promise<number | null> {
  // Not FOR UPDATE: an append locks the row's key, and would wait for us.
  await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "id" = ${draftId}::uuid FOR NO KEY UPDATE`;
  const stored = await readStored(tx, draftId);
  if (!stored || stored.logIds.length === 0) return stored?.revision ?? null;
  const document = documentOf(stored.updates);
  // Before it is read: reading a copy may take away what the schema does not know.
  const state = bytes(Y.encodeStateAsUpdate(document));
  const { json, plainText } = readDocument(document);
  document.destroy();
  await tx.draft.update({
    where: { id: draftId },
    data: {
      ...{ state, json: json, plainText, revision: stored.revision },
      ...{ writerIds: [...stored.writerIds], schemaVersion: SCHEMA_VERSION, updatedAt: new Date() },
    },
    select: { id: true },
  });
  await tx.draftUpdate.deleteMany({ where: { id: { in: [...stored.logIds] } } });
  await enqueue(tx, "search", "draft", draftId);
  await enqueue(tx, "citations", "draft", draftId);
  return stored.revision;
}
