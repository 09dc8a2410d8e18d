import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db, type Prisma } from "#app/platform/db.server.ts";

/** Tells a person nothing more of a search. Following it again begins anew: what answers by then is not new. */
export async function unfollowSearch(staff: Pick<StaffMember, "id">, searchId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const count = await endFollows(tx, { searchId, staffId: staff.id });
    if (count === 0) return;
    await audit(tx, {
      ...{ staffId: staff.id, entity: "savedSearch", entityId: searchId, action: "unfollowed" },
    });
  });
}

/** Ends follows and their addresses for programs. What answered from the beginning is no longer of use to anybody. */
export async function endFollows(tx: Database, where: Prisma.FollowWhereInput): Promise<number> {
  const open = await tx.follow.findMany({ where: { AND: [where, { endedAt: null }] }, select: { id: true } });
  const ids = open.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const now = new Date();
  await tx.follow.updateMany({ where: { id: { in: ids } }, data: { endedAt: now } });
  await tx.feedAddress.updateMany({
    where: { followId: { in: ids }, revokedAt: null },
    data: { revokedAt: now },
  });
  await tx.followHit.deleteMany({ where: { followId: { in: ids }, foundAt: null } });
  return ids.length;
}
