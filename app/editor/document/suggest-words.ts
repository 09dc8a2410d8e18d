import { Transform } from "@tiptap/pm/transform";
import type * as Y from "yjs";

import { documentSchema } from "../schema/extensions.ts";
import type { Suggested } from "../schema/suggestion-marks.ts";
import { asSuggestion } from "../suggesting/as-suggestion.ts";
import { changePassage, type Passage } from "./change-passage.ts";

/**
 * Suggests other words for a passage of a live document ("": to delete it), for whoever may comment and not write.
 * Answers the passage's words, or null if they are not there any more.
 */
export const suggestWords = (
  document: Y.Doc,
  passage: Passage,
  words: string,
  by: Suggested,
): string | null =>
  changePassage(document, passage, (doc, from, to) => {
    const plain = new Transform(doc);
    const marks = doc.resolve(from).marksAcross(doc.resolve(to)) ?? [];
    if (words === "") plain.delete(from, to);
    else plain.replaceWith(from, to, documentSchema.text(words, marks));
    const change = { before: doc, after: plain.doc, steps: plain.steps, caret: null };
    return asSuggestion(change, by)?.transform ?? null;
  });
