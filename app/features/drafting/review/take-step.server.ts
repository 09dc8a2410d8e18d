import type { StaffMember } from "#app/platform/auth.server.ts";

import { answerReview } from "./answer-review.server.ts";
import { approveDraft } from "./approve-draft.server.ts";
import { askReview } from "./ask-review.server.ts";
import { openNext } from "./open-next.server.ts";
import type { StepDeed } from "./schema.ts";
import { sendDraft } from "./send-draft.server.ts";
import { tickCheck } from "./tick-check.server.ts";

/** Takes the step that somebody asked for. Answers the draft to go on with. @throws {Refusal} as the command itself. */
export async function takeStep(
  staff: StaffMember,
  draftId: string | undefined,
  deed: StepDeed,
): Promise<{ readonly draftId: string | undefined }> {
  switch (deed.deed) {
    case "ask":
      await askReview(staff, draftId, deed);
      break;
    case "agree":
      await answerReview(staff, draftId, "agreed", deed);
      break;
    case "requestChanges":
      await answerReview(staff, draftId, "changes_requested", deed);
      break;
    case "tick":
    case "untick":
      await tickCheck(staff, draftId, deed.item, deed.deed === "tick");
      break;
    case "approve":
      await approveDraft(staff, draftId, deed);
      break;
    case "send":
      await sendDraft(staff, draftId, deed);
      break;
    case "next":
      return { draftId: (await openNext(staff, draftId)).id };
  }
  return { draftId };
}
