import { IndexeddbPersistence } from "y-indexeddb";
import * as Y from "yjs";

import { FIELD, SCHEMA_VERSION } from "../schema/version.ts";
import { DraftConnection, type DraftState } from "./draft-connection.ts";
import { localCopyName, noteUnsaved, olderCopyNames } from "./local-copies.ts";

/** What Yjs calls the origin of what a copy on this device held. */
class LocalCopy extends IndexeddbPersistence {
  readonly isLocalCopy = true;
}

export interface SessionView extends DraftState {
  /** Whether the text can be shown for writing: what the server and this device have is in it. */
  readonly ready: boolean;
  /** How often somebody has commented since the page was opened. */
  readonly commented: number;
  /** The server cannot be reached, but this device has a copy: the person may go on with that. */
  readonly canWorkOffline: boolean;
}

export interface SessionOf {
  readonly draftId: string;
  readonly me: { readonly id: string; readonly name: string };
  readonly mayEdit: boolean;
}

/** A browser may keep no copies, or keep us waiting for them. */
const COPY_WITHIN = 2_500;
const SERVER_WITHIN = 4_000;
const CLOSED: SessionView = {
  ...{ saving: "saving", trouble: null, opened: false, mayEdit: false },
  ...{ ready: false, canWorkOffline: false, commented: 0 },
};

/** An open page: the line to the server, and the copy on this device that outlives a closed browser. */
export class EditorSession {
  readonly document = new Y.Doc();
  readonly #of: SessionOf;
  readonly #listeners = new Set<() => void>();
  #connection: DraftConnection | null = null;
  #copy: LocalCopy | null = null;
  #copyRead = false;
  #waited = false;
  #commented = 0;
  #chosenOffline = false;
  #view: SessionView = CLOSED;
  #closing: ReturnType<typeof setTimeout> | null = null;

  constructor(of: SessionOf) {
    this.#of = of;
  }

  /** Once the text is shown it has been opened. */
  get connection(): DraftConnection {
    if (!this.#connection) throw new Error("The session is not open");
    return this.#connection;
  }

  readonly view = (): SessionView => this.#view;

  /** Opens with the first who listens, closes after the last. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#closing) clearTimeout(this.#closing);
    this.#closing = null;
    if (!this.#connection) this.#open();
    return () => {
      this.#listeners.delete(listener);
      // React may only be listening anew.
      if (this.#listeners.size === 0) this.#closing = setTimeout(this.#close, 0);
    };
  };

  workOffline(): void {
    this.#chosenOffline = true;
    this.#changed();
  }

  #open(): void {
    const { draftId, me, mayEdit } = this.#of;
    const name = localCopyName(me.id, draftId, SCHEMA_VERSION);
    if (mayEdit) {
      this.#copy = new LocalCopy(name, this.document);
      this.#copy.on("synced", this.#readCopy);
      setTimeout(this.#readCopy, COPY_WITHIN);
      void this.#readOlderCopies();
    } else this.#copyRead = true;
    const url = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/collab`;
    const connection = new DraftConnection({ url, draftId, token: `staff:${me.id}`, mayEdit }, this.document);
    this.#connection = connection;
    connection.onComments = () => {
      this.#commented += 1;
      this.#changed();
    };
    connection.subscribe(() => {
      noteUnsaved(name, connection.state().saving === "notSaved");
      this.#changed();
    });
    setTimeout(() => {
      this.#waited = true;
      this.#changed();
    }, SERVER_WITHIN);
    addEventListener("online", this.#reconnect);
    addEventListener("beforeunload", this.#warn);
    document.addEventListener("visibilitychange", this.#reconnect);
    this.#changed();
  }

  /** What was typed before an upgrade and not saved. An older text is a part of this one: it merges as any other. */
  async #readOlderCopies(): Promise<void> {
    const { draftId, me } = this.#of;
    for (const name of await olderCopyNames(me.id, draftId, SCHEMA_VERSION)) {
      const older = new LocalCopy(name, this.document);
      await older.whenSynced;
      noteUnsaved(name, false);
      await older.destroy();
    }
  }

  readonly #readCopy = (): void => {
    this.#copyRead = true;
    this.#changed();
  };

  readonly #reconnect = (): void => {
    if (document.visibilityState === "visible") this.#connection?.reconnect();
  };

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#view.saving !== "saved" && this.#view.ready) event.preventDefault();
  };

  readonly #close = (): void => {
    removeEventListener("online", this.#reconnect);
    removeEventListener("beforeunload", this.#warn);
    document.removeEventListener("visibilitychange", this.#reconnect);
    this.#connection?.close();
    this.#connection = null;
    void this.#copy?.destroy();
    this.#copy = null;
  };

  #changed(): void {
    const state = this.#connection?.state() ?? CLOSED;
    const hasText = this.document.getXmlFragment(FIELD).length > 0;
    const ready = this.#copyRead && (state.opened || this.#chosenOffline);
    const canWorkOffline =
      !ready && this.#copyRead && hasText && (this.#waited || state.trouble === "unavailable");
    const commented = this.#commented;
    this.#view = { ...state, ready: ready || this.#view.ready, canWorkOffline, commented };
    for (const listener of this.#listeners) listener();
  }
}
