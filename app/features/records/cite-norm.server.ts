import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { changeRecord } from "./change-record.server.ts";
import type { NormTarget } from "./norm-target.server.ts";

/** Marks citations that a person named, apart from those that a text or a source prints. */
const ENTERED = "entered";

/** Notes that the record cites an act or a provision; who says so has confirmed it. @throws {Refusal} if it is noted. */
export async function addCitation(
  tx: Database,
  staff: StaffMember,
  recordId: string,
  { actId, provisionId }: NormTarget,
): Promise<void> {
  const present = await tx.citation.findFirst({
    where: { recordId, actId, provisionId, state: "matched" },
    select: { id: true },
  });
  if (present) throw new Refusal("refusal.citedAlready", {}, { field: "act" });
  await tx.citation.create({
    data: {
      ...{ recordId, actId, provisionId, origin: "entered", field: ENTERED, quote: "", state: "matched" },
      decidedById: staff.id,
      decidedAt: new Date(),
    },
    select: { id: true },
  });
}

/** @throws {Refusal} if the record has no such citation, or a source or a text prints it. */
export async function removeCitation(staff: StaffMember, number: string, citationId: string): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    const citation = await tx.citation.findFirst({
      where: { id: citationId, recordId: record.id },
      select: {
        origin: true,
        act: { select: { slug: true } },
        provision: { select: { path: true } },
      },
    });
    if (!citation) throw new Refusal("refusal.notFound");
    if (citation.origin !== "entered") throw new Refusal("refusal.citationPrinted");
    await tx.citation.delete({ where: { id: citationId } });
    const before = { act: citation.act?.slug, provision: citation.provision?.path ?? null };
    return { action: "citationRemoved", before };
  });
}
