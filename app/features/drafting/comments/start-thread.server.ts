import { randomUUID } from "node:crypto";

import type { Passage } from "#app/editor/document/change-passage.ts";
import { markPassage } from "#app/editor/document/mark-passage.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { liveDocuments } from "../live-documents.server.ts";

/**
 * Begins a thread about a passage. The product marks the passage itself, so that who may not write can comment. Answers the
 * first comment.
 * @throws {Refusal} if the passage is not there any more.
 */
export async function startThread(
  staff: StaffMember,
  draftId: string,
  { text, anchor, head }: Passage & { readonly text: string },
): Promise<{ readonly id: string; readonly text: string }> {
  const id = randomUUID();
  const marked: string[] = [];
  await liveDocuments().change(draftId, { staffId: staff.id, revision: null }, (document) => {
    const words = markPassage(document, { anchor, head }, id);
    if (words !== null) marked.push(words);
  });
  const [quote] = marked;
  if (quote === undefined) throw new Refusal("refusal.passageGone");
  const { comments } = await db.commentThread.create({
    data: { id, draftId, quote, comments: { create: { authorId: staff.id, text } } },
    select: { comments: { select: { id: true, text: true } } },
  });
  const [comment] = comments;
  if (!comment) throw new Error("A thread begins with a comment");
  return comment;
}
