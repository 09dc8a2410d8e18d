import { audit } from "#app/platform/audit.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import type { Item } from "#content/read/content.ts";

import { dated, inThree, named } from "./columns.ts";
import { findYearIds, sourceIdOf } from "./content-ids.server.ts";
import { remember } from "./ledger.server.ts";
import { changedItems, decide, type Decision, type Load, tallied, transaction } from "./load.server.ts";

/** What a year's folder holds beside records and appeals: its source, its figures, its meetings. */
export async function loadYear(load: Load): Promise<void> {
  await transaction(async (tx) => {
    for (const item of changedItems(load, "source")) await writeSource(tx, item);
  });
  await findYearIds(load);
  await transaction(async (tx) => {
    await writeFigures(tx, load);
    await writeMeetings(tx, load);
  });
  await findYearIds(load);
}

async function writeSource(tx: Database, item: Item<"source">): Promise<void> {
  const { slug, kind, year, title, language } = item.value;
  const columns = { kind, year, ...inThree("title", title), language };
  const { id } = await tx.sourceDocument.upsert({
    where: { slug },
    create: { slug, ...columns },
    update: columns,
    select: { id: true },
  });
  await remember(tx, [
    { key: item.key, sha256: item.sha256, entity: "source", entityId: id, revision: null },
  ]);
}

async function writeFigures(tx: Database, load: Load): Promise<void> {
  const items = changedItems(load, "figure");
  for (const item of items) await writeFigure(tx, load, item);
  await remember(
    tx,
    items.map(({ key, sha256, id }) => ({ key, sha256, entity: "figure", entityId: id, revision: null })),
  );
}

async function writeFigure(tx: Database, { ids }: Load, item: Item<"figure">): Promise<void> {
  const { id, value, order } = item;
  const columns = {
    year: value.year,
    order,
    ...named("label", value.label),
    printed: value.printed,
    value: value.value ?? null,
    unit: value.unit ?? null,
    sourceId: sourceIdOf(ids, item),
    sourceLines: value.lines,
    ...inThree("caveat", value.caveat),
  };
  await tx.keyFigure.upsert({
    where: { id },
    create: { id, ...columns },
    update: columns,
    select: { id: true },
  });
}

async function writeMeetings(tx: Database, load: Load): Promise<void> {
  const items = load.content.of("meeting");
  const rows = await tx.meeting.findMany({
    where: { number: { in: items.map(({ id }) => id) } },
    select: { id: true, number: true, revision: true },
  });
  for (const item of items) {
    const row = rows.find(({ number }) => number === item.id);
    const decision = await decide(load, item, "meeting", row);
    if (decision) await writeMeeting(tx, load, item, decision);
  }
}

async function writeMeeting(
  tx: Database,
  load: Load,
  item: Item<"meeting">,
  { action, row }: Decision,
): Promise<void> {
  const { value } = item;
  const { on, precision } = dated(value.on);
  const revision = (row?.revision ?? 0) + 1;
  const columns = {
    kind: value.kind,
    year: value.year,
    happenedOn: on,
    precision,
    ...inThree("title", value.title),
    ...inThree("topics", value.topics),
    ...inThree("attended", value.attended),
    bodyId: value.body ?? null,
    count: value.count,
    sourceId: sourceIdOf(load.ids, item),
    sourceLines: value.lines,
    revision,
  };
  const { id } = row
    ? await tx.meeting.update({
        where: { id: row.id },
        data: { ...columns, updatedAt: new Date() },
        select: { id: true },
      })
    : await tx.meeting.create({ data: { ...columns, number: item.id }, select: { id: true } });
  await audit(tx, { staffId: null, entity: "meeting", entityId: id, action: row ? "reloaded" : "loaded" });
  await enqueue(tx, "search", "meeting", id);
  await remember(tx, [{ key: item.key, sha256: item.sha256, entity: "meeting", entityId: id, revision }]);
  tallied(load, action);
}
