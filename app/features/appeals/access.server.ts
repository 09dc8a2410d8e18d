import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Prisma } from "#app/platform/db.server.ts";

/** `canSeeApplicant` as a condition of a query: the appeals whose applicant this person may see. */
export function appealsWithApplicantSeen(staff: StaffMember): Prisma.AppealWhereInput {
  if (staff.role === "representative" && staff.regionId !== null) return { regionId: staff.regionId };
  if (staff.role === "drafter" || staff.role === "head") {
    return { handlers: { some: { staffId: staff.id } } };
  }
  return { id: { in: [] } };
}
