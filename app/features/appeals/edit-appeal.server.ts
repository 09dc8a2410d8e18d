import { audit, changedFields } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { citeSources } from "#app/features/citing/cite-sources.server.ts";
import { requireRegion } from "#app/features/records/known-references.server.ts";

import { appealTexts } from "./create-appeal.server.ts";
import { canEditAppeal, canSeeApplicant } from "./policy.ts";
import type { AppealEdit } from "./schema.ts";

/** What an edit may change, so that the audit tells each of them before and after. */
const edited = {
  ...{ regionId: true, year: true, receivedOn: true, precision: true, category: true, outcome: true },
  ...{ language: true, titleKk: true, titleRu: true, titleEn: true },
  ...{ summaryKk: true, summaryRu: true, summaryEn: true, outcomeKk: true, outcomeRu: true, outcomeEn: true },
} as const;

/**
 * Changes an appeal. Who may not see the applicant cannot change the applicant's data either: they stay as they are.
 * The audit says that personal data changed, never what they were.
 * @throws {Refusal} of kind `conflict` if somebody changed the appeal since it was read; if the person may not, or the
 * region is not known.
 */
export async function editAppeal(staff: StaffMember, number: string, edit: AppealEdit): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await tx.appeal.findUnique({
      where: { number },
      select: {
        id: true,
        ...edited,
        handlers: { select: { staffId: true } },
      },
    });
    if (!found) throw new Refusal("refusal.notFound");
    if (!canEditAppeal(staff, found)) throw new Refusal("refusal.mayNotWrite");
    const { handlers, id, ...before } = found;
    const after = {
      ...appealTexts(edit),
      year: edit.year,
      receivedOn: edit.receivedOn?.on ?? null,
      precision: edit.receivedOn?.precision ?? null,
      regionId: staff.role === "representative" ? found.regionId : edit.regionId,
    };
    await requireRegion(tx, after.regionId);
    const { count } = await tx.appeal.updateMany({
      where: { id, revision: edit.revision },
      data: { ...after, revision: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });
    const handlerIds = handlers.map(({ staffId }) => staffId);
    const touchesApplicant = edit.applicant !== undefined && canSeeApplicant(staff, { ...found, handlerIds });
    if (touchesApplicant && edit.applicant) {
      await tx.applicant.upsert({
        where: { appealId: id },
        create: { appealId: id, ...edit.applicant },
        update: edit.applicant,
      });
    }
    const changed = changedFields(before, after);
    await audit(tx, {
      staffId: staff.id,
      entity: "appeal",
      entityId: id,
      action: touchesApplicant ? "editedWithApplicant" : "edited",
      before: changed.before,
      after: changed.after,
    });
    await citeSources(tx, "appeal", [id]);
    await enqueue(tx, "search", "appeal", id);
  });
}
