import { mergeAttributes, Node } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a footnote where the caret is. It has words from the first: a caret finds no hold in nothing. */
      addFootnote: (words: string) => ReturnType;
    };
  }
}

/**
 * A footnote stands where its mark stands, its words inside it: two people can write one note, and it moves with the
 * sentence. Its number is counted when it is shown.
 */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  content: "text*",
  marks: "bold italic link comment insertion deletion format_change",
  isolating: true,
  parseHTML: () => [
    {
      tag: "span[data-footnote]",
      contentElement: (element) => element.querySelector<HTMLElement>(".footnote-words") ?? element,
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, { "data-footnote": "", class: "footnote" }),
    ["span", { class: "footnote-words" }, 0],
    // Between the note and what follows: without it a browser takes the one for the end of the other.
    ["span", { class: "footnote-end", contenteditable: "false" }],
  ],
  addCommands() {
    return {
      addFootnote:
        (words) =>
        ({ chain, state }) => {
          const { $from, to } = state.selection;
          if (!$from.parent.isTextblock || words === "") return false;
          const note = { type: this.name, content: [{ type: "text", text: words }] };
          return chain().insertContentAt(to, note).run();
        },
    };
  },
  addKeyboardShortcuts() {
    return {
      // Out of the note, on with the sentence.
      Enter: () => {
        const { $from } = this.editor.state.selection;
        return $from.parent.type.name === this.name
          ? this.editor.commands.setTextSelection($from.after())
          : false;
      },
    };
  },
});
