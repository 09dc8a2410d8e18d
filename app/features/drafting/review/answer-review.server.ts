import type { StaffMember } from "#app/platform/auth.server.ts";
import type { ReviewAnswer } from "#prisma/generated/client.ts";

import { holdDraft } from "./hold-draft.server.ts";
import { noteStep } from "./note-step.server.ts";

/**
 * A reviewer agrees to the text as it was read, or asks for changes: then it goes back to those who write it.
 * @throws {Refusal} as `holdDraft`.
 */
export function answerReview(
  staff: StaffMember,
  draftId: string | undefined,
  answer: ReviewAnswer,
  { revision, note }: { readonly revision: number; readonly note: string | null },
): Promise<void> {
  return holdDraft(staff, draftId, "answer", revision, async (tx, draft) => {
    await tx.draftReviewer.update({
      where: { draftId_staffId: { draftId: draft.id, staffId: staff.id } },
      data: { answer, revision: draft.revision, answeredAt: new Date() },
      select: { staffId: true },
    });
    if (answer === "changes_requested") {
      await tx.draft.update({
        where: { id: draft.id },
        data: { stage: "changes_requested" },
        select: { id: true },
      });
    }
    const asked = await tx.draftStep.findFirst({
      where: { draftId: draft.id, type: "review_asked" },
      orderBy: { at: "desc" },
      select: { staffId: true },
    });
    await noteStep(tx, staff, draft, { type: answer, note, tell: asked ? [asked.staffId] : [] });
  });
}
