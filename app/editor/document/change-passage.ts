import type { Node } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";
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
 * Changes a passage of a live document, for whoever may not write in it. Answers the passage's words as they were, or
 * null if they are not there any more, or cannot be changed so: then nothing is.
 */
export function changePassage(
  document: Y.Doc,
  passage: Passage,
  change: (doc: Node, from: number, to: number) => Transform | null,
): string | null {
  const fragment = document.getXmlFragment(FIELD);
  const { doc, meta } = initProseMirrorDoc(fragment, documentSchema);
  const place = (position: unknown) => {
    const relative = Y.createRelativePositionFromJSON(position);
    return (
      relativePositionToAbsolutePosition(
        document,
        fragment,
        relative,
        // The mapping that the conversion has just made; its types are looser than what it is asked for.
        meta.mapping as Parameters<typeof relativePositionToAbsolutePosition>[3],
      ) ?? beginning(document, fragment, relative)
    );
  };
  const ends = [place(passage.anchor), place(passage.head)];
  const [from, to] = ends.every((end) => end !== null) ? ends.sort((a, b) => a - b) : [];
  if (from === undefined || to === undefined || from === to) return null;
  const changed = change(doc, from, to);
  if (!changed) return null;
  document.transact((transaction) => {
    updateYFragment(transaction.doc, fragment, changed.doc, meta);
  });
  return doc.textBetween(from, to, " ", " ").trim();
}

/** The first letter of all, which y-tiptap answers null for: it takes it for a place that was lost. */
function beginning(document: Y.Doc, fragment: Y.XmlFragment, relative: Y.RelativePosition): number | null {
  const decoded = Y.createAbsolutePositionFromRelativePosition(relative, document);
  const first = fragment.get(0);
  const words = first instanceof Y.XmlElement ? first.get(0) : null;
  return decoded?.index === 0 && decoded.type === words ? 1 : null;
}
