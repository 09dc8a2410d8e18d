import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

import { colleaguesOf } from "../notices/colleagues.server.ts";
import { findDraft } from "../find-draft.server.ts";

const MOST = 2_000;

/** What is said of a draft, thread by thread, or null if there is no such draft for this person. */
export async function listThreads(staff: StaffMember, draftId: string | undefined) {
  const draft = await findDraft(staff, draftId);
  if (!draft) return null;
  // What was sent is read without what was said while it was written.
  if (!draft.may.comment && draft.frozenAt && staff.role === "reader")
    return { mayComment: false, colleagues: [], threads: [] };
  const threads = await db.commentThread.findMany({
    where: { draftId: draft.id },
    orderBy: { createdAt: "asc" },
    take: MOST,
    select: {
      ...{ id: true, quote: true, resolvedAt: true, resolvedBy: { select: { name: true } } },
      comments: {
        orderBy: { at: "asc" },
        select: { id: true, text: true, at: true, author: { select: { id: true, name: true } } },
      },
    },
  });
  return {
    mayComment: draft.may.comment,
    colleagues: draft.may.comment ? await colleaguesOf(draft.id) : [],
    threads: threads.map(({ resolvedAt, resolvedBy, comments, ...thread }) => ({
      ...thread,
      resolved: resolvedAt && { at: resolvedAt.toISOString(), by: resolvedBy?.name ?? null },
      comments: comments.map(({ at, ...comment }) => ({ ...comment, at: at.toISOString() })),
    })),
  };
}

export type ThreadsOfDraft = NonNullable<Awaited<ReturnType<typeof listThreads>>>;
