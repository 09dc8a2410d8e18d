import { Transform } from "@tiptap/pm/transform";
import type * as Y from "yjs";

import { documentSchema } from "../schema/extensions.ts";
import { changePassage, type Passage } from "./change-passage.ts";

/**
 * Marks a passage of a live document as what a thread of comments is about, for whoever may comment and not write.
 * Answers the passage's words, or null if they are not there any more.
 */
export const markPassage = (document: Y.Doc, passage: Passage, thread: string): string | null =>
  changePassage(document, passage, (doc, from, to) =>
    new Transform(doc).addMark(from, to, documentSchema.mark("comment", { thread })),
  );
