import type { Extension } from "@hocuspocus/server";

import type { CollabContext } from "./context.ts";

/** Dark enough for white letters; the page lightens them where it is dark. */
const COLOURS = [
  "#00566b",
  "#7a4b00",
  "#1d6a3a",
  "#8f2d56",
  "#4b3f99",
  "#8a3a1c",
  "#2f5d8a",
  "#5b6b00",
] as const;

/** The same person has the same colour on every screen. */
export function colourOf(staffId: string): string {
  // The end of such an id is drawn by lot.
  return COLOURS[Number.parseInt(staffId.slice(-6), 16) % COLOURS.length] ?? COLOURS[0];
}

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
