import { z } from "zod";

import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { changeRecord } from "#app/features/records/change-record.server.ts";
import { findNormTarget } from "#app/features/records/norm-target.server.ts";
import { canEditRecords } from "#app/features/records/policy.ts";
import { text } from "#app/features/records/schema.ts";

import { citeSources } from "./cite-sources.server.ts";

const remark = text(500);
/** Also in the other places of the source that read the same. */
const everywhere = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

/** What a person says of a citation that the machine has read or a source states. */
export const decisionSchema = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("confirm"), remark, everywhere }),
  /** It means this act, or this provision of it. */
  z.object({
    deed: z.literal("correct"),
    act: z.string("validation.choose").min(1, "validation.choose"),
    provision: text(100),
    ...{ remark, everywhere },
  }),
  /** It is no citation, or of nothing that the registry can hold. */
  z.object({ deed: z.literal("reject"), remark, everywhere }),
  /** Back to what the machine reads. */
  z.object({ deed: z.literal("undo") }),
]);

export type Decision = z.output<typeof decisionSchema>;

/**
 * Decides a citation: what a person says stands over what the machine reads, also when it reads again.
 * @throws {Refusal} if the person may not, there is no such citation for this person, one that leads nowhere is
 * confirmed, a provision cannot be read or is impossible, or what a source states is to be read by the machine.
 */
export async function decideCitation(staff: StaffMember, id: string, decision: Decision): Promise<void> {
  if (!canEditRecords(staff)) throw new Refusal("refusal.mayNotWrite");
  const citation = await db.citation.findFirst({
    where: { id, OR: [{ appealId: { not: null } }, { record: visibleRecords(staff) }] },
    select: { appealId: true, record: { select: { number: true } } },
  });
  if (!citation) throw new Refusal("refusal.notFound");
  if (citation.record) {
    await changeRecord(staff, citation.record.number, (tx) => decide(tx, staff, id, decision));
    return;
  }
  const { appealId } = citation;
  if (appealId === null) throw new Refusal("refusal.notFound");
  await db.$transaction(async (tx) => {
    const note = await decide(tx, staff, id, decision);
    await citeSources(tx, "appeal", [appealId]);
    await audit(tx, { staffId: staff.id, entity: "appeal", entityId: appealId, ...note });
    await enqueue(tx, "search", "appeal", appealId);
  });
}

async function decide(tx: Database, staff: StaffMember, id: string, decision: Decision) {
  // Of two who decide at once, the second sees what the first has said.
  await tx.$queryRaw`SELECT FROM "Citation" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const before = await tx.citation.findUnique({
    where: { id },
    select: {
      ...{ quote: true, origin: true, state: true, decision: true, recordId: true, appealId: true },
      ...{ named: true, path: true, actId: true },
      act: { select: { slug: true } },
      provision: { select: { path: true } },
    },
  });
  if (!before) throw new Refusal("refusal.notFound");
  const was = {
    ...{ quote: before.quote, decision: before.decision },
    ...{ act: before.act?.slug ?? null, provision: before.provision?.path ?? null },
  };
  if (decision.deed === "undo") {
    if (before.origin !== "read") throw new Refusal("refusal.citationStated");
    // Read again at the end of this transaction.
    await tx.citation.delete({ where: { id } });
    return { action: "citationUndecided", before: was };
  }
  const { recordId, appealId, named, path, actId: read, state } = before;
  const these = decision.everywhere
    ? {
        OR: [
          { id },
          { recordId, appealId, named, path, actId: read, state, decision: null, origin: "read" as const },
        ],
      }
    : { id };
  const by = { decidedById: staff.id, decidedAt: new Date(), remark: decision.remark };
  if (decision.deed === "confirm") {
    if (before.state !== "matched") throw new Refusal("refusal.citationLeadsNowhere");
    await tx.citation.updateMany({
      where: these,
      data: { ...by, decision: "confirmed", unconfirmed: false },
    });
    return { action: "citationConfirmed", before: was };
  }
  if (decision.deed === "reject") {
    await tx.citation.updateMany({
      where: these,
      data: { ...by, decision: "rejected", state: "none", actId: null, provisionId: null, finding: null },
    });
    return { action: "citationRejected", before: was };
  }
  const { actId, provisionId } = await findNormTarget(tx, decision);
  await tx.citation.updateMany({
    where: these,
    data: { ...by, decision: "corrected", state: "matched", actId, provisionId, unconfirmed: false },
  });
  return {
    action: "citationCorrected",
    before: was,
    after: { act: decision.act, provision: decision.provision },
  };
}
