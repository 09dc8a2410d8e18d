import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { ensureProvision } from "#app/features/laws/ensure-provision.server.ts";
import { readProvisionPath } from "#app/features/laws/read-provision.ts";

/** An act of the registry, whole or one provision of it. */
export interface NormTarget {
  readonly actId: string;
  readonly provisionId: string | null;
  readonly path: string | null;
}

/**
 * Finds what a person named by an act's slug and a provision as written, `163(2)(5)`; a provision that nobody named
 * before is made.
 * @throws {Refusal} if the act is not in the registry or the provision cannot be read.
 */
export async function findNormTarget(
  tx: Database,
  { act: slug, provision }: { readonly act: string; readonly provision: string | null },
): Promise<NormTarget> {
  const path = provision === null ? null : readProvisionPath(provision);
  if (provision !== null && path === null) {
    throw new Refusal("refusal.provisionUnreadable", { value: provision }, { field: "provision" });
  }
  const act = await tx.act.findUnique({ where: { slug }, select: { id: true } });
  if (!act) throw new Refusal("refusal.unknownValue", { value: slug }, { field: "act" });
  return { actId: act.id, path, provisionId: path === null ? null : await ensureProvision(tx, act.id, path) };
}
