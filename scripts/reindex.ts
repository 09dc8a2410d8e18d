import { reindexAll } from "#app/features/finding/reindex-all.server.ts";
import { disconnect } from "#app/platform/db.server.ts";

import { readCommand } from "./setup/read-command.js";

readCommand("reindex");

/** `npm run reindex`: builds the search index anew; readers keep the old one until the new one is whole. */
async function main(): Promise<number> {
  const stop = new AbortController();
  const onSignal = () => {
    stop.abort();
  };
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  let shown = -1;
  try {
    const count = await reindexAll({
      signal: stop.signal,
      onProgress: ({ done, total }) => {
        const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
        if (percent === shown) return;
        shown = percent;
        console.log(`${String(percent).padStart(3)} %  ${String(done)} of ${String(total)}`);
      },
    });
    console.log(`${String(count)} documents are in the index.`);
    return 0;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.log("Stopped. Searches go on in the old index; call it again to go on from here.");
    return 1;
  }
}

process.exitCode = await main().finally(disconnect);
