import type { StaffMember } from "#app/platform/auth.server.ts";
import { canConfirm, canEditRecord, canEditRecords } from "#app/features/records/policy.ts";
import type { DraftStage } from "#prisma/generated/client.ts";

import { rightsInDraft, type DraftStanding } from "../policy.ts";

/** What of a draft decides who may take its next step. */
export interface ReviewStanding extends Pick<DraftStanding, "record"> {
  readonly stage: DraftStage;
  readonly reviewerIds: readonly string[];
}

export const steps = ["ask", "answer", "tick", "approve", "send", "next"] as const;
export type Step = (typeof steps)[number];

const isFrozen = (stage: DraftStage): boolean => stage === "approved" || stage === "sent";

/**
 * Who may do what whatever the stage: those who write a text ask for its review, see to the checklist and open the next
 * one; the named reviewers answer; heads approve; legal staff send.
 */
export function mayEver(
  staff: Pick<StaffMember, "id" | "role">,
  { record, stage, reviewerIds }: ReviewStanding,
): Readonly<Record<Step, boolean>> {
  const { read } = rightsInDraft(staff, { isFrozen: isFrozen(stage), record });
  const writes = read && canEditRecord(staff, record);
  const isReviewer = read && reviewerIds.includes(staff.id);
  return {
    ask: writes,
    answer: isReviewer,
    tick: writes || isReviewer,
    approve: read && canConfirm(staff),
    send: read && canEditRecords(staff),
    next: writes,
  };
}

const AT: Readonly<Record<Step, readonly DraftStage[]>> = {
  ask: ["draft", "changes_requested"],
  answer: ["review"],
  tick: ["draft", "review", "changes_requested"],
  approve: ["review"],
  send: ["approved"],
  next: ["approved", "sent"],
};

export const isTimeFor = (step: Step, stage: DraftStage): boolean => AT[step].includes(stage);

/** The steps that this person may take now. */
export const stepsNow = (staff: Pick<StaffMember, "id" | "role">, standing: ReviewStanding): Step[] => {
  const may = mayEver(staff, standing);
  return steps.filter((step) => may[step] && isTimeFor(step, standing.stage));
};
