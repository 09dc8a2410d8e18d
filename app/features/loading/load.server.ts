import { type Database, db } from "#app/platform/db.server.ts";
import type { Content, Item } from "#content/read/content.ts";
import type { Kind } from "#content/read/kinds.ts";

import type { ContentIds } from "./content-ids.server.ts";
import { ItemRefused } from "./item-refused.ts";
import { type Known, linksKey, remember } from "./ledger.server.ts";

/** An item that was left as it is, and why. */
export interface Refused {
  readonly key: string;
  readonly reason: string;
}

export interface Progress {
  readonly step: "registry" | "acts" | "year" | "records" | "links" | "appeals" | "knowledge" | "counts";
  readonly done: number;
  readonly total: number;
}

/** One run of the loader: what is to be loaded, what is known of earlier runs, and what came of it so far. */
export interface Load {
  readonly content: Content;
  readonly ids: ContentIds;
  readonly ledger: ReadonlyMap<string, Known>;
  /** Ledger entries whose file is gone, by what they gave: the file may have moved. */
  readonly gone: Map<string, string>;
  readonly force: boolean;
  readonly tally: { added: number; changed: number; unchanged: number };
  readonly refused: Refused[];
  readonly onProgress: (progress: Progress) => void;
}

export interface Row {
  readonly id: string;
  readonly revision: number;
}

export interface Decision {
  readonly action: "add" | "change";
  readonly row: Row | null;
}

/**
 * Whether an item is to be written, given the row of its number. What the office has edited since it was loaded, or
 * entered itself, is left alone unless `force`; null: nothing to write.
 */
export async function decide(
  load: Load,
  item: Item,
  entity: string,
  row: Row | undefined,
): Promise<Decision | null> {
  const movedFrom = row ? load.gone.get(`${entity} ${row.id}`) : undefined;
  const known = load.ledger.get(item.key) ?? (movedFrom ? load.ledger.get(movedFrom) : undefined);
  if (movedFrom && row && known) await takeOver(load, { item, entity, row, known, movedFrom });

  if (!row) {
    if (!known || load.force) return { action: "add", row: null };
    return refuse(load, item, "it was removed in the product");
  }
  if (!known)
    return load.force ? { action: "change", row } : refuse(load, item, "the office has entered it itself");
  const isEdited = known.revision !== row.revision;
  if (known.sha256 === item.sha256 && !(isEdited && load.force)) {
    load.tally.unchanged += 1;
    return null;
  }
  if (isEdited && !load.force) return refuse(load, item, "the office has edited it since it was loaded");
  return { action: "change", row };
}

export function refuse(load: Load, item: { readonly key: string }, reason: string): null {
  load.refused.push({ key: item.key, reason });
  return null;
}

/** Writes one item in a transaction of its own; one that cannot be written is refused, and the load goes on. */
export async function writeAlone(
  load: Load,
  item: Item,
  work: (tx: Database) => Promise<void>,
): Promise<boolean> {
  try {
    await transaction(work);
    return true;
  } catch (error) {
    if (!(error instanceof ItemRefused)) throw error;
    refuse(load, item, error.message);
    return false;
  }
}

export function tallied(load: Load, action: Decision["action"]): void {
  load.tally[action === "add" ? "added" : "changed"] += 1;
}

/** Registry items have no revision: they are written whenever their file has changed. */
export function changedItems<K extends Kind>(load: Load, kind: K): Item<K>[] {
  return load.content.of(kind).filter((item) => {
    const known = load.ledger.get(item.key);
    if (known?.sha256 === item.sha256) load.tally.unchanged += 1;
    else tallied(load, known ? "change" : "add");
    return known?.sha256 !== item.sha256;
  });
}

interface Move {
  readonly item: Item;
  readonly entity: string;
  readonly row: Row;
  readonly known: Known;
  readonly movedFrom: string;
}

/** The file was renamed: its entry in the ledger follows it. */
async function takeOver(load: Load, { item, entity, row, known, movedFrom }: Move): Promise<void> {
  load.gone.delete(`${entity} ${row.id}`);
  await transaction(async (tx) => {
    await tx.contentItem.deleteMany({ where: { key: { in: [movedFrom, linksKey(movedFrom)] } } });
    await remember(tx, [
      { key: item.key, sha256: known.sha256, entity, entityId: row.id, revision: known.revision },
    ]);
  });
}

/** Batches of the first load take longer than Prisma's five seconds on a slow disk. */
export function transaction<T>(work: (tx: Database) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: 20_000, timeout: 120_000 });
}
