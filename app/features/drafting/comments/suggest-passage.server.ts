import { randomUUID } from "node:crypto";

import type { Passage } from "#app/editor/document/change-passage.ts";
import { suggestWords } from "#app/editor/document/suggest-words.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { liveDocuments } from "../live-documents.server.ts";

/**
 * Suggests other words for a passage. The product writes the suggestion itself, so that who may only comment changes
 * nothing else, and nobody suggests in another's name.
 * @throws {Refusal} if the passage is not there any more.
 */
export async function suggestPassage(
  staff: StaffMember,
  draftId: string,
  { words, reason, anchor, head }: Passage & { readonly words: string; readonly reason: string | null },
): Promise<void> {
  const at = new Date().toISOString();
  const by = { id: randomUUID(), authorId: staff.id, author: staff.name, at, reason };
  const suggested: string[] = [];
  await liveDocuments().change(draftId, { staffId: staff.id, revision: null }, (document) => {
    const passage = suggestWords(document, { anchor, head }, words, by);
    if (passage !== null) suggested.push(passage);
  });
  if (suggested.length === 0) throw new Refusal("refusal.passageGone");
}
