import type { StaffMember } from "#app/platform/auth.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { changeRecord, holdRecord } from "./change-record.server.ts";

/**
 * Says that an appeal, or a group of appeals, prompted a record or shows its matter at work.
 * @throws {Refusal} if there is no such appeal, or it is linked so already.
 */
export async function linkAppeal(
  staff: StaffMember,
  number: string,
  link: { readonly appeal: string; readonly role: "prompted" | "illustrates" },
): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    await holdRecord(tx, record.id);
    const appeal = await tx.appeal.findUnique({ where: { number: link.appeal }, select: { id: true } });
    const group = appeal
      ? null
      : await tx.appealGroup.findUnique({ where: { number: link.appeal }, select: { id: true } });
    const source = appeal ? { appealId: appeal.id } : group ? { groupId: group.id } : null;
    if (!source) throw new Refusal("refusal.unknownValue", { value: link.appeal }, { field: "appeal" });
    const present = await tx.appealLink.findFirst({
      where: { ...source, recordId: record.id, role: link.role },
      select: { id: true },
    });
    if (present) throw new Refusal("refusal.linkedAlready", { number: link.appeal }, { field: "appeal" });
    await tx.appealLink.create({ data: { ...source, recordId: record.id, role: link.role } });
    if (appeal) await enqueue(tx, "search", "appeal", appeal.id);
    return { action: "appealLinked", after: { appeal: link.appeal, role: link.role } };
  });
}

/** @throws {Refusal} if the record has no such link. */
export async function unlinkAppeal(staff: StaffMember, number: string, linkId: string): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    const link = await tx.appealLink.findFirst({
      where: { id: linkId, recordId: record.id },
      select: { role: true, appeal: { select: { number: true } }, group: { select: { number: true } } },
    });
    if (!link) throw new Refusal("refusal.notFound");
    await tx.appealLink.delete({ where: { id: linkId } });
    return {
      action: "appealUnlinked",
      before: { appeal: link.appeal?.number ?? link.group?.number, role: link.role },
    };
  });
}
