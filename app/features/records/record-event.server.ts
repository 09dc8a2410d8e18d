import type { StaffMember } from "#app/platform/auth.server.ts";
import type { ReceivedFile } from "#app/features/files/receive-upload.server.ts";
import { writeAttachments } from "#app/features/files/write-attachments.server.ts";

import { appendEvent } from "./append-event.server.ts";
import { changeRecord, holdRecord } from "./change-record.server.ts";
import type { NewEvent } from "./schema.ts";

/**
 * Appends what happened to a record's history, with the files that prove it: they stay as the event does. A wrong
 * entry is corrected by naming it in `correctsId`: both stay.
 * @throws {Refusal} if the addressee, act, meeting or corrected event is not this record's or not known.
 */
export async function recordEvent(
  staff: StaffMember,
  number: string,
  event: NewEvent,
  evidence: readonly ReceivedFile[] = [],
): Promise<void> {
  await changeRecord(staff, number, async (tx, record) => {
    await holdRecord(tx, record.id);
    const id = await appendEvent(tx, staff, record, event);
    const files = await writeAttachments(tx, staff, { eventId: id }, evidence);
    return {
      action: event.correctsId ? "eventCorrected" : "eventRecorded",
      after: {
        eventId: id,
        type: event.type,
        verdict: event.verdict ?? null,
        correctsId: event.correctsId,
        files,
      },
    };
  });
}
