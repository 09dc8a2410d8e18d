import { Transform } from "@tiptap/pm/transform";
import { initProseMirrorDoc, relativePositionToAbsolutePosition, updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";

import { documentSchema } from "../schema/extensions.ts";
import { FIELD } from "../schema/version.ts";

/** The ends of a passage, as Yjs keeps them: they move with the text around them. */
export interface Passage {
  readonly anchor: unknown;
  readonly head: unknown;
}

/**
 * Marks a passage of a live document as what a thread of comments is about, for whoever may comment and not write.
 * Answers the passage's words, or null if they are not there any more.
 */
export function markPassage(document: Y.Doc, passage: Passage, thread: string): string | null {
  const fragment = document.getXmlFragment(FIELD);
  const { doc, meta } = initProseMirrorDoc(fragment, documentSchema);
  const place = (position: unknown) =>
    relativePositionToAbsolutePosition(
      document,
      fragment,
      Y.createRelativePositionFromJSON(position),
      // The mapping that the conversion has just made; its types are looser than what it is asked for.
      meta.mapping as Parameters<typeof relativePositionToAbsolutePosition>[3],
    );
  const ends = [place(passage.anchor), place(passage.head)];
  const [from, to] = ends.every((end) => end !== null) ? ends.sort((a, b) => a - b) : [];
  if (from === undefined || to === undefined || from === to) return null;
  const mark = documentSchema.mark("comment", { thread });
  const { doc: marked } = new Transform(doc).addMark(from, to, mark);
  document.transact((transaction) => {
    updateYFragment(transaction.doc, fragment, marked, meta);
  });
  return doc.textBetween(from, to, " ", " ").trim();
}
