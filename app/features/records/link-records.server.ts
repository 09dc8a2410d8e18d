import type { StaffMember } from "#app/platform/auth.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { visibleRecords } from "./access.server.ts";
import { changeRecord, holdRecord } from "./change-record.server.ts";
import type { NewLink } from "./schema.ts";

/**
 * Ties a record to another one, which then shows the link as well.
 * @throws {Refusal} if the other record is not there for this person, is the same one, or is linked so already.
 */
export async function linkRecords(staff: StaffMember, number: string, link: NewLink): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    await holdRecord(tx, record.id);
    const other = await tx.record.findFirst({
      where: { AND: [{ number: link.to }, visibleRecords(staff)] },
      select: { id: true },
    });
    if (!other) throw new Refusal("refusal.unknownValue", { value: link.to }, { field: "to" });
    if (other.id === record.id) throw new Refusal("refusal.linkToItself", {}, { field: "to" });
    const present = await tx.recordLink.findFirst({
      where: {
        type: link.type,
        OR: [
          { fromId: record.id, toId: other.id },
          { fromId: other.id, toId: record.id },
        ],
      },
      select: { id: true },
    });
    if (present) throw new Refusal("refusal.linkedAlready", { number: link.to }, { field: "to" });
    await tx.recordLink.create({
      data: {
        fromId: record.id,
        toId: other.id,
        type: link.type,
        reasonKk: link.reason.kk,
        reasonRu: link.reason.ru,
        reasonEn: link.reason.en,
        createdById: staff.id,
      },
    });
    await enqueue(tx, "search", "record", other.id);
    return { action: "linked", after: { to: link.to, type: link.type } };
  });
}

/** Takes a link away, from either of its ends. @throws {Refusal} if the record has no such link. */
export async function unlinkRecords(staff: StaffMember, number: string, linkId: string): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    const link = await tx.recordLink.findFirst({
      where: { id: linkId, OR: [{ fromId: record.id }, { toId: record.id }] },
      select: { type: true, from: { select: { number: true } }, to: { select: { number: true } } },
    });
    if (!link) throw new Refusal("refusal.notFound");
    await tx.recordLink.delete({ where: { id: linkId } });
    return {
      action: "unlinked",
      before: { from: link.from.number, to: link.to.number, type: link.type },
    };
  });
}
