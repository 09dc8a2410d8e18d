import type { StaffMember } from "#app/platform/auth.server.ts";
import { audit } from "#app/platform/audit.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { hasSuggestions } from "#app/editor/suggesting/list-suggestions.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { liveDocuments } from "../live-documents.server.ts";
import { requireDraft } from "../require-draft.server.ts";
import { findingsIn } from "../linting/lint-draft.server.ts";
import { keepVersion } from "../versions/keep-version.server.ts";
import { checklistOf } from "./checklist.ts";
import { holdDraft } from "./hold-draft.server.ts";
import { noteStep } from "./note-step.server.ts";
import { matters } from "./open-matters.ts";
import type { DeedOf } from "./schema.ts";

/**
 * A head approves a text as it was read: it is frozen, and the version that is kept proves by its hash what was
 * approved. What is still open is approved only for a written reason.
 * @throws {Refusal} as `holdDraft`; if something is suggested in the text; if anything else is open and no reason is given.
 */
export async function approveDraft(
  staff: StaffMember,
  draftId: string | undefined,
  { revision, reason }: Omit<DeedOf<"approve">, "deed">,
): Promise<{ ordinal: number; hash: string }> {
  const { id } = await requireDraft(staff, draftId, "read");
  await liveDocuments().settle(id);
  return holdDraft(staff, id, "approve", revision, async (tx, draft) => {
    const { json } = await tx.draft.findUniqueOrThrow({ where: { id }, select: { json: true } });
    const findings = await findingsIn(tx, { ...draft, json });
    if (hasSuggestions(json)) throw new Refusal("review.refusal.suggestionsOpen");
    const checks = await tx.draftCheck.findMany({ where: { draftId: id }, select: { item: true } });
    const open = matters({
      ...{ revision: draft.revision, reviewers: draft.reviewers, checklist: checklistOf(draft.kind) },
      ...{
        checked: checks.map(({ item }) => item),
        graveFindings: findings.filter(({ isGrave }) => isGrave).length,
      },
    });
    if (open.length > 0 && reason === null) {
      throw new Refusal("review.refusal.reasonMissing", {}, { field: "reason" });
    }
    const kept = await keepVersion(tx, id, { name: null, authorId: staff.id, reason, isFrozen: true });
    await tx.draft.update({
      where: { id },
      data: { stage: "approved", frozenAt: new Date() },
      select: { id: true },
    });
    await enqueue(tx, "search", "draft", id);
    await audit(tx, {
      ...{ staffId: staff.id, entity: "draft", entityId: id, action: "frozen" },
      after: { version: kept.ordinal, hash: kept.hash, open },
    });
    await noteStep(tx, staff, draft, { type: "approved", note: reason, open });
    return kept;
  });
}
