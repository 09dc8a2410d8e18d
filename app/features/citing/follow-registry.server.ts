import { setTimeout as sleep } from "node:timers/promises";

import { z } from "zod";

import { relinkPages } from "#app/features/knowledge/relink-pages.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { registryStamp } from "#app/features/laws/office-lexicon.server.ts";

import { countSources, type Place, rereadBatch, START } from "./reread.server.ts";
import { sources } from "./text-to-read.ts";

/** Another number once texts are read otherwise: then all are read anew where a new version of the product starts. */
const READER = 5;
const sourceSchema = z.enum(sources);

/** By what is read: the registry as it is now, and this version of the reader. */
const stampNow = async (): Promise<string> => `${String(READER)} ${await registryStamp()}`;

/** One process at a time reads everything anew. */
const LOCK = 7_402_011;

/** How far the reading of everything by the registry as it is now has come; null: it is done. */
export async function rereadingNeeded(): Promise<{ id: string | null; stamp: string; place: Place } | null> {
  const stamp = await stampNow();
  const row = await db.rereading.findFirst({
    where: { registry: stamp },
    orderBy: { startedAt: "desc" },
    select: { id: true, source: true, afterId: true, finishedAt: true },
  });
  if (row?.finishedAt) return null;
  const place: Place = row ? { source: sourceSchema.parse(row.source), afterId: row.afterId } : START;
  return { id: row?.id ?? null, stamp, place };
}

/**
 * Reads every text of the office anew where the registry has changed since the last time: an act that arrived, or a
 * name, is found in what was written before it. Goes on from where it was stopped, and begins anew where the registry
 * changes meanwhile.
 */
export async function followRegistry(
  signal: AbortSignal,
  settledMs = 0,
  onProgress: (progress: { readonly done: number; readonly total: number }) => void = () => undefined,
): Promise<void> {
  const needed = await rereadingNeeded();
  if (!needed) return;
  const { stamp } = needed;
  if (needed.id === null && settledMs > 0) {
    await sleep(settledMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted || (await stampNow()) !== stamp) return;
  }
  // Begun again with every reading that goes on: pages are few, and reading them twice changes nothing.
  await relinkPages(signal);
  const total = await countSources();
  const id = needed.id ?? (await begin(stamp, total));
  let place: Place | null = needed.place;
  let done = 0;
  while (place && !signal.aborted) {
    const at = place;
    const read = await rereadBatch(at, {
      isLook: false,
      onStored: async (tx, { next, count, rereads }) => {
        await requireTurn(tx);
        await tx.rereading.update({
          where: { id },
          data: {
            ...(next ?? { finishedAt: new Date() }),
            ...{ done: { increment: count }, changed: { increment: rereads.size }, total },
          },
          select: { id: true },
        });
      },
    });
    place = read.next;
    done += read.count;
    onProgress({ done, total });
    if (place && (await stampNow()) !== stamp) return;
  }
  if (!place) await db.rereading.deleteMany({ where: { id: { not: id } } });
}

async function begin(registry: string, total: number): Promise<string> {
  const { id } = await db.rereading.create({ data: { registry, total }, select: { id: true } });
  return id;
}

/** @throws if another process is reading: its transaction is the one that counts. */
async function requireTurn(tx: Database): Promise<void> {
  const [row] = await tx.$queryRaw<
    { locked: boolean }[]
  >`SELECT pg_try_advisory_xact_lock(${LOCK}::int) AS "locked"`;
  if (!row?.locked) throw new Error("Another process reads the citations anew");
}
