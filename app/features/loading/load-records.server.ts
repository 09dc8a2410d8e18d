import { deriveRecord } from "#app/features/following/derive-record.server.ts";
import { audit, changedFields } from "#app/platform/audit.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import type { Item } from "#content/read/content.ts";

import { inThree } from "./columns.ts";
import { findRecordIds, sourceIdOf } from "./content-ids.server.ts";
import { remember } from "./ledger.server.ts";
import { ItemRefused } from "./item-refused.ts";
import { decide, type Decision, type Load, tallied, writeAlone } from "./load.server.ts";
import { writeAddressees } from "./write-addressees.server.ts";
import { writeCitationsOfRecord, writeMeetingsOfRecord, writeTopics } from "./write-relations.server.ts";
import { writeEvents } from "./write-events.server.ts";
import { writeAdoptions, writeNorms } from "./write-norms.server.ts";
import { writeOpinion } from "./write-opinion.server.ts";
import { writePromises } from "./write-promises.server.ts";
import type { RecordWriting } from "./record-writing.ts";

type RecordItem = Item<"record">;

/** Records, each in a transaction of its own: an interrupted load goes on where it stopped. */
export async function loadRecords(load: Load): Promise<void> {
  const items = load.content.of("record");
  const rows = await db.record.findMany({
    where: { number: { in: items.map(({ id }) => id) } },
    select: { id: true, number: true, revision: true },
  });
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const [index, item] of items.entries()) {
    load.onProgress({ step: "records", done: index, total: items.length });
    const decision = await decide(load, item, "record", byNumber.get(item.id));
    if (!decision) continue;
    const isWritten = await writeAlone(load, item, (tx) => writeRecord(tx, load, item, decision));
    if (isWritten) tallied(load, decision.action);
  }
  await findRecordIds(load);
}

async function writeRecord(tx: Database, load: Load, item: RecordItem, { row }: Decision): Promise<void> {
  const columns = columnsOf(load, item);
  const revision = (row?.revision ?? 0) + 1;
  const before = row ? await tx.record.findUniqueOrThrow({ where: { id: row.id }, select: audited }) : null;
  const recordId = row ? row.id : await insert(tx, item, columns);
  if (row) await update(tx, row, columns);

  const writing: RecordWriting = { item, recordId, isNew: row === null };
  await writeTopics(tx, writing);
  const addressees = await writeAddressees(tx, writing);
  const norms = await writeNorms(tx, load.ids, writing);
  await writeCitationsOfRecord(tx, load.ids, writing);
  await writeMeetingsOfRecord(tx, load.ids, writing);
  await writeOpinion(tx, load.ids, writing);
  const events = await writeEvents(tx, load.ids, { ...writing, addressees });
  await writePromises(tx, { ...writing, addressees, events });
  await writeAdoptions(tx, load.ids, { ...writing, norms });

  await deriveRecord(tx, recordId);
  await enqueue(tx, "search", "record", recordId);
  const note = { staffId: null, entity: "record", entityId: recordId };
  if (before) await audit(tx, { ...note, action: "reloaded", ...changes(before, columns) });
  else await audit(tx, { ...note, action: "loaded" });
  await remember(tx, [
    { key: item.key, sha256: item.sha256, entity: "record", entityId: recordId, revision },
  ]);
}

type Columns = ReturnType<typeof columnsOf>;

function columnsOf({ ids }: Load, item: RecordItem) {
  const { kind, series, year, title, summary, language, region, source, sourceError } = item.value;
  return {
    kind,
    series,
    year,
    ...inThree("title", title),
    ...inThree("summary", summary),
    language,
    regionId: region ?? null,
    sourceId: sourceIdOf(ids, item),
    sourceLines: source.lines,
    ...inThree("sourceError", sourceError),
  };
}

const audited = {
  kind: true,
  series: true,
  year: true,
  titleKk: true,
  titleRu: true,
  titleEn: true,
  summaryKk: true,
  summaryRu: true,
  summaryEn: true,
  language: true,
  regionId: true,
  sourceId: true,
  sourceLines: true,
  sourceErrorKk: true,
  sourceErrorRu: true,
  sourceErrorEn: true,
} as const;

function changes(before: object, after: Columns) {
  const changed = changedFields<object>(before, after);
  return { before: changed.before, after: changed.after };
}

async function insert(tx: Database, item: RecordItem, columns: Columns): Promise<string> {
  const { id } = await tx.record.create({ data: { ...columns, number: item.id }, select: { id: true } });
  return id;
}

async function update(tx: Database, row: { id: string; revision: number }, columns: Columns): Promise<void> {
  const { count } = await tx.record.updateMany({
    where: { id: row.id, revision: row.revision },
    data: { ...columns, revision: row.revision + 1, updatedAt: new Date() },
  });
  if (count === 0) throw new ItemRefused("the office is editing it at this moment");
}
