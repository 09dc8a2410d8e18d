import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { changeRecord } from "./change-record.server.ts";
import type { NormTarget } from "./norm-target.server.ts";
import { recountAct } from "./recount-act.server.ts";

/** Marks citations that a person named, apart from those that a text or a source prints. */
export const ENTERED = "entered";

/** Notes that the record cites an act or a provision; who says so has confirmed it. @throws {Refusal} if it is noted. */
export async function addCitation(
  tx: Database,
  staff: StaffMember,
  recordId: string,
  { actId, provisionId, path }: NormTarget,
): Promise<void> {
  const present = await tx.citation.findFirst({
    where: { recordId, actId, provisionId, state: "matched" },
    select: { id: true },
  });
  if (present) throw new Refusal("refusal.citedAlready", {}, { field: "act" });
  await tx.citation.create({
    data: {
      ...{ recordId, actId, provisionId, field: ENTERED, quote: "", state: "matched" },
      decidedById: staff.id,
      decidedAt: new Date(),
    },
    select: { id: true },
  });
  await recountAct(tx, actId, path);
}

/** @throws {Refusal} if the record has no such citation, or a source or a text prints it. */
export async function removeCitation(staff: StaffMember, number: string, citationId: string): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    const citation = await tx.citation.findFirst({
      where: { id: citationId, recordId: record.id },
      select: {
        field: true,
        actId: true,
        act: { select: { slug: true } },
        provision: { select: { path: true } },
      },
    });
    if (!citation) throw new Refusal("refusal.notFound");
    if (citation.field !== ENTERED || citation.actId === null) throw new Refusal("refusal.citationPrinted");
    await tx.citation.delete({ where: { id: citationId } });
    const path = citation.provision?.path ?? null;
    await recountAct(tx, citation.actId, path);
    return { action: "citationRemoved", before: { act: citation.act?.slug, provision: path } };
  });
}
