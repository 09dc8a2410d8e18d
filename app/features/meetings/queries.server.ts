import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";
import { attachmentFields, viewFiles } from "#app/features/files/view-files.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { oneOf } from "#app/features/records/list-local.ts";
import { canEditMeetings } from "#app/features/records/policy.ts";
import type { Language } from "#prisma/generated/client.ts";

const MOST_RECORDS = 200;
const MOST_FILES = 200;

/** A meeting with the records discussed that this person may see; null if there is none with this number. */
export async function findMeeting(staff: StaffMember, language: Language, number: string) {
  const meeting = await db.meeting.findUnique({
    where: { number },
    select: {
      number: true,
      kind: true,
      year: true,
      happenedOn: true,
      precision: true,
      titleKk: true,
      titleRu: true,
      titleEn: true,
      topicsKk: true,
      topicsRu: true,
      topicsEn: true,
      attendedKk: true,
      attendedRu: true,
      attendedEn: true,
      count: true,
      sourceLines: true,
      body: { select: { id: true, nameKk: true, nameRu: true, nameEn: true } },
      source: { select: { titleKk: true, titleRu: true, titleEn: true } },
      records: {
        where: { record: visibleRecords(staff) },
        select: {
          record: { select: { number: true, status: true, titleKk: true, titleRu: true, titleEn: true } },
        },
        orderBy: { record: { number: "asc" } },
        take: MOST_RECORDS,
      },
      attachments: { orderBy: { addedAt: "asc" }, take: MOST_FILES, select: attachmentFields },
    },
  });
  if (!meeting) return null;
  return {
    number: meeting.number,
    kind: meeting.kind,
    year: meeting.year,
    happenedOn: isoDay(meeting.happenedOn),
    precision: meeting.precision,
    titles: inThree(meeting, "title"),
    topics: oneOf(language, inThree(meeting, "topics")),
    attended: oneOf(language, inThree(meeting, "attended")),
    count: meeting.count,
    body: meeting.body && { id: meeting.body.id, name: oneOf(language, inThree(meeting.body, "name")) },
    source: meeting.source && oneOf(language, inThree(meeting.source, "title")),
    sourceLines: meeting.sourceLines,
    records: meeting.records.map(({ record }) => ({
      number: record.number,
      status: record.status,
      title: oneOf(language, inThree(record, "title")),
    })),
    files: viewFiles(meeting.attachments, canEditMeetings(staff)),
    mayEdit: canEditMeetings(staff),
  };
}

export type MeetingFound = NonNullable<Awaited<ReturnType<typeof findMeeting>>>;
