import type { StaffMember } from "#app/platform/auth.server.ts";

type Who = Pick<StaffMember, "role">;

/** Whoever drafts for the office writes its pages too. */
export const canWritePages = ({ role }: Who): boolean => role === "drafter" || role === "head";

/** A head publishes what was written, sends it back, and takes pages away. */
export const canReviewPages = ({ role }: Who): boolean => role === "head";
