import type { Database } from "#app/platform/db.server.ts";
import type { Value } from "#content/read/kinds.ts";

import { citationColumns, STATED } from "./citation-columns.server.ts";
import { type ContentIds, idOf } from "./content-ids.server.ts";

type RecordValue = Value<"record">;

export async function writeTopics(tx: Database, recordId: string, topics: RecordValue["topics"]): Promise<void> {
  await tx.recordTopic.deleteMany({ where: { recordId, topicId: { notIn: topics } } });
  await tx.recordTopic.createMany({ data: topics.map((topicId) => ({ recordId, topicId })), skipDuplicates: true });
}

interface CitationWriting {
  readonly recordId: string;
  readonly citations: RecordValue["citations"];
}

/** The citations that the file states; those read out of texts, and those that a person has decided, stay. */
export async function writeCitationsOfRecord(
  tx: Database,
  ids: ContentIds,
  { recordId, citations }: CitationWriting,
): Promise<void> {
  await tx.citation.deleteMany({ where: { recordId, field: STATED, decidedAt: null } });
  const decided = await tx.citation.findMany({
    where: { recordId, field: STATED },
    select: { quote: true, sourceLine: true },
  });
  const rows = citations.map((citation) => ({ ...citationColumns(ids, citation), recordId }));
  await tx.citation.createMany({
    data: rows.filter((row) => !decided.some((one) => one.quote === row.quote && one.sourceLine === row.sourceLine)),
  });
}

interface MeetingWriting {
  readonly recordId: string;
  readonly meetings: RecordValue["meetings"];
}

/** Where the record was discussed. A meeting that the office entered itself keeps its link. */
export async function writeMeetingsOfRecord(
  tx: Database,
  ids: ContentIds,
  { recordId, meetings }: MeetingWriting,
): Promise<void> {
  const stated = meetings.map((number) => idOf(ids.meetings, number));
  const others = [...ids.meetings.values()].filter((id) => !stated.includes(id));
  await tx.meetingRecord.deleteMany({ where: { recordId, meetingId: { in: others } } });
  await tx.meetingRecord.createMany({
    data: stated.map((meetingId) => ({ meetingId, recordId })),
    skipDuplicates: true,
  });
}
