import { changedFields } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { changeRecord, requireRevision } from "./change-record.server.ts";
import type { NormWording } from "./schema.ts";

const wordings = {
  currentKk: true,
  currentRu: true,
  currentEn: true,
  proposedKk: true,
  proposedRu: true,
  proposedEn: true,
  justificationKk: true,
  justificationRu: true,
  justificationEn: true,
  isSummary: true,
} as const;

/**
 * Writes how a norm reads now, how the record wants it to read, and why.
 * @throws {Refusal} if the record has no such norm; of kind `conflict` if somebody changed the record meanwhile.
 */
export async function wordNorm(
  staff: StaffMember,
  number: string,
  normId: string,
  { current, proposed, justification, isSummary, revision }: NormWording,
): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    await requireRevision(tx, record.id, revision);
    const norm = await tx.normChange.findFirst({
      where: { id: normId, recordId: record.id },
      select: { ...wordings, act: { select: { slug: true } }, provision: { select: { path: true } } },
    });
    if (!norm) throw new Refusal("refusal.notFound");
    const { act, provision, ...before } = norm;
    const after = {
      currentKk: current.kk,
      currentRu: current.ru,
      currentEn: current.en,
      proposedKk: proposed.kk,
      proposedRu: proposed.ru,
      proposedEn: proposed.en,
      justificationKk: justification.kk,
      justificationRu: justification.ru,
      justificationEn: justification.en,
      isSummary,
    };
    await tx.normChange.update({ where: { id: normId }, data: after, select: { id: true } });
    const changed = changedFields(before, after);
    const named = { act: act.slug, provision: provision?.path ?? null };
    return {
      action: "normWorded",
      before: { ...named, ...changed.before },
      after: { ...named, ...changed.after },
    };
  });
}
