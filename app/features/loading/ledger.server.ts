import { type Database, db } from "#app/platform/db.server.ts";

/** What an item gave when it was last loaded. */
export interface Known {
  readonly sha256: string;
  readonly entity: string;
  readonly entityId: string;
  /** Of the row, as the loader left it; null for what has none. */
  readonly revision: number | null;
}

/** The links of a record's file have an entry of their own. */
export const linksKey = (key: string): string => `${key}#links`;

export async function readLedger(): Promise<ReadonlyMap<string, Known>> {
  const entries = await db.contentItem.findMany({
    select: { key: true, sha256: true, entity: true, entityId: true, revision: true },
  });
  return new Map(entries.map(({ key, ...known }) => [key, known]));
}

/** Notes, in the transaction that wrote them, what items gave. */
export async function remember(
  tx: Database,
  entries: readonly (Known & { readonly key: string })[],
): Promise<void> {
  const [only, ...others] = entries;
  if (!only) return;
  if (others.length === 0) {
    const { key, ...known } = only;
    const update = { ...known, loadedAt: new Date() };
    await tx.contentItem.upsert({ where: { key }, create: only, update, select: { key: true } });
    return;
  }
  await tx.contentItem.deleteMany({ where: { key: { in: entries.map(({ key }) => key) } } });
  await tx.contentItem.createMany({ data: entries.map((entry) => ({ ...entry })) });
}
