import { mergeAttributes, Node } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts an empty footnote where the caret is and goes into it. */
      addFootnote: () => ReturnType;
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
  marks: "bold italic link comment",
  isolating: true,
  parseHTML: () => [{ tag: "span[data-footnote]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, { "data-footnote": "", class: "footnote" }),
    0,
  ],
  addCommands() {
    return {
      addFootnote:
        () =>
        ({ chain, state }) => {
          const { $from, to } = state.selection;
          if (!$from.parent.isTextblock || $from.parent.type.name === this.name) return false;
          return chain()
            .insertContentAt(to, { type: this.name })
            .setTextSelection(to + 1)
            .run();
        },
    };
  },
  addKeyboardShortcuts() {
    return {
      "Mod-Alt-f": () => this.editor.commands.addFootnote(),
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
