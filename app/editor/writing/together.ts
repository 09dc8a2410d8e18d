import type { Extensions } from "@tiptap/core";
import Collaboration from "@tiptap/extension-collaboration";
import CollaborationCaret from "@tiptap/extension-collaboration-caret";

import { FIELD } from "../schema/version.ts";
import { colourOf } from "./colour-of.ts";
import type { EditorSession } from "./editor-session.ts";

/** What of an open document others see, and what of others is seen. */
export function togetherIn(
  session: EditorSession,
  me: { readonly id: string; readonly name: string },
): Extensions {
  return [
    Collaboration.configure({ document: session.document, field: FIELD }),
    CollaborationCaret.configure({
      provider: session.connection.provider,
      user: { id: me.id, name: me.name, color: colourOf(me.id) },
      render: (user) => {
        const caret = document.createElement("span");
        caret.className = "caret";
        caret.style.setProperty("--face", String(user["color"]));
        const name = document.createElement("span");
        name.textContent = String(user["name"]);
        caret.append(name);
        return caret;
      },
      selectionRender: (user) => ({
        class: "selected-by",
        style: `--face: ${String(user["color"])}`,
      }),
    }),
  ];
}
