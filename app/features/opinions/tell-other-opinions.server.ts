import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { deriveRecords } from "#app/features/following/derive-record.server.ts";

/** What changed of a decision changes every opinion it answers: each is noted, derived and indexed like the first. */
export async function tellOtherOpinions(
  tx: Database,
  staff: StaffMember,
  opinionIds: readonly string[],
  note: { readonly action: string; readonly before?: object; readonly after?: object },
): Promise<void> {
  const ids = opinionIds.toSorted();
  await tx.record.updateMany({
    where: { id: { in: ids } },
    data: { revision: { increment: 1 }, updatedAt: new Date() },
  });
  for (const entityId of ids) {
    await audit(tx, { staffId: staff.id, entity: "record", entityId, ...note });
    await enqueue(tx, "search", "record", entityId);
  }
  await deriveRecords(tx, ids);
}
