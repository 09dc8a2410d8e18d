import type { StaffMember } from "#app/platform/auth.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { readUuid } from "#app/platform/uuid.ts";

/**
 * The condition of a document that this person has given for a record: nobody else knows of it.
 * @throws {Refusal} if it cannot be one.
 */
export const ownImport = (staff: StaffMember, number: string, importId: string | undefined) => {
  const id = readUuid(importId);
  if (id === null) throw new Refusal("refusal.notFound");
  return { id, startedById: staff.id, record: { number } };
};
