import { changedFields } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { changeRecord, requireRevision } from "./change-record.server.ts";
import type { StatedPosition } from "./schema.ts";

/**
 * Says what we hold of a norm at issue in an opinion, and why.
 * @throws {Refusal} if the opinion has no such norm; of kind `conflict` if somebody changed the opinion meanwhile.
 */
export async function statePosition(
  staff: StaffMember,
  number: string,
  normId: string,
  { position, reason, revision }: StatedPosition,
): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    await requireRevision(tx, record.id, revision);
    const norm = await tx.opinionNorm.findFirst({
      where: { id: normId, opinionId: record.id },
      select: {
        position: true,
        reason: true,
        provision: { select: { path: true, act: { select: { slug: true } } } },
      },
    });
    if (!norm) throw new Refusal("refusal.notFound");
    const { provision, ...stated } = norm;
    const after = { position, reason };
    await tx.opinionNorm.update({ where: { id: normId }, data: after, select: { id: true } });
    const changed = changedFields(stated, after);
    const named = { act: provision.act.slug, provision: provision.path };
    return {
      action: "positionStated",
      before: { ...named, ...changed.before },
      after: { ...named, ...changed.after },
    };
  });
}
