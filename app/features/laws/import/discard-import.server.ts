import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { canImportLaws } from "#app/features/records/policy.ts";

/**
 * Takes away a file that was only looked at.
 * @throws {Refusal} if the person may not, or its text was stored: then it is evidence of where the words come from.
 */
export async function discardImport(staff: StaffMember, slug: string, id: string): Promise<void> {
  if (!canImportLaws(staff)) throw new Refusal("refusal.mayNotWrite");
  const { count } = await db.lawImport.deleteMany({ where: { id, act: { slug }, storedAt: null } });
  if (count === 0) throw new Refusal("laws.refusal.isStored");
}
