import { setTimeout as wait } from "node:timers/promises";

import type { Document } from "@hocuspocus/server";
import * as Y from "yjs";

import type { WrittenUpdate } from "#app/features/drafting/append-updates.server.ts";

import { type CollabConnection, type CollabContext, tell } from "./context.ts";

/** Where a journal is written to. */
export interface JournalStore {
  append(draftId: string, written: readonly WrittenUpdate[]): Promise<boolean>;
  compact(draftId: string): Promise<unknown>;
}

/** Letters typed within this time are written together. */
const GATHER = 120;
const ANSWER_WITHIN = 8_000;
const FIRST_RETRY = 250;
const SLOWEST_RETRY = 5_000;
/** The log is folded into the draft at most this often, and less often if that takes long. */
const COMPACT_AFTER = 15_000;
const REST = 100;

interface Pending {
  readonly staffId: string | null;
  readonly update: Uint8Array;
}

/**
 * Carries every change of one open document to the database, and tells each who made some when it is there. Until
 * then the document is dirty and is kept in memory, however often storing fails.
 */
export class Journal {
  readonly #document: Document;
  readonly #store: JournalStore;
  readonly #knownClients = new Set<number>();
  #pending: Pending[] = [];
  /** Whose changes are in `#pending`, and whose are being written. */
  #from = new Set<CollabConnection>();
  #writingFrom = new Set<CollabConnection>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> | null = null;
  #failures = 0;
  #compaction: NodeJS.Timeout | null = null;
  #compacting: Promise<unknown> = Promise.resolve();
  #toCompact = false;
  #rest = COMPACT_AFTER;
  /** The document takes nothing any more: it was frozen, or is gone. */
  #closed = false;
  /** Counts as the database does: one for each row of the log. */
  revision: number;
  /** Called when everything is committed. */
  onClean: () => void = () => undefined;
  /** Called when the database has said that it takes nothing more for this document. */
  onClosed: () => void = () => undefined;

  constructor(document: Document, revision: number, store: JournalStore) {
    this.#document = document;
    this.#store = store;
    this.revision = revision;
    document.on("update", (update: Uint8Array, origin: unknown) => {
      this.#note(update, origin);
    });
  }

  get isDirty(): boolean {
    return this.#pending.length > 0 || this.#writing !== null;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  get isFailing(): boolean {
    return this.#failures > 0;
  }

  /** Tells somebody who has just come how it stands: with what a cut socket left behind, too. */
  greet(connection: CollabConnection): void {
    if (this.isDirty) this.#from.add(connection);
    tell(connection, { type: this.isFailing ? "failing" : this.isDirty ? "saving" : "saved" });
  }

  #note(update: Uint8Array, origin: unknown): void {
    if (this.#closed) return;
    const { connection, context } = sourceOf(origin);
    this.#pending.push({ staffId: context?.staffId ?? null, update });
    if (connection && !this.#from.has(connection)) {
      if (!this.#writingFrom.has(connection))
        tell(connection, { type: this.isFailing ? "failing" : "saving" });
      this.#from.add(connection);
    }
    if (!this.#writing) this.#timer ??= setTimeout(() => void this.#write(), GATHER);
  }

  #write(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    return (this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
      if (!this.isDirty) this.onClean();
    }));
  }

  async #writeAll(): Promise<void> {
    while (this.#pending.length > 0 && !this.#closed) {
      const batch = this.#pending;
      this.#pending = [];
      this.#writingFrom = this.#from;
      this.#from = new Set();
      try {
        const written = this.#merged(batch);
        if (await inTime(this.#store.append(this.#document.name, written))) this.#committed(written);
        else this.#close();
      } catch (error) {
        this.#pending = [...batch, ...this.#pending];
        this.#from = new Set([...this.#writingFrom, ...this.#from]);
        this.#writingFrom = new Set();
        await this.#failed(error);
      }
    }
  }

  /** One row for each person, however many letters. */
  #merged(batch: readonly Pending[]): WrittenUpdate[] {
    const people = [...new Set(batch.map(({ staffId }) => staffId))];
    return people.map((staffId) => {
      const update = Y.mergeUpdates(batch.filter((one) => one.staffId === staffId).map((one) => one.update));
      const clientIds = [...Y.parseUpdateMeta(update).from.keys()].filter(
        (id) => !this.#knownClients.has(id),
      );
      return { staffId, update, clientIds };
    });
  }

  #committed(written: readonly WrittenUpdate[]): void {
    this.#failures = 0;
    this.revision += written.length;
    for (const { clientIds } of written) for (const id of clientIds) this.#knownClients.add(id);
    for (const connection of this.#writingFrom) {
      if (!this.#from.has(connection)) tell(connection, { type: "saved" });
    }
    this.#writingFrom = new Set();
    this.#toCompact = true;
    this.#compaction ??= setTimeout(() => void this.compact(), this.#rest);
  }

  async #failed(error: unknown): Promise<void> {
    this.#failures += 1;
    if (this.#failures === 1)
      console.error(`The text of draft ${this.#document.name} waits to be saved:`, error);
    for (const connection of this.#from) tell(connection, { type: "failing" });
    await wait(Math.min(SLOWEST_RETRY, FIRST_RETRY * 2 ** (this.#failures - 1)));
  }

  #close(): void {
    this.#closed = true;
    this.#pending = [];
    this.onClosed();
  }

  /** Folds what was logged into the draft. If that fails the log still has everything. */
  compact(): Promise<unknown> {
    if (this.#compaction) clearTimeout(this.#compaction);
    this.#compaction = null;
    if (this.#toCompact) {
      this.#toCompact = false;
      this.#compacting = this.#compacting.then(async () => {
        const began = performance.now();
        try {
          await this.#store.compact(this.#document.name);
        } catch (error) {
          console.error(`The log of draft ${this.#document.name} is folded later:`, error);
        }
        this.#rest = Math.max(COMPACT_AFTER, REST * (performance.now() - began));
      });
    }
    return this.#compacting;
  }

  /**
   * Resolves when all that was written so far is committed.
   * @throws {Error} if that takes longer than `within` milliseconds; it is tried on.
   */
  async settle(within: number): Promise<void> {
    const until = Date.now() + within;
    while (this.isDirty) {
      if (Date.now() > until) throw new Error(`Draft ${this.#document.name} is not saved yet`);
      await Promise.race([this.#write(), wait(Math.min(within, 100))]);
    }
  }
}

/** A database that does not answer has not saved. If it did, the same changes again change nothing. */
const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    wait(ANSWER_WITHIN, undefined, { ref: false }).then(() => {
      throw new Error("The database does not answer");
    }),
  ]);

/** Whose change it is: of a connection, or of the product on somebody's behalf. */
function sourceOf(origin: unknown): {
  readonly connection: CollabConnection | null;
  readonly context: CollabContext | null;
} {
  const none = { connection: null, context: null };
  if (typeof origin !== "object" || origin === null || !("source" in origin)) return none;
  // As Hocuspocus defines the origins it gives.
  const known = origin as { connection?: CollabConnection; context?: CollabContext };
  if (known.connection) return { connection: known.connection, context: known.connection.context };
  return { connection: null, context: known.context ?? null };
}
