import { followOutbox, type Following } from "#app/platform/follow-outbox.server.ts";

import { noteHits } from "./note-hits.server.ts";

/**
 * Keeps the ledger of new answers in step with the index until stopped. Never fails: with engine or database away what
 * was indexed waits, and it tries again.
 */
export const startAlertWorker = (onError: (error: unknown) => void = () => undefined): Following =>
  followOutbox(async (signal) => {
    while (!signal.aborted && (await noteHits()) > 0);
  }, onError);
