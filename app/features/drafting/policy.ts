import type { StaffMember } from "#app/platform/auth.server.ts";
import { canEditRecord, seesLegalRecords } from "#app/features/records/policy.ts";
import type { RecordStatus, Visibility } from "#prisma/generated/client.ts";

/** What of a draft and its record decides who may do what. */
export interface DraftStanding {
  readonly isFrozen: boolean;
  readonly record: {
    readonly authorId: string | null;
    readonly status: RecordStatus;
    readonly visibility: Visibility;
  };
}

export interface DraftRights {
  readonly read: boolean;
  readonly comment: boolean;
  readonly edit: boolean;
}

/** While a record is in work, its texts are too. */
export const IN_WORK: readonly RecordStatus[] = ["draft", "in_review", "approved", "requested"];

type Who = Pick<StaffMember, "id" | "role">;

/** Drafters and heads work on texts; an administrator looks after them. */
export const seesDrafts = ({ role }: Pick<StaffMember, "role">): boolean =>
  seesLegalRecords({ role }) || role === "administrator";

/**
 * Legal staff write, and whoever suggested a record while it is a draft. Others read only what has been frozen and has
 * left the office. The same as `visibleDrafts`, of one draft: a test holds the two together.
 */
export function rightsInDraft(staff: Who, { isFrozen, record }: DraftStanding): DraftRights {
  const isAuthor = record.authorId === staff.id;
  const seesRecord =
    seesLegalRecords(staff) || isAuthor || (record.visibility === "staff" && record.status !== "draft");
  const worksOnIt = seesDrafts(staff) || isAuthor;
  const read = seesRecord && (worksOnIt || (isFrozen && !IN_WORK.includes(record.status)));
  return {
    read,
    comment: read && worksOnIt && !isFrozen,
    edit: read && !isFrozen && canEditRecord(staff, record),
  };
}
