import { bytes } from "#app/editor/document/yjs-document.ts";
import { db, Prisma } from "#app/platform/db.server.ts";

/** What somebody wrote, and the numbers of the editors it was written in. */
export interface WrittenUpdate {
  /** Null: the product itself. */
  readonly staffId: string | null;
  readonly update: Uint8Array;
  readonly clientIds: readonly number[];
}

/**
 * Appends to a document's log, all or nothing. Answers false if the document takes nothing any more: it is frozen, or
 * is no more. Whoever freezes it waits for this, or this for him.
 */
export async function appendUpdates(draftId: string, written: readonly WrittenUpdate[]): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const open = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Draft"
      WHERE "id" = ${draftId}::uuid AND "frozenAt" IS NULL FOR KEY SHARE`;
    if (open.length === 0) return false;
    await tx.draftUpdate.createMany({
      data: written.map(({ staffId, update }) => ({ draftId, staffId, update: bytes(update) })),
    });
    const writers = written.flatMap(({ staffId, clientIds }) =>
      staffId === null
        ? []
        : clientIds.map((id) => Prisma.sql`(${draftId}::uuid, ${id}::bigint, ${staffId}::uuid)`),
    );
    if (writers.length > 0) {
      // A colleague may bring back what the server had lost: it stays theirs who wrote it.
      await tx.$executeRaw`INSERT INTO "DraftWriter" ("draftId", "clientId", "staffId")
        VALUES ${Prisma.join(writers)} ON CONFLICT DO NOTHING`;
    }
    return true;
  });
}
