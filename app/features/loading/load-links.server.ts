import { createHash } from "node:crypto";

import type { Database } from "#app/platform/db.server.ts";
import { enqueueAll } from "#app/platform/outbox.server.ts";
import type { Item } from "#content/read/content.ts";
import type { LinkType } from "#prisma/generated/client.ts";

import { inThree } from "./columns.ts";
import { idOf } from "./content-ids.server.ts";
import { linksKey, remember } from "./ledger.server.ts";
import { type Load, writeAlone } from "./load.server.ts";

/**
 * Links between records, once all of them are there. Each file's links have an entry of their own in the ledger: a
 * load that stopped between the records and their links is taken up here.
 */
export async function loadLinks(load: Load): Promise<void> {
  const refused = new Set(load.refused.map(({ key }) => key));
  const items = load.content.of("record").filter((item) => {
    const known = load.ledger.get(linksKey(item.key));
    const isNew = known ? known.sha256 !== hashOf(item) : item.value.links.length > 0;
    return isNew && !refused.has(item.key);
  });
  for (const item of items) await writeAlone(load, item, (tx) => writeLinks(tx, load, item));
}

async function writeLinks(tx: Database, { ids }: Load, item: Item<"record">): Promise<void> {
  const fromId = idOf(ids.records, item.id);
  const links = item.value.links.map(({ to, type, reason }) => ({
    toId: idOf(ids.records, to),
    type,
    ...inThree("reason", reason),
  }));
  const rows = await tx.recordLink.findMany({
    where: { fromId, fromContent: true },
    select: { id: true, toId: true, type: true },
  });
  const isStated = (row: { toId: string; type: string }) =>
    links.some(({ toId, type }) => toId === row.toId && type === row.type);
  const gone = rows.filter((row) => !isStated(row));
  await tx.recordLink.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  for (const { toId, type, ...reason } of links) {
    if (await standsFromTheOtherEnd(tx, { fromId, toId, type })) continue;
    await tx.recordLink.upsert({
      where: { fromId_toId_type: { fromId, toId, type } },
      create: { fromId, toId, type, ...reason, fromContent: true },
      update: { ...reason, fromContent: true },
      select: { id: true },
    });
  }
  const touched = new Set([fromId, ...links.map(({ toId }) => toId), ...gone.map(({ toId }) => toId)]);
  await enqueueAll(tx, "search", "record", touched);
  const sha256 = hashOf(item);
  await remember(tx, [
    { key: linksKey(item.key), sha256, entity: "record-links", entityId: fromId, revision: null },
  ]);
}

/** Some links read the same from either end; the office may have made this one from the other. */
async function standsFromTheOtherEnd(
  tx: Database,
  { fromId, toId, type }: { readonly fromId: string; readonly toId: string; readonly type: LinkType },
): Promise<boolean> {
  if (type !== "same_matter" && type !== "related") return false;
  return (await tx.recordLink.count({ where: { fromId: toId, toId: fromId, type } })) > 0;
}

const hashOf = ({ value }: Item<"record">): string =>
  createHash("sha256").update(JSON.stringify(value.links)).digest("hex");
