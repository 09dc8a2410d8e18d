import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Prisma } from "#app/platform/db.server.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";

import { IN_WORK, seesDrafts, type DraftStanding } from "./policy.ts";

/** The condition every query of drafts starts from. */
export function visibleDrafts(staff: StaffMember): Prisma.DraftWhereInput {
  const record = visibleRecords(staff);
  if (seesDrafts(staff)) return { record };
  return {
    record,
    OR: [
      { record: { authorId: staff.id } },
      { frozenAt: { not: null }, record: { status: { notIn: [...IN_WORK] } } },
    ],
  };
}

export const standingSelect = {
  frozenAt: true,
  record: { select: { authorId: true, status: true, visibility: true } },
} satisfies Prisma.DraftSelect;

export const standingOf = (
  draft: Pick<DraftStanding, "record"> & { readonly frozenAt: Date | null },
): DraftStanding => ({ isFrozen: draft.frozenAt !== null, record: draft.record });
