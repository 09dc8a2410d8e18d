import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import type { GroupInput } from "./group-schema.ts";
import { canManageGroups } from "./groups.server.ts";

/**
 * Makes a group, or gives the one with this id another name and other members. Who leaves it no longer reads what was
 * shared with it.
 * @throws {Refusal} if the person may not, there is none such, or another group has the name.
 */
export async function saveGroup(staff: StaffMember, id: string | null, input: GroupInput): Promise<string> {
  if (!canManageGroups(staff)) throw new Refusal("refusal.mayNotWrite");
  return db.$transaction(async (tx) => {
    const people = await tx.staff.findMany({
      where: { id: { in: input.memberIds } },
      select: { id: true, name: true },
    });
    const data = { name: input.name };
    const namesake = await tx.staffGroup.findFirst({
      where: { name: { equals: input.name, mode: "insensitive" }, ...(id !== null && { id: { not: id } }) },
      select: { id: true },
    });
    if (namesake) throw new Refusal("refusal.groupThere", data, { field: "name" });
    const before =
      id === null ? null : await tx.staffGroup.findUnique({ where: { id }, select: { name: true } });
    if (id !== null && !before) throw new Refusal("refusal.notFound");
    const group =
      id === null
        ? await tx.staffGroup.create({ data: { ...data, createdById: staff.id }, select: { id: true } })
        : await tx.staffGroup.update({ where: { id }, data, select: { id: true } });
    const staffIds = people.map((person) => person.id);
    await tx.staffGroupMember.deleteMany({ where: { groupId: group.id, staffId: { notIn: staffIds } } });
    await tx.staffGroupMember.createMany({
      data: staffIds.map((staffId) => ({ groupId: group.id, staffId })),
      skipDuplicates: true,
    });
    await audit(tx, {
      ...{
        staffId: staff.id,
        entity: "group",
        entityId: group.id,
        action: id === null ? "created" : "edited",
      },
      ...{ before, after: { ...data, memberIds: staffIds } },
    });
    return group.id;
  });
}
