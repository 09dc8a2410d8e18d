import type { StaffMember } from "#app/platform/auth.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { holdDraft } from "./hold-draft.server.ts";
import { noteStep } from "./note-step.server.ts";
import type { DeedOf } from "./schema.ts";

/** Whoever could read a text before it is approved: legal staff, but for the person who asks. */
export const possibleReviewers = (staff: Pick<StaffMember, "id">) => ({
  id: { not: staff.id },
  role: { in: ["drafter" as const, "head" as const] },
  disabledAt: null,
});

/**
 * Asks colleagues to read a text before it is approved. Asked again after changes, those who had answered answer anew.
 * @throws {Refusal} as `holdDraft`; if nobody is named, or somebody who may not review it.
 */
export function askReview(
  staff: StaffMember,
  draftId: string | undefined,
  { revision, reviewerIds, note }: Omit<DeedOf<"ask">, "deed">,
): Promise<void> {
  return holdDraft(staff, draftId, "ask", revision, async (tx, draft) => {
    if (reviewerIds.length === 0) throw new Refusal("review.refusal.nobody", {}, { field: "reviewerIds" });
    const known = await tx.staff.count({
      where: { AND: [{ id: { in: reviewerIds } }, possibleReviewers(staff)] },
    });
    if (known !== reviewerIds.length) {
      throw new Refusal("review.refusal.noReviewer", {}, { field: "reviewerIds" });
    }
    await tx.draftReviewer.deleteMany({ where: { draftId: draft.id } });
    await tx.draftReviewer.createMany({
      data: reviewerIds.map((staffId) => ({ draftId: draft.id, staffId })),
    });
    await tx.draft.update({ where: { id: draft.id }, data: { stage: "review" }, select: { id: true } });
    await noteStep(tx, staff, draft, { type: "review_asked", note, tell: reviewerIds });
  });
}
