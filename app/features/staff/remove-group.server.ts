import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { canManageGroups } from "./groups.server.ts";

/**
 * Takes a group away. What was shared with it stays with its owners, shared with nobody.
 * @throws {Refusal} if the person may not, or there is none such.
 */
export async function removeGroup(staff: StaffMember, id: string): Promise<void> {
  if (!canManageGroups(staff)) throw new Refusal("refusal.mayNotWrite");
  await db.$transaction(async (tx) => {
    const before = await tx.staffGroup.findUnique({ where: { id }, select: { name: true } });
    if (!before) throw new Refusal("refusal.notFound");
    await tx.staffGroup.delete({ where: { id } });
    await audit(tx, { staffId: staff.id, entity: "group", entityId: id, action: "removed", before });
  });
}
