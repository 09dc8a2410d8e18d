import { db } from "#app/platform/db.server.ts";
import { followOutbox, type Following } from "#app/platform/follow-outbox.server.ts";
import { refreshNames } from "#app/platform/search-names.server.ts";
import { engine } from "#app/platform/search.server.ts";

import { indexOutbox } from "./index-outbox.server.ts";
import { reindexAll } from "./reindex-all.server.ts";

/**
 * An index that was never filled, beside a database that is not empty: a restored backup, a new version of tables. Or
 * one that knows other names of acts and bodies than the office has now.
 */
async function fillIfBehind(signal: AbortSignal): Promise<void> {
  const [{ documents, names }, { fingerprint }] = await Promise.all([engine.health(), refreshNames()]);
  if (documents > 0 && names === fingerprint) return;
  if ((await db.record.findFirst({ select: { id: true } })) === null) return;
  await reindexAll({ signal });
}

/**
 * Keeps the search engine in step with the office's data until stopped. Never fails: with engine or database away
 * work goes on, the outbox waits, and it tries again.
 */
export function startIndexWorker(onError?: (error: unknown) => void): Following {
  let ready = false;
  return followOutbox(async (signal) => {
    if (!ready) await engine.prepare();
    ready = true;
    await fillIfBehind(signal);
    while (!signal.aborted && (await indexOutbox()) > 0);
  }, onError);
}
