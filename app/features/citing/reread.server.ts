import { type Database, db } from "#app/platform/db.server.ts";
import { enqueueAll } from "#app/platform/outbox.server.ts";
import { deriveFromFacts } from "#app/features/following/derive-record.server.ts";
import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";

import {
  holdSources,
  type Reading,
  readSources,
  type Reread,
  settle,
  storeReading,
  textsOf,
} from "./cite-sources.server.ts";
import { type Source, sources } from "./text-to-read.ts";

/** So many sources are read in a transaction: short, so that nobody who saves one of them waits long. */
const AT_ONCE = 50;

/** Where a reading of everything stands. */
export interface Place {
  readonly source: Source;
  /** The last source that was read; null before the first. */
  readonly afterId: string | null;
}

export const START: Place = { source: sources[0], afterId: null };

export interface BatchRead {
  /** Null: there is nothing further. */
  readonly next: Place | null;
  readonly count: number;
  readonly source: Source;
  readonly rereads: ReadonlyMap<string, Reread>;
}

/**
 * Reads the next records, appeals or drafts anew, from `place` on, and unless it only looks stores what has changed: the
 * record's derived parts follow, and the search engine hears of it.
 */
export async function rereadBatch(
  place: Place,
  {
    isLook,
    onStored,
  }: { readonly isLook: boolean; readonly onStored?: (tx: Database, read: BatchRead) => Promise<void> },
): Promise<BatchRead> {
  const { source } = place;
  return db.$transaction(
    async (tx) => {
      const ids = await nextIds(tx, source, place.afterId);
      const { rereads } = isLook ? await readAnew(tx, source, ids) : await readAndStore(tx, source, ids);
      const read = { next: placeAfter(source, ids), count: ids.length, source, rereads } as const;
      await onStored?.(tx, read);
      return read;
    },
    { timeout: 60_000, maxWait: 30_000 },
  );
}

async function readAnew(tx: Database, source: Source, ids: readonly string[]): Promise<Reading> {
  const texts = await textsOf(tx, source, ids);
  return readSources(tx, source, ids, texts, await officeLexicon(tx));
}

/**
 * Reads sources anew however long their texts are, and stores what has changed: the records' derived parts follow, and
 * the search engine hears of it.
 */
export async function readAndStore(tx: Database, source: Source, ids: readonly string[]): Promise<Reading> {
  await holdSources(tx, source, ids);
  const reading = await readAnew(tx, source, ids);
  await storeReading(tx, reading);
  await settle(tx, source, ids);
  const changed = [...reading.rereads.keys()];
  if (source === "record") await deriveFromFacts(tx, changed);
  await enqueueAll(tx, "search", source, changed);
  return reading;
}

function placeAfter(source: Source, ids: readonly string[]): Place | null {
  const last = ids.at(-1);
  if (ids.length === AT_ONCE && last !== undefined) return { source, afterId: last };
  const following = sources[sources.indexOf(source) + 1];
  return following === undefined ? null : { source: following, afterId: null };
}

async function nextIds(tx: Database, source: Source, afterId: string | null): Promise<string[]> {
  const query = {
    ...(afterId !== null && { where: { id: { gt: afterId } } }),
    orderBy: { id: "asc" },
    take: AT_ONCE,
    select: { id: true },
  } as const;
  const rows = await {
    record: () => tx.record.findMany(query),
    appeal: () => tx.appeal.findMany(query),
    draft: () => tx.draft.findMany(query),
  }[source]();
  return rows.map(({ id }) => id);
}

export const countSources = async (): Promise<number> =>
  (await db.record.count()) + (await db.appeal.count()) + (await db.draft.count());
