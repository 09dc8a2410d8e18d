import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { liveDocuments } from "../live-documents.server.ts";
import { tellMentioned } from "../notices/tell-mentioned.server.ts";
import { requireDraft } from "../require-draft.server.ts";
import type { CommentDeed } from "./schema.ts";
import { startThread } from "./start-thread.server.ts";
import { suggestPassage } from "./suggest-passage.server.ts";

/**
 * Comments on a draft, answers, suggests other words, settles a thread or takes it up again; everybody who has the draft open hears of it, and
 * whom a comment names is told.
 * @throws {Refusal} as `requireDraft`, of who may comment; if there is no such thread.
 */
export async function changeComments(
  staff: StaffMember,
  draftId: string | undefined,
  deed: CommentDeed,
): Promise<void> {
  const { id } = await requireDraft(staff, draftId, "comment");
  if (deed.deed === "suggest") {
    await suggestPassage(staff, id, deed);
    return;
  }
  if (deed.deed === "start") {
    await tellMentioned(id, staff.id, await startThread(staff, id, deed));
  } else {
    const thread = await db.commentThread.findFirst({
      where: { id: deed.thread, draftId: id },
      select: { id: true },
    });
    if (!thread) throw new Refusal("refusal.notFound");
    if (deed.deed === "reply") {
      const comment = await db.comment.create({
        data: { threadId: thread.id, authorId: staff.id, text: deed.text },
        select: { id: true, text: true },
      });
      await tellMentioned(id, staff.id, comment);
    } else {
      const isResolved = deed.deed === "resolve";
      await db.commentThread.update({
        where: { id: thread.id },
        data: { resolvedAt: isResolved ? new Date() : null, resolvedById: isResolved ? staff.id : null },
        select: { id: true },
      });
    }
  }
  liveDocuments().announce(id, "comments");
}
