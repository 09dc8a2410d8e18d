import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { ownImport } from "./own-import.ts";

/** Forgets a document that was only looked at. @throws {Refusal} if there is none. */
export async function discardDocx(
  staff: StaffMember,
  number: string,
  importId: string | undefined,
): Promise<void> {
  const { count } = await db.draftImport.deleteMany({ where: ownImport(staff, number, importId) });
  if (count === 0) throw new Refusal("refusal.notFound");
}
