import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Prisma } from "#app/platform/db.server.ts";

/** The condition every query of saved searches starts from: one's own, and those shared with a group one is in. */
export const visibleSearches = ({ id }: Pick<StaffMember, "id">): Prisma.SavedSearchWhereInput => ({
  removedAt: null,
  OR: [{ ownerId: id }, { group: { members: { some: { staffId: id } } } }],
});

/** What a person follows now: not ended, and of a search that he may still read. */
export const ownFollows = (staff: Pick<StaffMember, "id">): Prisma.FollowWhereInput => ({
  ...{ staffId: staff.id, endedAt: null },
  search: visibleSearches(staff),
});

/** The same for everybody at once, over "Follow" f, "SavedSearch" s and "Staff" p; who has left follows nothing. */
export const liveFollow = `f."endedAt" IS NULL AND s."removedAt" IS NULL AND p."disabledAt" IS NULL
  AND (s."ownerId" = f."staffId" OR EXISTS (
    SELECT FROM "StaffGroupMember" m WHERE m."groupId" = s."groupId" AND m."staffId" = f."staffId"))`;
