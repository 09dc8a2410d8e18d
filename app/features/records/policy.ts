import type { StaffMember } from "#app/platform/auth.server.ts";

type Who = Pick<StaffMember, "role">;

const isLegalStaff = ({ role }: Who): boolean => role === "drafter" || role === "head";

/** Drafts and what is marked for legal staff are theirs, and the author's. */
export const seesLegalRecords = isLegalStaff;

/** Legal staff write records; a representative suggests, and edits what he suggested while it is a draft. */
export const canEditRecords = isLegalStaff;
export const canSuggest = ({ role }: Who): boolean => role === "representative" || isLegalStaff({ role });

/** A second person confirms: a head. */
export const canConfirm = ({ role }: Who): boolean => role === "head";

export const canImport = ({ role }: Who): boolean => isLegalStaff({ role }) || role === "administrator";

export const canEditActs = ({ role }: Who): boolean => isLegalStaff({ role }) || role === "administrator";
export const canEditMeetings = isLegalStaff;
