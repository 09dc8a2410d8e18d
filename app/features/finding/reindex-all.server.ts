import { engine } from "#app/platform/search.server.ts";
import { isUuid } from "#app/platform/uuid.ts";

import {
  buildDocuments,
  countBefore,
  countIndexed,
  idsAfter,
  INDEXED,
  isIndexed,
  type Reached,
} from "./documents.server.ts";

const BATCH = 500;

export interface ReindexProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Builds the whole index anew beside the one in use and changes over at the end: nobody ever sees an empty one, and
 * what is written meanwhile goes to both. Stopped by the signal, or killed, it is gone on with by the next call; an
 * error leaves everything as it was.
 *
 * @throws {RebuildUnderWay} if another process builds it at this moment
 */
export async function reindexAll(
  options: { readonly onProgress?: (progress: ReindexProgress) => void; readonly signal?: AbortSignal } = {},
): Promise<number> {
  await engine.prepare();
  const total = await countIndexed();
  const rebuild = await engine.rebuild();
  const from = readReached(rebuild.reached);
  let done = from === null ? 0 : await countBefore(from);
  // While the engine writes one batch, the next is read: each waits for the other half as long.
  let writing = Promise.resolve();
  try {
    for (const entity of INDEXED.slice(from === null ? 0 : INDEXED.indexOf(from.entity))) {
      let after: string | null = entity === from?.entity ? from.id : null;
      for (;;) {
        options.signal?.throwIfAborted();
        const ids = await idsAfter(entity, after, BATCH);
        const last = ids.at(-1);
        if (last === undefined) break;
        const documents = await buildDocuments(entity, ids);
        await writing;
        writing = rebuild.add(documents, `${entity}:${last}`);
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
    await (options.signal?.aborted ? rebuild.leave() : rebuild.abandon());
    throw error;
  }
  return done;
}

/** What a rebuild that was left says of where it was: `appeal:<uuid>`; null: from the beginning. */
function readReached(reached: string | null): Reached | null {
  const [entity = "", id = ""] = reached?.split(":") ?? [];
  return isIndexed(entity) && isUuid(id) ? { entity, id } : null;
}
