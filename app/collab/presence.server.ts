import type { Extension } from "@hocuspocus/server";

import { colourOf } from "#app/editor/writing/colour-of.ts";

import type { CollabContext } from "./context.ts";

/** A caret bears the name of who is signed in, whatever the page says. */
export const presence: Extension<CollabContext> = {
  extensionName: "presence",
  beforeHandleAwareness: ({ states, context }) => {
    if (!context) return Promise.resolve();
    const { staffId, name } = context;
    for (const state of states.values()) {
      const shown = state as Record<string, unknown> | null;
      if (shown) shown["user"] = { id: staffId, name, color: colourOf(staffId) };
    }
    return Promise.resolve();
  },
};
