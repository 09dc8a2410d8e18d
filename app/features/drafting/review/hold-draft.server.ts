import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { standingSelect } from "../access.server.ts";
import { compactWithin } from "../compact-draft.server.ts";
import { staleDocument } from "../live-documents.server.ts";
import { requireDraft } from "../require-draft.server.ts";
import { isTimeFor, mayEver, type Step } from "./policy.ts";

const fields = {
  id: true,
  kind: true,
  language: true,
  title: true,
  stage: true,
  frozenAt: true,
  reviewers: { select: { staffId: true, answer: true, revision: true } },
  record: { select: { ...standingSelect.record.select, id: true, year: true, number: true, kind: true } },
} as const;

const readHeld = (tx: Database, id: string) => tx.draft.findUniqueOrThrow({ where: { id }, select: fields });

export type HeldDraft = Awaited<ReturnType<typeof readHeld>> & { readonly revision: number };

/**
 * The frame of every step: holds the draft against everybody else's, with its log folded, as this person read it.
 * @throws {Refusal} as `requireDraft`; if the step is not this person's; a conflict, if the text or the stage is not
 * what was read any more. `revision` null: whatever the text says.
 */
export async function holdDraft<Answer>(
  staff: StaffMember,
  draftId: string | undefined,
  step: Step,
  revision: number | null,
  work: (tx: Database, draft: HeldDraft) => Promise<Answer>,
): Promise<Answer> {
  const { id } = await requireDraft(staff, draftId, "read");
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const now = (await compactWithin(tx, id)) ?? 0;
      const draft = await readHeld(tx, id);
      const reviewerIds = draft.reviewers.map(({ staffId }) => staffId);
      if (!mayEver(staff, { ...draft, reviewerIds })[step]) throw notYours(step);
      if (!isTimeFor(step, draft.stage) || (revision !== null && revision !== now)) throw staleDocument();
      return work(tx, { ...draft, revision: now });
    },
    { timeout: 60_000 },
  );
}

/** Says whose step it is. */
export const notYours = (step: Step): Refusal => new Refusal(`review.refusal.${step}`, {}, { kind: "right" });
