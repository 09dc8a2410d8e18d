import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree, isoDay, knownDay } from "#app/platform/trilingual.ts";

import { visibleRecords } from "./access.server.ts";
import { canEditRecord } from "./policy.ts";

/** What the form of a record starts from, and whether this person may save it; null if there is no such record. */
export async function findRecordForEdit(staff: StaffMember, number: string) {
  const record = await db.record.findFirst({
    where: { AND: [{ number }, visibleRecords(staff)] },
    select: {
      number: true,
      kind: true,
      titleKk: true,
      titleRu: true,
      titleEn: true,
      summaryKk: true,
      summaryRu: true,
      summaryEn: true,
      language: true,
      year: true,
      regionId: true,
      visibility: true,
      revision: true,
      status: true,
      authorId: true,
      topics: { select: { topicId: true } },
      addressees: { select: { bodyId: true }, orderBy: { order: "asc" } },
      opinion: { select: { requestedOn: true, opinionOn: true, opinionPrecision: true, hearingOn: true } },
    },
  });
  if (!record) return null;
  return {
    number: record.number,
    mayEdit: canEditRecord(staff, record),
    stored: {
      kind: record.kind,
      titles: inThree(record, "title"),
      summaries: inThree(record, "summary"),
      language: record.language,
      year: record.year,
      regionId: record.regionId,
      topicIds: record.topics.map(({ topicId }) => topicId),
      addresseeBodyIds: record.addressees.flatMap(({ bodyId }) => bodyId ?? []),
      visibility: record.visibility,
      requestedOn: isoDay(record.opinion?.requestedOn),
      opinionOn: knownDay(record.opinion?.opinionOn, record.opinion?.opinionPrecision),
      hearingOn: isoDay(record.opinion?.hearingOn),
      revision: record.revision,
    },
  };
}
