import { engine } from "#app/platform/search.server.ts";

import { buildDocuments, countIndexed, idsAfter, INDEXED } from "./documents.server.ts";

const BATCH = 500;

export interface ReindexProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Builds the whole index anew beside the one in use and changes over at the end: nobody ever sees an empty one, and
 * what is written meanwhile goes to both. Stopped by the signal or by an error, it leaves everything as it was.
 */
export async function reindexAll(
  options: { readonly onProgress?: (progress: ReindexProgress) => void; readonly signal?: AbortSignal } = {},
): Promise<number> {
  await engine.prepare();
  const total = await countIndexed();
  const rebuild = await engine.rebuild();
  let done = 0;
  // While the engine writes one batch, the next is read: each waits for the other half as long.
  let writing = Promise.resolve();
  try {
    for (const entity of INDEXED) {
      let after: string | null = null;
      for (;;) {
        options.signal?.throwIfAborted();
        const ids = await idsAfter(entity, after, BATCH);
        const last = ids.at(-1);
        if (last === undefined) break;
        const documents = await buildDocuments(entity, ids);
        await writing;
        writing = rebuild.add(documents);
        // It is heard of at the next wait.
        writing.catch(() => undefined);
        after = last;
        done += ids.length;
        options.onProgress?.({ done, total });
      }
    }
    options.signal?.throwIfAborted();
    await writing;
    await rebuild.finish();
  } catch (error) {
    await writing.catch(() => undefined);
    await rebuild.abandon();
    throw error;
  }
  return done;
}
