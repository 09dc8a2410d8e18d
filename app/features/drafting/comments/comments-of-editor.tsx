import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";

import {
  selectedPassage,
  showThread,
  threadAtCaret,
  threadsInOrder,
} from "#app/editor/writing/commented-text.ts";

import { CommentsPart } from "./comments-part.tsx";

/** Comments beside a text that is being written. Comes to the browser with the editor only. */
export function CommentsOfEditor({
  editor,
  draftId,
  heard,
}: {
  readonly editor: Editor;
  readonly draftId: string;
  readonly heard: number;
}) {
  const state = useEditorState({
    editor,
    selector: ({ editor: of }) => ({
      selected: selectedPassage(of),
      order: threadsInOrder(of),
      current: threadAtCaret(of),
    }),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const show = (thread: string) => {
    showThread(editor, thread);
  };
  return <CommentsPart draftId={draftId} heard={heard} text={{ ...state, show }} />;
}
