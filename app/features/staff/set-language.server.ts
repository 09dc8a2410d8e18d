import { db } from "#app/platform/db.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Language } from "#prisma/generated/client.ts";

/** Remembers the language a person reads the product in. */
export async function setLanguage(staff: Pick<StaffMember, "id">, language: Language): Promise<void> {
  await db.staff.update({ where: { id: staff.id }, data: { language } });
}
