import type { StaffMember } from "#app/platform/auth.server.ts";
import type { RecordStatus } from "#prisma/generated/client.ts";

type Who = Pick<StaffMember, "role">;

const isLegalStaff = ({ role }: Who): boolean => role === "drafter" || role === "head";

/** Drafts and what is marked for legal staff are theirs, and the author's. */
export const seesLegalRecords = isLegalStaff;

/** Legal staff write records; a representative suggests. */
export const canEditRecords = isLegalStaff;
export const canSuggest = ({ role }: Who): boolean => role === "representative" || isLegalStaff({ role });

/** What a record says is changed by legal staff, and by who suggested it while it is a draft. */
export const canEditRecord = (
  staff: Pick<StaffMember, "id" | "role">,
  { authorId, status }: { readonly authorId: string | null; readonly status: RecordStatus },
): boolean => canEditRecords(staff) || (canSuggest(staff) && authorId === staff.id && status === "draft");

/** A second person confirms: a head. */
export const canConfirm = ({ role }: Who): boolean => role === "head";

export const canImport = ({ role }: Who): boolean => isLegalStaff({ role }) || role === "administrator";

export const canEditActs = ({ role }: Who): boolean => isLegalStaff({ role }) || role === "administrator";
export const canEditMeetings = isLegalStaff;
/** The words of the law are put in by those who work with them. */
export const canImportLaws = isLegalStaff;
