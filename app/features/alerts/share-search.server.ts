import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { visibleGroups } from "#app/features/staff/groups.server.ts";

import { ownSearch } from "./edit-search.server.ts";

/**
 * Lets the members of a group read a search and follow it, each for himself; null ends that. Whoever followed it and
 * can no longer read it is told nothing more.
 * @throws {Refusal} if it is not the person's own, or he sees no such group.
 */
export async function shareSearch(staff: StaffMember, id: string, groupId: string | null): Promise<void> {
  await db.$transaction(async (tx) => {
    const search = await ownSearch(tx, staff, id);
    if (search.groupId === groupId) return;
    if (groupId !== null) {
      const group = await tx.staffGroup.findFirst({
        where: { AND: [visibleGroups(staff), { id: groupId }] },
        select: { id: true },
      });
      if (!group) throw new Refusal("refusal.notFound", {}, { field: "groupId" });
    }
    await tx.savedSearch.update({ where: { id }, data: { groupId } });
    await audit(tx, {
      ...{ staffId: staff.id, entity: "savedSearch", entityId: id },
      action: groupId === null ? "unshared" : "shared",
      ...{ before: { groupId: search.groupId }, after: { groupId } },
    });
  });
}
