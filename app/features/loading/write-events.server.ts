import { createHash } from "node:crypto";

import type { Database } from "#app/platform/db.server.ts";
import type { Prisma } from "#prisma/generated/client.ts";

import { dated, inThree } from "./columns.ts";
import { actIdOf, type ContentIds, idOf, sourceIdOf } from "./content-ids.server.ts";
import type { RecordWriting } from "./record-writing.ts";

type RecordItem = RecordWriting["item"];
type EventEntry = RecordItem["value"]["events"][number];

interface EventWriting extends RecordWriting {
  /** The addressee's row of each body. */
  readonly addressees: ReadonlyMap<string, string>;
}

const SELECTED = { id: true, type: true, contentKey: true, contentHash: true, correctsId: true } as const;

interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly contentKey: string | null;
  readonly contentHash: string | null;
  readonly correctsId: string | null;
}

/**
 * Appends the events of a file that are new. One whose statement has changed is corrected by another event, one that
 * is gone is retracted by another event; none is changed or removed. Returns the row that now holds for each key.
 */
export async function writeEvents(
  tx: Database,
  ids: ContentIds,
  writing: EventWriting,
): Promise<ReadonlyMap<string, string>> {
  const { item, recordId, isNew } = writing;
  const rows = isNew ? [] : await tx.event.findMany({ where: { recordId }, select: SELECTED });
  const latest = latestByKey(rows);
  const fresh: Prisma.EventUncheckedCreateInput[] = [];
  for (const entry of item.value.events) {
    const contentKey = keyOf(item, entry.key);
    const contentHash = hashOf(entry);
    const known = latest.get(contentKey);
    if (known?.stated.contentHash === contentHash) continue;
    fresh.push({
      ...columnsOf(ids, writing, entry),
      contentKey,
      contentHash,
      correctsId: known?.last.id ?? null,
    });
  }
  const stated = new Set(item.value.events.map(({ key }) => keyOf(item, key)));
  for (const [contentKey, { stated: row, last }] of latest) {
    if (stated.has(contentKey) || row.type === "retracted") continue;
    fresh.push({ ...retraction(ids, writing), contentKey, correctsId: last.id });
  }
  // A file tells its events in the order they happened: a millisecond apart, they keep it.
  const now = Date.now();
  const written = await tx.event.createManyAndReturn({
    data: fresh.map((event, index) => ({ ...event, recordId, recordedAt: new Date(now + index) })),
    select: SELECTED,
  });
  const holding = latestByKey([...rows, ...written]);
  return new Map(
    item.value.events.flatMap(({ key }) => {
      const last = holding.get(keyOf(item, key))?.last;
      return last ? [[key, last.id] as const] : [];
    }),
  );
}

interface Latest {
  /** The last that a file stated under the key. */
  readonly stated: EventRow;
  /** The last correction of it, perhaps by the office. */
  readonly last: EventRow;
}

function latestByKey(rows: readonly EventRow[]): ReadonlyMap<string, Latest> {
  const correction = new Map(rows.flatMap((row) => (row.correctsId ? [[row.correctsId, row] as const] : [])));
  const isFirst = (row: EventRow) => row.contentKey !== null && row.correctsId === null;
  const latest = new Map<string, Latest>();
  for (const first of rows.filter(isFirst)) {
    let [stated, last] = [first, first];
    for (let next = correction.get(first.id); next; next = correction.get(next.id)) {
      last = next;
      if (next.contentKey === first.contentKey) stated = next;
    }
    latest.set(first.contentKey ?? "", { stated, last });
  }
  return latest;
}

/** Numbers are unique and files may move, so an event is known by its record's number. */
const keyOf = (item: RecordItem, key: string): string => `${item.id}#${key}`;

const hashOf = (entry: EventEntry): string =>
  createHash("sha256").update(JSON.stringify(entry)).digest("hex");

function columnsOf(ids: ContentIds, { item, recordId, addressees }: EventWriting, entry: EventEntry) {
  const { on, precision } = dated(entry.on);
  return {
    recordId,
    addresseeId: entry.to === undefined ? null : idOf(addressees, entry.to),
    type: entry.type,
    verdict: entry.verdict ?? null,
    stageId: entry.stage ?? null,
    happenedOn: on,
    precision,
    ...inThree("note", entry.note),
    sourceId: entry.lines === undefined ? null : sourceIdOf(ids, item),
    sourceLines: entry.lines ?? null,
    url: entry.url ?? null,
    actId: actIdOf(ids, entry.act),
    meetingId: entry.meeting === undefined ? null : idOf(ids.meetings, entry.meeting),
    afterReport: entry.later,
    confirmed: entry.confirmed,
  };
}

function retraction(ids: ContentIds, { item, recordId }: EventWriting) {
  const { lines } = item.value.source;
  return { recordId, type: "retracted", sourceId: sourceIdOf(ids, item), sourceLines: lines } as const;
}
