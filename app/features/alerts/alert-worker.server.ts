import { setTimeout as sleep } from "node:timers/promises";

import { followOutbox, type Following } from "#app/platform/follow-outbox.server.ts";

import { noteHits } from "./note-hits.server.ts";

/** After a turn it rests this many times as long as the turn took: where much is followed, readers come first. */
const RESTS = 3;
const LONGEST_REST = 30_000;

/**
 * Keeps the ledger of new answers in step with the index until stopped. Never fails: with engine or database away what
 * was indexed waits, and it tries again.
 */
export const startAlertWorker = (onError: (error: unknown) => void = () => undefined): Following =>
  followOutbox(async (signal) => {
    while (!signal.aborted) {
      const began = performance.now();
      if ((await noteHits()) === 0) return;
      const rest = Math.min((performance.now() - began) * RESTS, LONGEST_REST);
      // Stopped, it rests no longer.
      await sleep(rest, undefined, { signal }).catch(() => undefined);
    }
  }, onError);
