import type { Database } from "#app/platform/db.server.ts";

import { citationColumns, STATED } from "./citation-columns.server.ts";
import { type ContentIds, idOf } from "./content-ids.server.ts";
import type { RecordWriting } from "./record-writing.ts";

export async function writeTopics(tx: Database, { item, recordId, isNew }: RecordWriting): Promise<void> {
  const { topics } = item.value;
  if (!isNew) await tx.recordTopic.deleteMany({ where: { recordId, topicId: { notIn: topics } } });
  await tx.recordTopic.createMany({
    data: topics.map((topicId) => ({ recordId, topicId })),
    skipDuplicates: true,
  });
}

/** The citations that the file states; those read out of texts, and those that a person has decided, stay. */
export async function writeCitationsOfRecord(
  tx: Database,
  ids: ContentIds,
  { item, recordId, isNew }: RecordWriting,
): Promise<void> {
  const { citations } = item.value;
  if (!isNew) await tx.citation.deleteMany({ where: { recordId, field: STATED, decidedAt: null } });
  const decided = isNew
    ? []
    : await tx.citation.findMany({
        where: { recordId, field: STATED },
        select: { quote: true, sourceLine: true },
      });
  const rows = citations.map((citation) => ({ ...citationColumns(ids, citation), recordId }));
  await tx.citation.createMany({
    data: rows.filter(
      (row) => !decided.some((one) => one.quote === row.quote && one.sourceLine === row.sourceLine),
    ),
  });
}

/** Where the record was discussed. A meeting that the office entered itself keeps its link. */
export async function writeMeetingsOfRecord(
  tx: Database,
  ids: ContentIds,
  { item, recordId, isNew }: RecordWriting,
): Promise<void> {
  const stated = item.value.meetings.map((number) => idOf(ids.meetings, number));
  const others = [...ids.meetings.values()].filter((id) => !stated.includes(id));
  if (!isNew) await tx.meetingRecord.deleteMany({ where: { recordId, meetingId: { in: others } } });
  await tx.meetingRecord.createMany({
    data: stated.map((meetingId) => ({ meetingId, recordId })),
    skipDuplicates: true,
  });
}
