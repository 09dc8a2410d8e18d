import type { PoolClient } from "pg";

import { pool } from "./db.server.ts";

/** A wake-up call may be lost with its connection; then this is how long a change waits at most. */
const POLL = 5_000;

export interface Following {
  stop(): Promise<void>;
}

/** Calls `wake` when a transaction that wrote to the outbox has committed. Listens again after its connection died. */
function listen(wake: () => void): { stop(): void } {
  let client: PoolClient | null = null;
  let stopped = false;
  const lost = () => {
    if (!client) return;
    client.release(true);
    client = null;
    if (!stopped) setTimeout(connect, 1_000).unref();
  };
  const connect = () => {
    if (stopped) return;
    pool.connect().then(
      (fresh) => {
        client = fresh;
        // A dying connection may say so more than once.
        fresh.on("error", lost);
        fresh.on("notification", wake);
        fresh.query("listen usynys_outbox").then(wake, lost);
        if (stopped) lost();
      },
      () => {
        if (!stopped) setTimeout(connect, 1_000).unref();
      },
    );
  };
  connect();
  return {
    stop() {
      stopped = true;
      client?.release(true);
      client = null;
    },
  };
}

// One connection hears for all who follow in this process.
const followers = new Set<() => void>();
let ears: { stop(): void } | null = null;

/**
 * Takes turns until stopped: at once, whenever the outbox was written to, and every few seconds. Never fails: what a
 * turn throws is told, and it is tried again at the next. The signal says that the turn under way should end.
 */
export function followOutbox(
  turn: (signal: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void = () => undefined,
): Following {
  const stopping = new AbortController();
  let called = false;
  let rouse: () => void = () => undefined;
  const wake = () => {
    called = true;
    rouse();
  };
  followers.add(wake);
  ears ??= listen(() => {
    for (const follower of followers) follower();
  });
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
      if (called || stopping.signal.aborted) rouse();
    });
  // Asked anew each time: the compiler would take the signal for unchanged across an await.
  const isStopping = (): boolean => stopping.signal.aborted;
  const run = async () => {
    while (!isStopping()) {
      called = false;
      try {
        await turn(stopping.signal);
      } catch (error) {
        if (!isStopping()) onError(error);
        called = false;
      }
      if (!isStopping()) await pause();
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      followers.delete(wake);
      if (followers.size === 0) {
        ears?.stop();
        ears = null;
      }
      wake();
      await running;
    },
  };
}
