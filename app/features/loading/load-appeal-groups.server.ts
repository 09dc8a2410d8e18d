import { deriveRecords } from "#app/features/following/derive-record.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueueAll } from "#app/platform/outbox.server.ts";
import type { Item } from "#content/read/content.ts";

import { inThree } from "./columns.ts";
import { sourceIdOf } from "./content-ids.server.ts";
import { remember } from "./ledger.server.ts";
import { changedItems, type Load, writeAlone } from "./load.server.ts";
import { writeAppealLinks } from "./write-appeal-links.server.ts";

/** Many appeals about one matter, counted by the source, and the records they prompted. */
export async function loadAppealGroups(load: Load): Promise<void> {
  for (const item of changedItems(load, "appeal-group")) {
    await writeAlone(load, item, (tx) => writeGroup(tx, load, item));
  }

  const numbers = load.content.of("appeal-group").map(({ id }) => id);
  const rows = await db.appealGroup.findMany({
    where: { number: { in: numbers } },
    select: { id: true, number: true },
  });
  for (const { id, number } of rows) load.ids.groups.set(number, id);
}

async function writeGroup(tx: Database, load: Load, item: Item<"appeal-group">): Promise<void> {
  const { number, year, region, title, size, atLeast, collective, lines, records } = item.value;
  const columns = {
    year,
    regionId: region ?? null,
    ...inThree("title", title),
    size: size ?? null,
    sizeIsFloor: atLeast,
    isCollective: collective,
    sourceId: sourceIdOf(load.ids, item),
    sourceLines: lines,
  };
  const { id } = await tx.appealGroup.upsert({
    where: { number },
    create: { number, ...columns },
    update: columns,
    select: { id: true },
  });
  const linked = await writeAppealLinks(tx, load.ids, { groupId: id }, records);
  await deriveRecords(tx, linked);
  await enqueueAll(tx, "search", "record", linked);
  await remember(tx, [
    { key: item.key, sha256: item.sha256, entity: "appeal-group", entityId: id, revision: null },
  ]);
}
