import { setTimeout as wait } from "node:timers/promises";

import { Hocuspocus, type Document } from "@hocuspocus/server";

import { appendUpdates } from "#app/features/drafting/append-updates.server.ts";
import { compactDraft } from "#app/features/drafting/compact-draft.server.ts";
import {
  frozenDocument,
  type LiveDocuments,
  staleDocument,
} from "#app/features/drafting/live-documents.server.ts";
import { loadDocument } from "#app/features/drafting/load-document.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { admit } from "./admit.server.ts";
import { type CollabContext, connectionsOf, NotAdmitted, tell } from "./context.ts";
import { watchRights } from "./live-rights.server.ts";
import { type DocumentStore, type Journals, persist } from "./persist.server.ts";
import { presence } from "./presence.server.ts";
import { openSockets, type Sockets } from "./sockets.server.ts";

const SAVE_WITHIN = 5_000;

const database: DocumentStore = { load: loadDocument, append: appendUpdates, compact: compactDraft };

export interface Collab extends LiveDocuments {
  readonly upgrade: Sockets["upgrade"];
  readonly hocuspocus: Hocuspocus<CollabContext>;
  /** Closes the sockets and saves what is open. Answers how many documents could not be saved in time. */
  stop(within: number): Promise<number>;
}

/** Co-editing in this process; `store` is the database unless a test says otherwise. */
export function openCollab(store: DocumentStore = database): Collab {
  const journals: Journals = new Map();
  const hocuspocus = new Hocuspocus<CollabContext>({
    name: null,
    quiet: true,
    // Nothing is stored by Hocuspocus' own hook: its clock only lets go of documents that nobody has open.
    debounce: 500,
    extensions: [admit, presence, persist(store, journals)],
  });
  const sockets = openSockets(hocuspocus);
  const rights = watchRights(hocuspocus);

  return {
    hocuspocus,
    upgrade: sockets.upgrade,
    change: (draftId, by, change) => changeLive(hocuspocus, journals, draftId, by, change),
    settle: async (draftId) => {
      const document = hocuspocus.documents.get(draftId);
      if (!document) return;
      for (const connection of connectionsOf(document)) {
        connection.readOnly = true;
        tell(connection, { type: "rights", edit: false });
      }
      await journals.get(document)?.settle(SAVE_WITHIN);
    },
    announce: (draftId, what) => {
      const document = hocuspocus.documents.get(draftId);
      for (const connection of document ? connectionsOf(document) : []) tell(connection, { type: what });
    },
    stop: async (within) => {
      const until = Date.now() + within;
      rights.stop();
      await sockets.close();
      // A socket's last messages are handled after it has closed.
      await wait(20);
      const left = () => Math.max(100, until - Date.now());
      const saved = await Promise.allSettled([...journals.values()].map((journal) => journal.settle(left())));
      await Promise.race([
        Promise.all([...journals.values()].map((journal) => journal.compact())),
        wait(left()),
      ]);
      return saved.filter(({ status }) => status === "rejected").length;
    },
  };
}

async function changeLive(
  hocuspocus: Hocuspocus<CollabContext>,
  journals: Journals,
  draftId: string,
  { staffId, revision }: Parameters<LiveDocuments["change"]>[1],
  change: Parameters<LiveDocuments["change"]>[2],
): Promise<void> {
  const direct = await hocuspocus
    .openDirectConnection(draftId, { staffId, name: "" })
    .catch((error: unknown) => {
      throw error instanceof NotAdmitted && error.reason === "missing"
        ? new Refusal("refusal.notFound")
        : error;
    });
  try {
    const document = direct.document as Document;
    const journal = journals.get(document);
    if (!journal) throw new Error(`Draft ${draftId} is open without a journal`);
    await journal.settle(SAVE_WITHIN);
    // From here to the change nothing else runs: what was read is what is changed.
    if (journal.isDirty || (revision !== null && revision !== journal.revision)) throw staleDocument();
    await direct.transact(change);
    await journal.settle(SAVE_WITHIN);
    if (journal.isClosed) throw frozenDocument();
  } finally {
    await direct.disconnect();
  }
}
