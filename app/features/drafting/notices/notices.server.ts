import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { NoticeKind } from "#prisma/generated/client.ts";

import { visibleDrafts } from "../access.server.ts";

const fields = {
  id: true,
  kind: true,
  at: true,
  by: { select: { name: true } },
  draft: { select: { id: true, title: true, language: true, record: { select: { number: true } } } },
} as const;

/** That a colleague has turned to this person. */
export interface NoticeShown {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly at: string;
  readonly by: string;
  readonly href: string;
  readonly title: string;
  readonly language: string;
  readonly number: string;
}

const SHOWN = 20;

/** Who has turned to this person about what, not told yet, of drafts that may be read now; the newest first. */
export async function unseenNotices(staff: StaffMember): Promise<NoticeShown[]> {
  return noticesWhere(staff, { seenAt: null });
}

/** What of a mail may be told at this moment: the rest was seen in the product, or may not be read any more. */
export const noticesOfDigest = (staff: StaffMember, digestId: string): Promise<NoticeShown[]> =>
  noticesWhere(staff, { seenAt: null, digestId });

async function noticesWhere(
  staff: StaffMember,
  where: { readonly seenAt: null; readonly digestId?: string },
): Promise<NoticeShown[]> {
  const notices = await db.notice.findMany({
    where: { ...where, staffId: staff.id, draft: visibleDrafts(staff) },
    orderBy: { at: "desc" },
    take: SHOWN,
    select: fields,
  });
  return notices.map(({ id, kind, at, by, draft }) => ({
    ...{ id, kind, at: at.toISOString(), by: by.name },
    href: kind === "mentioned" ? `/drafts/${draft.id}` : `/drafts/${draft.id}/review`,
    ...{ title: draft.title, language: draft.language, number: draft.record.number },
  }));
}

/** Whoever has opened a draft has seen why. */
export async function seeNotices(staff: Pick<StaffMember, "id">, draftId: string): Promise<void> {
  await db.notice.updateMany({
    where: { staffId: staff.id, draftId, seenAt: null },
    data: { seenAt: new Date() },
  });
}
