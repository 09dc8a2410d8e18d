import type { PoolClient } from "pg";

import { db, pool } from "#app/platform/db.server.ts";
import { engine } from "#app/platform/search.server.ts";

import { indexOutbox } from "./index-outbox.server.ts";
import { reindexAll } from "./reindex-all.server.ts";

/** A wake-up call may be lost with its connection; then this is how long a change waits at most. */
const POLL = 5_000;

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

/** An index that was never filled, beside a database that is not empty: a restored backup, a new version of tables. */
async function fillIfEmpty(signal: AbortSignal): Promise<void> {
  const { documents } = await engine.health();
  if (documents > 0 || (await db.record.findFirst({ select: { id: true } })) === null) return;
  await reindexAll({ signal });
}

/**
 * Keeps the search engine in step with the office's data until stopped. Never fails: with engine or database away
 * work goes on, the outbox waits, and it tries again.
 */
export function startIndexWorker(onError: (error: unknown) => void = () => undefined): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  let called = false;
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL);
      wake = () => {
        called = true;
        clearTimeout(timer);
        resolve();
      };
      if (called || stopping.signal.aborted) wake();
    });
  const ears = listen(() => {
    called = true;
    wake();
  });

  // Asked anew each time: the compiler would take the signal for unchanged across an await.
  const isStopping = (): boolean => stopping.signal.aborted;
  const run = async () => {
    let ready = false;
    while (!isStopping()) {
      called = false;
      try {
        if (!ready) {
          await engine.prepare();
          await fillIfEmpty(stopping.signal);
          ready = true;
        }
        while (!isStopping() && (await indexOutbox()) > 0);
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
      ears.stop();
      wake();
      await running;
    },
  };
}
