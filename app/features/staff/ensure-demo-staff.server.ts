import { hashPassword } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { Role } from "#prisma/generated/client.ts";

interface DemoPerson {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly regionId?: string;
}

const PEOPLE: readonly DemoPerson[] = [
  { email: "administrator@demo.usynys", name: "Ерлан Серіков", role: "administrator" },
  { email: "head@demo.usynys", name: "Айгүл Нұрланова", role: "head" },
  { email: "drafter@demo.usynys", name: "Дәулет Ахметов", role: "drafter" },
  { email: "representative@demo.usynys", name: "Жанар Омарова", role: "representative", regionId: "aktobe" },
  { email: "reader@demo.usynys", name: "Тимур Қасымов", role: "reader" },
];

/**
 * One account a role, for showing the product; people and names are made up. A region that is not loaded leaves out
 * its representative.
 */
export async function ensureDemoStaff({
  password,
}: {
  readonly password: string;
}): Promise<readonly DemoPerson[]> {
  const passwordHash = await hashPassword(password);
  const made: DemoPerson[] = [];
  for (const { regionId, ...person } of PEOPLE) {
    if (regionId && !(await db.region.findUnique({ where: { id: regionId }, select: { id: true } })))
      continue;
    await db.staff.upsert({
      where: { email: person.email },
      create: { ...person, regionId: regionId ?? null, isDemo: true, passwordHash },
      update: { passwordHash, disabledAt: null },
    });
    made.push(regionId ? { ...person, regionId } : person);
  }
  return made;
}
