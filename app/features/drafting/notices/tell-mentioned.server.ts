import { db } from "#app/platform/db.server.ts";

import { colleaguesOf } from "./colleagues.server.ts";
import { mentionedIn } from "./mentioned.ts";
import { tellColleagues } from "./tell-colleagues.server.ts";

/** Tells those whom a comment names, as far as they may read the draft. */
export async function tellMentioned(
  draftId: string,
  byId: string,
  comment: { readonly id: string; readonly text: string },
): Promise<void> {
  if (!comment.text.includes("@")) return;
  const meant = mentionedIn(comment.text, await colleaguesOf(draftId));
  const told = { kind: "mentioned", draftId, sourceId: comment.id, byId } as const;
  await tellColleagues(
    db,
    told,
    meant.map(({ id }) => id),
  );
}
