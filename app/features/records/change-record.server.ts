import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { deriveRecord } from "#app/features/following/derive-record.server.ts";

import { visibleRecords } from "./access.server.ts";
import { canEditRecords } from "./policy.ts";

interface Change {
  readonly action: string;
  readonly before?: object;
  readonly after?: object;
}

/**
 * The frame of every command that adds to a record or takes from it: finds the record among those the person may
 * see, checks the right to write, makes the change, and in the same transaction derives, notes and indexes.
 * @throws {Refusal} if there is no such record for this person, or the person may not write.
 */
export async function changeRecord(
  staff: StaffMember,
  number: string,
  change: (tx: Database, record: { readonly id: string; readonly year: number }) => Promise<Change>,
): Promise<void> {
  if (!canEditRecords(staff)) throw new Refusal("refusal.mayNotWrite");
  await db.$transaction(async (tx) => {
    const record = await tx.record.findFirst({
      where: { AND: [{ number }, visibleRecords(staff)] },
      select: { id: true, year: true },
    });
    if (!record) throw new Refusal("refusal.notFound");
    const note = await change(tx, record);
    await tx.record.update({
      where: { id: record.id },
      data: { revision: { increment: 1 }, updatedAt: new Date() },
    });
    await audit(tx, { staffId: staff.id, entity: "record", entityId: record.id, ...note });
    await deriveRecord(tx, record.id);
    await enqueue(tx, "search", "record", record.id);
  });
}
