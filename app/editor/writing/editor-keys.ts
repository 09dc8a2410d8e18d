import { Extension } from "@tiptap/core";

/** What the toolbar listens to: a key pressed in the text that opens one of its panels, or goes to it. */
export type ToolbarCall = "find" | "link" | "footnote" | "tools";
export const TOOLBAR_CALL = "usynys:toolbar";

/** Keys that lead out of the text; a table keeps Tab for itself, so there is another way out. */
export const keysOf = () =>
  Extension.create({
    name: "editorKeys",
    addKeyboardShortcuts() {
      const call = (what: ToolbarCall) => () => {
        this.editor.view.dom.dispatchEvent(new CustomEvent(TOOLBAR_CALL, { detail: what, bubbles: true }));
        return true;
      };
      return {
        "Mod-f": call("find"),
        "Mod-k": call("link"),
        "Mod-Alt-f": call("footnote"),
        "Mod-Alt-s": () => this.editor.commands.setSuggesting(!this.editor.storage.suggesting.isOn),
        "Alt-F10": call("tools"),
      };
    },
  });
