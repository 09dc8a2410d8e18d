import { audit } from "#app/platform/audit.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { fileStore } from "#app/platform/file-store.server.ts";

import { KEPT_AFTER_REMOVAL_DAYS } from "./limits.ts";
import { SWEEP_LOCK } from "./write-attachments.server.ts";

const DAY = 86_400_000;
const AT_ONCE = 500;

/**
 * Erases what was taken away long ago, then content that hangs nowhere. Rows go first and are committed before their
 * content goes: whenever this is stopped, no row is left without its content.
 */
export async function sweepFiles(now: Date = new Date()): Promise<{ readonly erased: number }> {
  await alone(async (tx) => {
    const due = await tx.attachment.findMany({
      where: { removedAt: { lt: new Date(now.getTime() - KEPT_AFTER_REMOVAL_DAYS * DAY) } },
      take: AT_ONCE,
      select: { id: true, recordId: true, appealId: true, meetingId: true },
    });
    await tx.attachment.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } });
    for (const { id, recordId, appealId, meetingId } of due) {
      const entity = recordId ? "record" : appealId ? "appeal" : "meeting";
      const entityId = recordId ?? appealId ?? meetingId ?? "";
      await audit(tx, { staffId: null, entity, entityId, action: "fileErased", before: { file: id } });
    }
    await tx.file.deleteMany({
      where: { attachments: { none: {} }, createdAt: { lt: new Date(now.getTime() - DAY) } },
    });
  });
  let erased = 0;
  for await (const stored of fileStore.untouchedSince(new Date(now.getTime() - DAY))) {
    if (await hasRow(db, stored.sha256)) continue;
    // Asked again while nobody can be attaching it.
    await alone(async (tx) => {
      if (await hasRow(tx, stored.sha256)) return;
      await stored.remove();
      erased += 1;
    });
  }
  return { erased };
}

const hasRow = async (tx: Database, sha256: string | null): Promise<boolean> =>
  sha256 !== null && (await tx.file.findUnique({ where: { sha256 }, select: { size: true } })) !== null;

const alone = <T>(work: (tx: Database) => Promise<T>): Promise<T> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SWEEP_LOCK}::bigint)`;
    return work(tx);
  });
