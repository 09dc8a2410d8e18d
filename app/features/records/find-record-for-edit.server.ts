import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";

import { visibleRecords } from "./access.server.ts";
import { canEditRecords, canSuggest } from "./policy.ts";

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
  const precision = { year: 4, month: 7, day: 10 }[record.opinion?.opinionPrecision ?? "day"];
  return {
    number: record.number,
    mayEdit:
      canEditRecords(staff) ||
      (canSuggest(staff) && record.authorId === staff.id && record.status === "draft"),
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
      opinionOn: isoDay(record.opinion?.opinionOn)?.slice(0, precision) ?? null,
      hearingOn: isoDay(record.opinion?.hearingOn),
      revision: record.revision,
    },
  };
}
