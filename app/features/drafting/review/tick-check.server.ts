import type { StaffMember } from "#app/platform/auth.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { type CheckItem, checklistOf } from "./checklist.ts";
import { holdDraft } from "./hold-draft.server.ts";

/**
 * Says that this person has seen to an item of the checklist, or takes that back.
 * @throws {Refusal} as `holdDraft`; if the item is none of this kind of document.
 */
export function tickCheck(
  staff: StaffMember,
  draftId: string | undefined,
  item: CheckItem,
  isDone: boolean,
): Promise<void> {
  return holdDraft(staff, draftId, "tick", null, async (tx, draft) => {
    if (!checklistOf(draft.kind).includes(item)) throw new Refusal("refusal.notFound");
    const where = { draftId_item: { draftId: draft.id, item } };
    const by = { staffId: staff.id, at: new Date() };
    if (isDone) {
      await tx.draftCheck.upsert({
        where,
        create: { draftId: draft.id, item, ...by },
        update: by,
        select: { item: true },
      });
    } else await tx.draftCheck.deleteMany({ where: { draftId: draft.id, item } });
  });
}
