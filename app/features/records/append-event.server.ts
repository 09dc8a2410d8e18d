import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import type { EventType } from "#prisma/generated/client.ts";

import type { ChangedRecord } from "./change-record.server.ts";
import { unknownValue } from "./known-references.server.ts";
import type { NewEvent } from "./schema.ts";

/**
 * Appends an event to a record's history, within the transaction of the change that it belongs to. Returns its id.
 * @throws {Refusal} if the addressee, act, meeting, stage or corrected event is not this record's or not known.
 */
export async function appendEvent(
  tx: Database,
  staff: StaffMember,
  record: Pick<ChangedRecord, "id" | "year">,
  event: Omit<NewEvent, "type"> & { readonly type: EventType },
): Promise<string> {
  const addressee = event.addresseeId
    ? await tx.addressee.findFirst({
        where: { id: event.addresseeId, recordId: record.id },
        select: { id: true },
      })
    : null;
  if (event.addresseeId && !addressee) throw unknownValue("addresseeId", event.addresseeId);
  const act = event.actSlug
    ? await tx.act.findUnique({ where: { slug: event.actSlug }, select: { id: true } })
    : null;
  if (event.actSlug && !act) throw unknownValue("actSlug", event.actSlug);
  const meeting = event.meetingNumber
    ? await tx.meeting.findUnique({ where: { number: event.meetingNumber }, select: { id: true } })
    : null;
  if (event.meetingNumber && !meeting) throw unknownValue("meetingNumber", event.meetingNumber);
  if (event.stageId && !(await tx.stage.findUnique({ where: { id: event.stageId }, select: { id: true } })))
    throw unknownValue("stageId", event.stageId);
  if (event.correctsId) {
    const corrected = await tx.event.findFirst({
      where: { id: event.correctsId, recordId: record.id },
      select: { correctedBy: { select: { id: true } } },
    });
    if (!corrected) throw unknownValue("correctsId", event.correctsId);
    if (corrected.correctedBy) throw new Refusal("refusal.alreadyCorrected", {}, { kind: "conflict" });
  }
  const { id } = await tx.event.create({
    data: {
      recordId: record.id,
      addresseeId: addressee?.id ?? null,
      type: event.type,
      verdict: event.verdict ?? null,
      stageId: event.stageId,
      happenedOn: event.happenedOn?.on ?? null,
      precision: event.happenedOn?.precision ?? null,
      recordedById: staff.id,
      noteKk: event.note.kk,
      noteRu: event.note.ru,
      noteEn: event.note.en,
      quote: event.quote,
      quoteLanguage: event.quote ? (event.quoteLanguage ?? null) : null,
      url: event.url ?? null,
      letterNumber: event.letterNumber,
      letterOn: event.letterOn?.on ?? null,
      actId: act?.id ?? null,
      meetingId: meeting?.id ?? null,
      afterReport: (event.happenedOn?.on.getUTCFullYear() ?? record.year) > record.year,
      correctsId: event.correctsId,
    },
    select: { id: true },
  });
  return id;
}
