import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import * as Y from "yjs";

import { SCHEMA_VERSION } from "../schema/version.ts";

/** Why the server does not open the document, as it says it. */
export type Closing = "sign-in" | "person" | "rights" | "schema" | "missing" | "unavailable";

export interface DraftState {
  /** `saved` only once the database has all that was typed here. */
  readonly saving: "saved" | "saving" | "notSaved";
  /** Why it is not saved, or why it will not be. */
  readonly trouble: "offline" | "failing" | Closing | null;
  /** Whether what the server has has come once. */
  readonly opened: boolean;
  readonly mayEdit: boolean;
}

export interface DraftAddress {
  readonly url: string;
  readonly draftId: string;
  readonly token: string;
  readonly mayEdit: boolean;
  readonly schema?: number;
  /** Outside a browser. */
  readonly WebSocket?: unknown;
}

const AGAIN_AFTER = 2_000;
const CLOSINGS: ReadonlySet<string> = new Set([
  "sign-in",
  "person",
  "rights",
  "schema",
  "missing",
  "unavailable",
]);

/**
 * One person's open document: the line to the server, and the truth about what is saved. An acknowledgement of
 * Hocuspocus means "in the server's memory"; only the server's notice after the commit means saved.
 */
export class DraftConnection {
  readonly document: Y.Doc;
  readonly provider: HocuspocusProvider;
  readonly socket: HocuspocusProviderWebsocket;
  readonly #listeners = new Set<() => void>();
  #told: "saved" | "saving" | "failing" | null = null;
  #refused: Closing | null = null;
  #dirty = false;
  #opened = false;
  #mayEdit: boolean;
  #again: ReturnType<typeof setTimeout> | null = null;
  #state: DraftState;

  /** Called when somebody has commented. */
  onComments: () => void = () => undefined;

  constructor(address: DraftAddress, document: Y.Doc = new Y.Doc()) {
    this.document = document;
    this.#mayEdit = address.mayEdit;
    this.#state = this.#derive();
    this.socket = new HocuspocusProviderWebsocket({
      url: `${address.url}?schema=${String(address.schema ?? SCHEMA_VERSION)}`,
      ...{ delay: 300, minDelay: 200, maxDelay: 5_000 },
      ...(address.WebSocket === undefined ? {} : { WebSocketPolyfill: address.WebSocket }),
      onOpen: () => {
        // What waited for the socket goes with the first exchange, whole. Sent on its own too, its acknowledgement
        // would be taken for that of the exchange.
        (this.socket as unknown as { messageQueue: unknown[] }).messageQueue = [];
      },
      onDisconnect: () => {
        this.#told = null;
        this.#changed();
      },
    });
    this.provider = new HocuspocusProvider({
      ...{ websocketProvider: this.socket, name: address.draftId, document, token: address.token },
      onAuthenticated: () => {
        this.#refused = null;
        this.#changed();
      },
      onAuthenticationFailed: ({ reason }) => {
        this.#refuse(reason);
      },
      onClose: () => {
        this.#told = null;
        this.#changed();
      },
      onStateless: ({ payload }) => {
        this.#hear(payload);
      },
      onSynced: () => {
        this.#opened = true;
        this.#changed();
      },
      onUnsyncedChanges: () => {
        this.#changed();
      },
    });
    document.on("update", this.#onUpdate);
    this.provider.attach();
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What a local copy brought is not known to be saved until the server has said so. */
  markDirty(): void {
    this.#dirty = true;
    this.#changed();
  }

  /** Tries at once: the line is back, or the person has signed in again. */
  reconnect(): void {
    if (this.#again) clearTimeout(this.#again);
    this.#again = null;
    if (this.#refused === null && this.provider.isAuthenticated) return;
    this.socket.disconnect();
    void this.socket.connect();
  }

  close(): void {
    if (this.#again) clearTimeout(this.#again);
    this.#listeners.clear();
    this.document.off("update", this.#onUpdate);
    this.provider.destroy();
    this.socket.destroy();
  }

  readonly #onUpdate = (_: Uint8Array, origin: unknown): void => {
    // Of what others wrote, and of what a local copy held, this person has nothing to save.
    if (origin === this.provider || isLocalCopy(origin)) return;
    this.#dirty = true;
    if (this.#told === "saved") this.#told = "saving";
    this.#changed();
  };

  #hear(payload: string): void {
    const notice = JSON.parse(payload) as { readonly type?: string; readonly edit?: boolean };
    if (notice.type === "saved" || notice.type === "saving" || notice.type === "failing")
      this.#told = notice.type;
    // It may be what an earlier page of this person left: as long as the server has not saved it, neither have we.
    if (this.#told === "saving" || this.#told === "failing") this.#dirty = true;
    if (notice.type === "comments") this.onComments();
    if (notice.type === "rights") this.#mayEdit = notice.edit === true;
    this.#changed();
  }

  #refuse(reason: string): void {
    this.#refused = CLOSINGS.has(reason) ? (reason as Closing) : "unavailable";
    if (this.#refused === "unavailable") {
      this.#again ??= setTimeout(() => {
        this.#again = null;
        this.reconnect();
      }, AGAIN_AFTER);
    }
    this.#changed();
  }

  #changed(): void {
    const isUp = this.provider.isAuthenticated;
    if (isUp && this.#opened && this.#told === "saved" && !this.provider.hasUnsyncedChanges)
      this.#dirty = false;
    const next = this.#derive();
    const last = this.#state;
    const keys = ["saving", "trouble", "opened", "mayEdit"] as const;
    if (keys.every((key) => next[key] === last[key])) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #derive(): DraftState {
    // Before the constructor has made it there is no line yet.
    const provider = this.provider as HocuspocusProvider | undefined;
    const isUp = provider?.isAuthenticated ?? false;
    const trouble = this.#refused ?? (!isUp ? "offline" : this.#told === "failing" ? "failing" : null);
    const isHeard = !isUp || (this.#told === "saved" && provider?.hasUnsyncedChanges === false);
    const isBusy = this.#dirty || !isHeard || !this.#opened;
    const saving = !isBusy ? "saved" : trouble === null || !this.#opened ? "saving" : "notSaved";
    return { saving, trouble, opened: this.#opened, mayEdit: this.#mayEdit };
  }
}

const isLocalCopy = (origin: unknown): boolean =>
  typeof origin === "object" && origin !== null && "isLocalCopy" in origin;
