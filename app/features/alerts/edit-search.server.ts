import { audit, changedFields } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

const fields = { id: true, name: true, note: true, groupId: true } as const;

/** A search of the person's own, in the transaction that changes it. @throws {Refusal} if he keeps none such. */
export async function ownSearch(tx: Database, staff: Pick<StaffMember, "id">, id: string) {
  const search = await tx.savedSearch.findFirst({
    where: { id, ownerId: staff.id, removedAt: null },
    select: fields,
  });
  if (!search) throw new Refusal("refusal.notFound");
  return search;
}

/** Gives a search another name or note. What it asks stays: another question is another search. */
export async function editSearch(
  staff: Pick<StaffMember, "id">,
  id: string,
  input: { readonly name: string; readonly note: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const search = await ownSearch(tx, staff, id);
    const { before, after, isEmpty } = changedFields(search, input);
    if (isEmpty) return;
    await tx.savedSearch.update({ where: { id }, data: { name: input.name, note: input.note } });
    await audit(tx, {
      ...{ staffId: staff.id, entity: "savedSearch", entityId: id, action: "edited" },
      ...{ before, after },
    });
  });
}
