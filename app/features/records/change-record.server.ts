import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { deriveRecord } from "#app/features/following/derive-record.server.ts";
import type { RecordKind } from "#prisma/generated/client.ts";

import { visibleRecords } from "./access.server.ts";
import { canEditRecords } from "./policy.ts";

export interface ChangedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly year: number;
}

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
  change: (tx: Database, record: ChangedRecord) => Promise<Change>,
): Promise<void> {
  if (!canEditRecords(staff)) throw new Refusal("refusal.mayNotWrite");
  await db.$transaction(async (tx) => {
    const record = await tx.record.findFirst({
      where: { AND: [{ number }, visibleRecords(staff)] },
      select: { id: true, kind: true, year: true },
    });
    if (!record) throw new Refusal("refusal.notFound");
    await noteChange(tx, staff, record.id, await change(tx, record));
  });
}

/** What every change to a record ends with, in its transaction: a new revision, an audit entry, what is derived anew. */
export async function noteChange(
  tx: Database,
  staff: Pick<StaffMember, "id">,
  recordId: string,
  note: Change,
): Promise<void> {
  await tx.record.update({
    where: { id: recordId },
    data: { revision: { increment: 1 }, updatedAt: new Date() },
  });
  await audit(tx, { staffId: staff.id, entity: "record", entityId: recordId, ...note });
  await deriveRecord(tx, recordId);
  await enqueue(tx, "search", "record", recordId);
}

/**
 * Holds the record for this transaction: of two who do the same to it at once, the second sees what the first has
 * done. What holds a decision as well holds that first, so it is not for the frame to do.
 */
export async function holdRecord(tx: Database, recordId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Record" WHERE "id" = ${recordId}::uuid FOR NO KEY UPDATE`;
}

/**
 * Holds the record for this transaction, as the person read it.
 * @throws {Refusal} of kind `conflict` if somebody changed it since.
 */
export async function requireRevision(tx: Database, recordId: string, revision: number): Promise<void> {
  const { count } = await tx.record.updateMany({
    where: { id: recordId, revision },
    data: { updatedAt: new Date() },
  });
  if (count === 0) throw new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });
}
