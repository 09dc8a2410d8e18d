import { audit, changedFields } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { requireBody } from "#app/features/records/known-references.server.ts";
import { nextNumber } from "#app/features/records/next-number.server.ts";
import { canEditMeetings } from "#app/features/records/policy.ts";

import type { MeetingInput } from "./schema.ts";

/**
 * Enters a meeting, or changes the one with this number, with the records it discussed. A record that the person may
 * not see stays tied.
 * @throws {Refusal} if the person may not, a record or the body is not known, or (kind `conflict`) somebody was faster.
 */
export async function saveMeeting(
  staff: StaffMember,
  number: string | null,
  input: MeetingInput,
): Promise<string> {
  if (!canEditMeetings(staff)) throw new Refusal("refusal.mayNotWrite");
  return db.$transaction(async (tx) => {
    const records = await tx.record.findMany({
      where: { AND: [{ number: { in: input.recordNumbers } }, visibleRecords(staff)] },
      select: { id: true, number: true },
    });
    const missing = input.recordNumbers.find((asked) => !records.some((record) => record.number === asked));
    if (missing !== undefined) {
      throw new Refusal("refusal.unknownValue", { value: missing }, { field: "recordNumbers" });
    }
    await requireBody(tx, input.bodyId, "bodyId");
    const before = number === null ? null : await heldMeeting(tx, staff, number);
    const saved = before === null ? await enter(tx, input) : await change(tx, before, input);
    await tx.meetingRecord.deleteMany({
      where: {
        meetingId: saved.id,
        record: visibleRecords(staff),
        recordId: { notIn: records.map(({ id }) => id) },
      },
    });
    await tx.meetingRecord.createMany({
      data: records.map(({ id }) => ({ meetingId: saved.id, recordId: id })),
      skipDuplicates: true,
    });
    const after = { ...columns(input), records: input.recordNumbers.toSorted() };
    await audit(tx, {
      staffId: staff.id,
      entity: "meeting",
      entityId: saved.id,
      ...(before === null
        ? { action: "created", after: { number: saved.number, ...after } }
        : { action: "edited", ...changedFields(before, after) }),
    });
    await enqueue(tx, "search", "meeting", saved.id);
    return saved.number;
  });
}

const columns = (input: MeetingInput) => ({
  kind: input.kind,
  year: input.year,
  happenedOn: input.happenedOn?.on ?? null,
  precision: input.happenedOn?.precision ?? null,
  titleKk: input.titles.kk,
  titleRu: input.titles.ru,
  titleEn: input.titles.en,
  topicsKk: input.topics.kk,
  topicsRu: input.topics.ru,
  topicsEn: input.topics.en,
  attendedKk: input.attended.kk,
  attendedRu: input.attended.ru,
  attendedEn: input.attended.en,
  bodyId: input.bodyId,
});

async function enter(tx: Database, input: MeetingInput): Promise<{ id: string; number: string }> {
  const number = await nextNumber(tx, "Meeting", "M", input.year);
  return tx.meeting.create({ data: { number, ...columns(input) }, select: { id: true, number: true } });
}

/** The meeting as it stands, with the records that this person sees discussed. @throws {Refusal} if there is none. */
async function heldMeeting(tx: Database, staff: StaffMember, number: string) {
  const found = await tx.meeting.findUnique({
    where: { number },
    select: {
      ...{ id: true, number: true, kind: true, year: true, happenedOn: true, precision: true, bodyId: true },
      ...{ titleKk: true, titleRu: true, titleEn: true, topicsKk: true, topicsRu: true, topicsEn: true },
      ...{ attendedKk: true, attendedRu: true, attendedEn: true },
      records: { where: { record: visibleRecords(staff) }, select: { record: { select: { number: true } } } },
    },
  });
  if (!found) throw new Refusal("refusal.notFound");
  return { ...found, records: found.records.map(({ record }) => record.number).toSorted() };
}

async function change(
  tx: Database,
  found: { readonly id: string; readonly number: string },
  input: MeetingInput,
): Promise<{ id: string; number: string }> {
  const { count } = await tx.meeting.updateMany({
    where: { id: found.id, revision: input.revision ?? 0 },
    data: { ...columns(input), revision: { increment: 1 }, updatedAt: new Date() },
  });
  if (count === 0) throw new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });
  return found;
}
