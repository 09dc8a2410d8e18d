import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { addCitation } from "./cite-norm.server.ts";
import { changeRecord, holdRecord } from "./change-record.server.ts";
import { findNormTarget, type NormTarget } from "./norm-target.server.ts";
import { putAtIssue, takeFromIssue } from "./norm-at-issue.server.ts";
import type { NewNorm } from "./schema.ts";

/**
 * Ties a record to an act, and if given to a provision of it such as `163(2)(5)`. What it *concerns* is a norm to be
 * changed, in an opinion a norm at issue with our position; what it only *cites* is a citation.
 * @throws {Refusal} if the act is not in the registry, the provision cannot be read, the norm is there already, or a
 * position is stated outside an opinion.
 */
export async function addNorm(staff: StaffMember, number: string, norm: NewNorm): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    await holdRecord(tx, record.id);
    const isOpinion = record.kind === "court_opinion";
    if (!isOpinion && norm.position !== null) {
      throw new Refusal("refusal.positionOutsideOpinion", {}, { field: "position" });
    }
    const target = await findNormTarget(tx, norm);
    const after = { act: norm.act, provision: target.path };
    if (norm.as === "cites") {
      await addCitation(tx, staff, record.id, target);
      return { action: "citationAdded", after };
    }
    if (isOpinion) {
      await putAtIssue(tx, record.id, target, norm);
      return { action: "normAdded", after: { ...after, position: norm.position, reason: norm.reason } };
    }
    await putToBeChanged(tx, record.id, target);
    return { action: "normAdded", after };
  });
}

async function putToBeChanged(tx: Database, recordId: string, target: NormTarget): Promise<void> {
  const { actId, provisionId } = target;
  const present = await tx.normChange.findFirst({
    where: { recordId, actId, provisionId },
    select: { id: true },
  });
  if (present) throw new Refusal("refusal.normThere", {}, { field: "act" });
  const { _max } = await tx.normChange.aggregate({ where: { recordId }, _max: { order: true } });
  const order = (_max.order ?? -1) + 1;
  await tx.normChange.create({ data: { recordId, actId, provisionId, order }, select: { id: true } });
}

/**
 * Takes away a norm that the record concerns.
 * @throws {Refusal} if the record has no such norm, a proof of adoption rests on it, or the Court has held on it.
 */
export async function removeNorm(staff: StaffMember, number: string, normId: string): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    const before =
      record.kind === "court_opinion"
        ? await takeFromIssue(tx, record.id, normId)
        : await takeFromChange(tx, record.id, normId);
    return { action: "normRemoved", before };
  });
}

async function takeFromChange(tx: Database, recordId: string, normId: string) {
  const norm = await tx.normChange.findFirst({
    where: { id: normId, recordId },
    select: {
      act: { select: { slug: true } },
      provision: { select: { path: true } },
      _count: { select: { adoptions: true } },
    },
  });
  if (!norm) throw new Refusal("refusal.notFound");
  if (norm._count.adoptions > 0) throw new Refusal("refusal.normHasAdoption");
  await tx.normChange.delete({ where: { id: normId } });
  return { act: norm.act.slug, provision: norm.provision?.path ?? null };
}
