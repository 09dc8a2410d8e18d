import type { FindReferences, Reference } from "#app/editor/writing/reference-menu.ts";
import type { ReadInText } from "#app/editor/writing/law-in-text.ts";

import type { LiveCitation, LiveReading } from "./cite-live.server.ts";

export interface LiveRead extends ReadInText {
  readonly citation: LiveCitation;
  /** The day whose law is meant (ISO). */
  readonly on: string;
}

/** Asks the server what a text cites; null where it cannot be asked now, and the marks stay as they are. */
export const readLive =
  (draftId: string) =>
  async (text: string, signal: AbortSignal): Promise<LiveRead[] | null> => {
    const body = new FormData();
    // As a file: a form's own words get other line ends on their way, and every place after them would be wrong.
    body.append("text", new Blob([text], { type: "text/plain" }));
    const address = `/drafts/${draftId}/citations`;
    const response = await fetch(address, { method: "POST", signal, body });
    if (!response.ok) return null;
    // What our own server answers.
    const { on, citations } = (await response.json()) as LiveReading;
    return citations.map((citation) => ({
      ...{ start: citation.start, end: citation.end, look: citation.look, on, citation },
    }));
  };

/** Asks the server what is meant by a few letters. */
export const findLive =
  (draftId: string): FindReferences =>
  async (query, before, signal) => {
    const search = new URLSearchParams({ q: query, before });
    const address = `/drafts/${draftId}/references?${search.toString()}`;
    const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
    if (!response.ok) return [];
    return ((await response.json()) as { readonly references: readonly Reference[] }).references;
  };
