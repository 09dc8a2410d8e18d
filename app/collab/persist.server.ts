import type { Document, Extension } from "@hocuspocus/server";
import * as Y from "yjs";

import type { StoredDocument } from "#app/features/drafting/load-document.server.ts";

import {
  CLOSED_BY_RIGHTS,
  type CollabConnection,
  type CollabContext,
  connectionsOf,
  NotAdmitted,
} from "./context.ts";
import { Journal, type JournalStore } from "./journal.server.ts";

export interface DocumentStore extends JournalStore {
  load(draftId: string): Promise<StoredDocument | null>;
}

/** The journals of the documents that are open. */
export type Journals = Map<Document, Journal>;

/** Ends a connection and its socket: a client that only hears of it would go on sending. */
export function endConnection(connection: CollabConnection, reason: string): void {
  connection.close({ code: CLOSED_BY_RIGHTS, reason });
  connection.webSocket.close(CLOSED_BY_RIGHTS, reason);
}

/**
 * Loads documents from the database and keeps a journal of each. A document that cannot be loaded is not opened: an
 * empty one in its place would be taken for what it says. One with anything unsaved is not let go.
 */
export function persist(store: DocumentStore, journals: Journals): Extension<CollabContext> {
  const revisions = new WeakMap<Document, number>();
  return {
    extensionName: "persist",
    onLoadDocument: async ({ documentName, document }) => {
      const stored = await store.load(documentName).catch((error: unknown) => {
        console.error(`Draft ${documentName} cannot be opened now:`, error);
        throw new NotAdmitted("unavailable");
      });
      if (!stored) throw new NotAdmitted("missing");
      document.transact(() => {
        for (const update of stored.updates) Y.applyUpdate(document, update);
      });
      revisions.set(document, stored.revision);
    },
    afterLoadDocument: ({ instance, document }) => {
      const journal = new Journal(document, revisions.get(document) ?? 0, store);
      journals.set(document, journal);
      journal.onClean = () => void instance.unloadDocument(document);
      journal.onClosed = () => {
        for (const connection of connectionsOf(document)) endConnection(connection, "frozen");
      };
      return Promise.resolve();
    },
    connected: ({ connection }) => {
      journals.get(connection.document)?.greet(connection);
      return Promise.resolve();
    },
    beforeHandleMessage: ({ instance, documentName, document }) => {
      // Unloaded while somebody came in: what is written into it now would reach nobody.
      if (instance.documents.get(documentName) !== document) throw new NotAdmitted("unavailable");
      return Promise.resolve();
    },
    beforeUnloadDocument: ({ document }) => {
      const journal = journals.get(document);
      if (journal?.isDirty) throw new NotAdmitted("unavailable");
      void journal?.compact().finally(() => {
        if (document.isDestroyed) journals.delete(document);
      });
      return Promise.resolve();
    },
  };
}
