import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { ensureProvision } from "#app/features/laws/ensure-provision.server.ts";
import { readProvisionPath } from "#app/features/laws/read-provision.ts";
import { enqueue } from "#app/platform/outbox.server.ts";

import { changeRecord } from "./change-record.server.ts";

/**
 * Says which norm a record concerns: an act, and if given a provision of it such as `163(2)(5)`.
 * @throws {Refusal} if the act is not in the registry, the provision cannot be read, or the norm is there already.
 */
export async function addNorm(
  staff: StaffMember,
  number: string,
  norm: { readonly act: string; readonly provision: string | null },
): Promise<void> {
  const path = norm.provision === null ? null : readProvisionPath(norm.provision);
  if (norm.provision !== null && path === null) {
    throw new Refusal("refusal.provisionUnreadable", { value: norm.provision }, { field: "provision" });
  }
  await changeRecord(staff, number, async (tx, record) => {
    const act = await tx.act.findUnique({ where: { slug: norm.act }, select: { id: true } });
    if (!act) throw new Refusal("refusal.unknownValue", { value: norm.act }, { field: "act" });
    const provisionId = path === null ? null : await ensureProvision(tx, act.id, path);
    const present = await tx.normChange.findFirst({
      where: { recordId: record.id, actId: act.id, provisionId },
      select: { id: true },
    });
    if (present) throw new Refusal("refusal.normThere", {}, { field: "act" });
    const order = await tx.normChange.count({ where: { recordId: record.id } });
    await tx.normChange.create({ data: { recordId: record.id, actId: act.id, provisionId, order } });
    await recountAct(tx, act.id);
    return { action: "normAdded", after: { act: norm.act, provision: path } };
  });
}

/** @throws {Refusal} if the record has no such norm, or a proof of adoption rests on it. */
export async function removeNorm(staff: StaffMember, number: string, normId: string): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    const norm = await tx.normChange.findFirst({
      where: { id: normId, recordId: record.id },
      select: {
        actId: true,
        act: { select: { slug: true } },
        provision: { select: { path: true } },
        _count: { select: { adoptions: true } },
      },
    });
    if (!norm) throw new Refusal("refusal.notFound");
    if (norm._count.adoptions > 0) throw new Refusal("refusal.normHasAdoption");
    await tx.normChange.delete({ where: { id: normId } });
    await recountAct(tx, norm.actId);
    return { action: "normRemoved", before: { act: norm.act.slug, provision: norm.provision?.path ?? null } };
  });
}

/** Counts anew how many records concern or cite an act. */
async function recountAct(tx: Database, actId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Act" SET "citedCount" = (
      SELECT count(*) FROM (
        SELECT "recordId" FROM "NormChange" WHERE "actId" = ${actId}::uuid
        UNION SELECT "recordId" FROM "Citation" WHERE "actId" = ${actId}::uuid AND "recordId" IS NOT NULL
      ) AS citing
    ) WHERE "id" = ${actId}::uuid`;
  await enqueue(tx, "search", "act", actId);
}
