import * as Y from "yjs";

import { documentOf } from "#app/editor/document/yjs-document.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { appendUpdates } from "./append-updates.server.ts";
import { loadDocument } from "./load-document.server.ts";

export interface Change {
  readonly staffId: string;
  /** The revision that whoever changes has read; null: any. */
  readonly revision: number | null;
}

/** Where documents are while people write in them. */
export interface LiveDocuments {
  /**
   * Changes a document as a colleague would; when it resolves, the change is committed.
   * @throws {Refusal} a conflict, if the document is not what was read any more.
   */
  change(draftId: string, by: Change, change: (document: Y.Doc) => void): Promise<void>;
  /** Lets nobody write any more, and waits until all that was written is committed. */
  settle(draftId: string): Promise<void>;
  /** Tells who has the document open that something beside its text has changed. */
  announce(draftId: string, what: "comments"): void;
}

declare global {
  var usynysLiveDocuments: LiveDocuments | undefined;
}

/** Called by whoever holds the documents that are open in this process. */
export function provideLiveDocuments(live: LiveDocuments | undefined): void {
  globalThis.usynysLiveDocuments = live;
}

export const staleDocument = (): Refusal => new Refusal("refusal.draftChanged", {}, { kind: "conflict" });
export const frozenDocument = (): Refusal => new Refusal("refusal.draftFrozen", {}, { kind: "conflict" });

/** Without co-editing (a command of the terminal): the document is read, changed and appended to. */
const stored: LiveDocuments = {
  change: async (draftId, { staffId, revision }, change) => {
    const read = await loadDocument(draftId);
    if (!read) throw new Refusal("refusal.notFound");
    if (revision !== null && revision !== read.revision) throw staleDocument();
    const document = documentOf(read.updates);
    const made: Uint8Array[] = [];
    document.on("update", (update: Uint8Array) => made.push(update));
    change(document);
    const update = made.length > 0 ? Y.mergeUpdates(made) : null;
    if (update === null) return;
    const clientIds = [document.clientID];
    if (!(await appendUpdates(draftId, [{ staffId, update, clientIds }]))) throw frozenDocument();
  },
  settle: () => Promise.resolve(),
  announce: () => undefined,
};

export const liveDocuments = (): LiveDocuments => globalThis.usynysLiveDocuments ?? stored;
