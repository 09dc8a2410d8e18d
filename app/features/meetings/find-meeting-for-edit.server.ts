import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree, knownDay } from "#app/platform/trilingual.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";

/** What the form of a meeting starts from, or null if there is none with this number. */
export async function findMeetingForEdit(staff: StaffMember, number: string) {
  const meeting = await db.meeting.findUnique({
    where: { number },
    include: {
      body: { select: { id: true, nameKk: true, nameRu: true, nameEn: true } },
      records: {
        where: { record: visibleRecords(staff) },
        select: { record: { select: { number: true, titleKk: true, titleRu: true, titleEn: true } } },
      },
    },
  });
  if (!meeting) return null;
  return {
    kind: meeting.kind,
    titles: inThree(meeting, "title"),
    topics: inThree(meeting, "topics"),
    attended: inThree(meeting, "attended"),
    year: meeting.year,
    happenedOn: knownDay(meeting.happenedOn, meeting.precision),
    body: meeting.body && { id: meeting.body.id, name: inThree(meeting.body, "name") },
    records: meeting.records.map(({ record }) => ({
      number: record.number,
      title: inThree(record, "title"),
    })),
    revision: meeting.revision,
  };
}
