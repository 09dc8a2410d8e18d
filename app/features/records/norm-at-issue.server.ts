import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import type { NormPosition } from "#prisma/generated/client.ts";

import type { NormTarget } from "./norm-target.server.ts";

/** @throws {Refusal} if no provision is named (the Court decides on norms, not on acts), or it is at issue already. */
export async function putAtIssue(
  tx: Database,
  opinionId: string,
  { provisionId }: NormTarget,
  stated: { readonly position: NormPosition | null; readonly reason: string | null },
): Promise<void> {
  if (provisionId === null) throw new Refusal("refusal.provisionMissing", {}, { field: "provision" });
  const present = await tx.opinionNorm.findUnique({
    where: { opinionId_provisionId: { opinionId, provisionId } },
    select: { id: true },
  });
  if (present) throw new Refusal("refusal.normThere", {}, { field: "act" });
  const { _max } = await tx.opinionNorm.aggregate({ where: { opinionId }, _max: { order: true } });
  await tx.opinionNorm.create({
    data: {
      opinionId,
      provisionId,
      position: stated.position,
      reason: stated.reason,
      order: (_max.order ?? -1) + 1,
    },
    select: { id: true },
  });
}

/** Takes a norm from an opinion; returns what stood there. @throws {Refusal} if the Court has held on it. */
export async function takeFromIssue(tx: Database, opinionId: string, normId: string) {
  const norm = await tx.opinionNorm.findFirst({
    where: { id: normId, opinionId },
    select: {
      provisionId: true,
      position: true,
      reason: true,
      provision: { select: { path: true, act: { select: { slug: true } } } },
    },
  });
  if (!norm) throw new Refusal("refusal.notFound");
  const { provisionId, provision, position, reason } = norm;
  const held = await tx.courtHolding.findFirst({
    where: { provisionId, holding: { not: null }, decision: { opinions: { some: { opinionId } } } },
    select: { decision: { select: { number: true } } },
  });
  if (held) throw new Refusal("refusal.normHasHolding", { number: held.decision.number });
  await tx.opinionNorm.delete({ where: { id: normId } });
  // A content file states the norms of an opinion twice, also as norms the record concerns.
  await tx.normChange.deleteMany({ where: { recordId: opinionId, provisionId, adoptions: { none: {} } } });
  return { act: provision.act.slug, provision: provision.path, position, reason };
}
