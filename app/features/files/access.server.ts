import { appealsWithApplicantSeen } from "#app/features/appeals/access.server.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { canEditMeetings, canEditRecord } from "#app/features/records/policy.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database, Prisma } from "#app/platform/db.server.ts";

/** Where files hang. An event's files come with the event and stay: nothing is attached to it afterwards. */
export interface FilePlace {
  readonly kind: "record" | "appeal" | "meeting";
  readonly number: string;
}

/**
 * The condition every query of files starts from. A file is read by who may read what it hangs on; an appeal's may
 * hold the applicant's data, so only by who may see the applicant.
 */
export function readableAttachments(staff: StaffMember): Prisma.AttachmentWhereInput {
  return {
    removedAt: null,
    OR: [
      { record: visibleRecords(staff) },
      { event: { record: visibleRecords(staff) } },
      { appeal: appealsWithApplicantSeen(staff) },
      { meetingId: { not: null } },
    ],
  };
}

export interface FoundPlace {
  readonly id: string;
  readonly mayAttach: boolean;
}

/** The place with this number, or null if there is none for this person. */
export async function findPlace(
  tx: Database,
  staff: StaffMember,
  { kind, number }: FilePlace,
): Promise<FoundPlace | null> {
  if (kind === "record") {
    const record = await tx.record.findFirst({
      where: { AND: [{ number }, visibleRecords(staff)] },
      select: { id: true, authorId: true, status: true },
    });
    return record && { id: record.id, mayAttach: canEditRecord(staff, record) };
  }
  if (kind === "meeting") {
    const meeting = await tx.meeting.findUnique({ where: { number }, select: { id: true } });
    return meeting && { id: meeting.id, mayAttach: canEditMeetings(staff) };
  }
  const appeal = await tx.appeal.findUnique({ where: { number }, select: { id: true } });
  if (!appeal) return null;
  const seen = await tx.appeal.findFirst({
    where: { AND: [{ id: appeal.id }, appealsWithApplicantSeen(staff)] },
    select: { id: true },
  });
  return { id: appeal.id, mayAttach: seen !== null };
}
