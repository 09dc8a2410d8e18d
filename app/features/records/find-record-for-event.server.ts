import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree, knownDay } from "#app/platform/trilingual.ts";
import { isUuid } from "#app/platform/uuid.ts";

import { visibleRecords } from "./access.server.ts";

/** The title and addressees of a record and, if `corrects` names one of its events, that event; null if there is no record. */
export async function findRecordForEvent(staff: StaffMember, number: string, corrects: string | null) {
  const record = await db.record.findFirst({
    where: { AND: [{ number }, visibleRecords(staff)] },
    select: {
      number: true,
      status: true,
      visibility: true,
      titleKk: true,
      titleRu: true,
      titleEn: true,
      addressees: {
        orderBy: { order: "asc" },
        select: { id: true, body: { select: { nameKk: true, nameRu: true, nameEn: true } } },
      },
      events: {
        where: { id: { in: corrects && isUuid(corrects) ? [corrects] : [] }, correctedBy: null },
        select: {
          id: true,
          type: true,
          verdict: true,
          addresseeId: true,
          happenedOn: true,
          precision: true,
          noteKk: true,
          noteRu: true,
          noteEn: true,
        },
      },
    },
  });
  if (!record) return null;
  const [event] = record.events;
  return {
    number: record.number,
    isDraft: record.status === "draft" && record.visibility === "staff",
    titles: inThree(record, "title"),
    addressees: record.addressees.map(({ id, body }) => ({ id, name: body && inThree(body, "name") })),
    corrected: event
      ? {
          id: event.id,
          type: event.type,
          verdict: event.verdict,
          addresseeId: event.addresseeId,
          on: knownDay(event.happenedOn, event.precision),
          note: inThree(event, "note"),
        }
      : null,
  };
}
