import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";

const MOST_GROUPS = 200;
const MOST_PEOPLE = 500;

type Who = Pick<StaffMember, "id" | "role">;

/** Heads and administrators make groups and say who is in them. */
export const canManageGroups = ({ role }: Pick<StaffMember, "role">): boolean =>
  role === "head" || role === "administrator";

/** The condition every query of groups starts from: one's own, and for those who make them all. */
export const visibleGroups = (staff: Who): Prisma.StaffGroupWhereInput =>
  canManageGroups(staff) ? {} : { members: { some: { staffId: staff.id } } };

const working = { disabledAt: null } as const;

/** The groups a person may see, each with the names of its members and nothing else of them. */
export async function listGroups(staff: Who) {
  const groups = await db.staffGroup.findMany({
    where: visibleGroups(staff),
    select: {
      ...{ id: true, name: true },
      members: {
        where: { staff: working },
        select: { staff: { select: { name: true } } },
        orderBy: { staff: { name: "asc" } },
        take: MOST_PEOPLE,
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_GROUPS,
  });
  return groups.map(({ id, name, members }) => ({ id, name, members: members.map((one) => one.staff.name) }));
}

/** The groups a person may share with, by name. */
export const groupChoices = (staff: Who): Promise<{ id: string; name: string }[]> =>
  db.staffGroup.findMany({
    where: visibleGroups(staff),
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_GROUPS,
  });

/** A group with the ids of its members; null if there is none such. */
export async function findGroup(id: string) {
  const group = await db.staffGroup.findUnique({
    where: { id },
    select: { id: true, name: true, members: { select: { staffId: true } } },
  });
  return group && { id: group.id, name: group.name, memberIds: group.members.map(({ staffId }) => staffId) };
}

/** Who can be a member. */
export const peopleToChoose = (): Promise<{ id: string; name: string }[]> =>
  db.staff.findMany({
    where: { ...working, passwordHash: { not: null } },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_PEOPLE,
  });
