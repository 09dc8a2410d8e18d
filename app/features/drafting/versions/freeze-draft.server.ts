import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { canConfirm } from "#app/features/records/policy.ts";

import { compactWithin } from "../compact-draft.server.ts";
import { liveDocuments, staleDocument } from "../live-documents.server.ts";
import { requireDraft } from "../require-draft.server.ts";
import { keepVersion } from "./keep-version.server.ts";

/**
 * Freezes a draft as it was read: from then on nobody writes in it, and the version that is kept proves by its hash
 * what was approved. A head does this.
 * @throws {Refusal} as `requireDraft`; a conflict, if the text is not what was read any more.
 */
export async function freezeDraft(
  staff: StaffMember,
  draftId: string | undefined,
  {
    revision,
    name,
    reason,
  }: { readonly revision: number; readonly name: string | null; readonly reason: string | null },
): Promise<{ ordinal: number; hash: string }> {
  const { id } = await requireDraft(staff, draftId, "read");
  if (!canConfirm(staff)) throw new Refusal("refusal.mayNotWrite");
  await liveDocuments().settle(id);
  return db.$transaction(async (tx) => {
    // Against appends too: each waits for this, and then finds the draft frozen.
    await tx.$queryRaw`SELECT 1 FROM "Draft" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const now = await compactWithin(tx, id);
    if (now !== revision) throw staleDocument();
    const kept = await keepVersion(tx, id, { name, authorId: staff.id, reason, isFrozen: true });
    const { count } = await tx.draft.updateMany({
      where: { id, frozenAt: null },
      data: { frozenAt: new Date() },
    });
    if (count === 0) throw staleDocument();
    await enqueue(tx, "search", "draft", id);
    await audit(tx, {
      ...{ staffId: staff.id, entity: "draft", entityId: id, action: "frozen" },
      after: { version: kept.ordinal, hash: kept.hash },
    });
    return kept;
  });
}
