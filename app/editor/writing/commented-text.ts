import type { Editor } from "@tiptap/core";
import { getRelativeSelection, ySyncPluginKey } from "@tiptap/y-tiptap";

/** What is selected in the text, as a place that moves with it; null: nothing. */
export function selectedPassage(editor: Editor) {
  const { state } = editor;
  const { from, to, empty } = state.selection;
  const sync = ySyncPluginKey.getState(state) as
    { binding?: Parameters<typeof getRelativeSelection>[0] } | undefined;
  if (empty || !sync?.binding) return null;
  const quote = state.doc.textBetween(from, to, " ", " ").trim();
  if (quote === "") return null;
  const { anchor, head } = getRelativeSelection(sync.binding, state) as Readonly<
    Record<"anchor" | "head", unknown>
  >;
  return { anchor: JSON.stringify(anchor), head: JSON.stringify(head), quote };
}

/** The threads whose passages stand in the text, in its order. */
export function threadsInOrder(editor: Editor): string[] {
  const threads = new Set<string>();
  editor.state.doc.descendants(({ marks }) => {
    for (const { type, attrs } of marks)
      if (type.name === "comment" && typeof attrs["thread"] === "string") threads.add(attrs["thread"]);
  });
  return [...threads];
}

/** The thread that the caret stands in. */
export function threadAtCaret(editor: Editor): string | null {
  const thread: unknown = editor.getAttributes("comment")["thread"];
  return typeof thread === "string" ? thread : null;
}

/** Brings a thread's passage before the eyes, and the caret into it. */
export function showThread(editor: Editor, thread: string): void {
  const places: number[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.marks.some(({ type, attrs }) => type.name === "comment" && attrs["thread"] === thread))
      places.push(position);
  });
  const [at] = places;
  if (at === undefined) return;
  editor
    .chain()
    .setTextSelection(at + 1)
    .focus()
    .run();
  editor.view.dom.querySelector(`[data-thread="${CSS.escape(thread)}"]`)?.scrollIntoView({ block: "center" });
}
