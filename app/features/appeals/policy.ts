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

/** Of which regions a person may know that an appeal came from there. */
export type RegionsSeen = "all" | readonly string[];

/**
 * Where an appeal came from narrows down who wrote it: with its day, its matter and a count of one it can name a person.
 * So drafters and heads, who handle appeals, see the region of each, a representative the own one, and nobody else any:
 * not on a page, in a filter or its counts, in an export, in the API or by search.
 */
export function regionsSeen(staff: Pick<StaffMember, "role" | "regionId">): RegionsSeen {
  if (staff.role === "drafter" || staff.role === "head") return "all";
  return staff.role === "representative" && staff.regionId !== null ? [staff.regionId] : [];
}

export const seesRegion = (seen: RegionsSeen, regionId: string | null): boolean =>
  seen === "all" || (regionId !== null && seen.includes(regionId));

/** A group of fewer than this is not counted before those who do not handle appeals: its number could name its people. */
export const SMALLEST_SHOWN = 5;

export const countsSmallGroups = ({ role }: Pick<StaffMember, "role">): boolean =>
  role === "drafter" || role === "head" || role === "representative";

/** Legal staff register and edit appeals; a representative those of the region. */
export function canEditAppeal(staff: StaffMember, appeal: Pick<SeenAppeal, "regionId">): boolean {
  if (staff.role === "representative") return appeal.regionId !== null && appeal.regionId === staff.regionId;
  return staff.role === "drafter" || staff.role === "head";
}

export const canRegisterAppeals = ({ role }: Pick<StaffMember, "role">): boolean =>
  role === "drafter" || role === "head" || role === "representative";
