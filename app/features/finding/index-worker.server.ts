import { db } from "#app/platform/db.server.ts";
import { followOutbox, type Following } from "#app/platform/follow-outbox.server.ts";
import { engine } from "#app/platform/search.server.ts";

import { indexOutbox } from "./index-outbox.server.ts";
import { reindexAll } from "./reindex-all.server.ts";

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
export function startIndexWorker(onError?: (error: unknown) => void): Following {
  let ready = false;
  return followOutbox(async (signal) => {
    if (!ready) {
      await engine.prepare();
      await fillIfEmpty(signal);
      ready = true;
    }
    while (!signal.aborted && (await indexOutbox()) > 0);
  }, onError);
}
