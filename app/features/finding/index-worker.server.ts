import { db } from "#app/platform/db.server.ts";
import { followOutbox, type Following } from "#app/platform/follow-outbox.server.ts";
import { refreshNames } from "#app/platform/search-names.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { RebuildUnderWay } from "#search/engine.ts";

import { indexOutbox } from "./index-outbox.server.ts";
import { reindexAll } from "./reindex-all.server.ts";

/** Whoever enters one act enters others: names have settled once none has changed for so long. */
const SETTLED_MS = 60_000;

export interface IndexWorker extends Following {
  /** Whether the index holds what the office had when the worker began. */
  caughtUp(): boolean;
}

/**
 * Keeps the search engine in step with the office's data until stopped. Never fails: with engine or database away
 * work goes on, the outbox waits, and it tries again. An index that was never filled, beside a database that is not
 * empty, is filled first: a restored backup, a new version of tables. One that knows other names of acts and bodies
 * than the office has now is built anew beside the work, and a building that was stopped is gone on with.
 */
export function startIndexWorker(
  onError: (error: unknown) => void = () => undefined,
  settledMs = SETTLED_MS,
): IndexWorker {
  let ready = false;
  let caughtUp = false;
  let seen = { names: "", since: 0 };
  let rebuilding: Promise<void> | null = null;

  async function catchUp(signal: AbortSignal): Promise<void> {
    const [{ documents, names, isRebuilding }, { fingerprint }] = await Promise.all([
      engine.health(),
      refreshNames(),
    ]);
    if (documents > 0 && names === fingerprint && !isRebuilding) return;
    if ((await db.record.findFirst({ select: { id: true } })) === null) return;
    if (documents === 0) {
      await reindexAll({ signal });
      return;
    }
    if (seen.names !== fingerprint) seen = { names: fingerprint, since: Date.now() };
    if (rebuilding !== null || Date.now() - seen.since < settledMs) return;
    rebuilding = reindexAll({ signal })
      .then(
        () => undefined,
        (error: unknown) => {
          if (!signal.aborted && !(error instanceof RebuildUnderWay)) onError(error);
        },
      )
      .finally(() => {
        rebuilding = null;
      });
  }

  const following = followOutbox(async (signal) => {
    if (!ready) await engine.prepare();
    ready = true;
    await catchUp(signal);
    caughtUp = true;
    while (!signal.aborted && (await indexOutbox()) > 0);
  }, onError);
  return {
    caughtUp: () => caughtUp,
    async stop() {
      await following.stop();
      await rebuilding;
    },
  };
}
