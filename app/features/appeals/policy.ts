import type { StaffMember } from "#app/platform/auth.server.ts";

interface SeenAppeal {
  readonly regionId: string | null;
  readonly handlerIds: readonly string[];
}

/** Personal data: drafters and heads who handle the appeal, and the representative of its region. Nobody else. */
export function canSeeApplicant(staff: StaffMember, appeal: SeenAppeal): boolean {
  if (staff.role === "representative") return appeal.regionId !== null && appeal.regionId === staff.regionId;
  return (staff.role === "drafter" || staff.role === "head") && appeal.handlerIds.includes(staff.id);
}

/** Legal staff register and edit appeals; a representative those of the region. */
export function canEditAppeal(staff: StaffMember, appeal: Pick<SeenAppeal, "regionId">): boolean {
  if (staff.role === "representative") return appeal.regionId !== null && appeal.regionId === staff.regionId;
  return staff.role === "drafter" || staff.role === "head";
}

export const canRegisterAppeals = ({ role }: Pick<StaffMember, "role">): boolean =>
  role === "drafter" || role === "head" || role === "representative";
