import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

import { ownSearch } from "./edit-search.server.ts";
import { endFollows } from "./unfollow-search.server.ts";

/**
 * Takes a search of one's own away, for all it was shared with too. The ledger keeps what was told of it.
 * @throws {Refusal} if the person keeps none such.
 */
export async function removeSearch(staff: Pick<StaffMember, "id">, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { name } = await ownSearch(tx, staff, id);
    await tx.savedSearch.update({ where: { id }, data: { removedAt: new Date() } });
    await endFollows(tx, { searchId: id });
    await audit(tx, {
      ...{ staffId: staff.id, entity: "savedSearch", entityId: id, action: "removed" },
      before: { name },
    });
  });
}
