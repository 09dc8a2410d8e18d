import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { canEditRecord } from "#app/features/records/policy.ts";

import { visibleDrafts } from "./access.server.ts";
import { kindsFor } from "./schema.ts";

const MOST = 100;

/** The documents of a record that this person may read, the newest first, or null if there is no such record. */
export async function listDrafts(staff: StaffMember, number: string) {
  const record = await db.record.findFirst({
    where: { AND: [{ number }, visibleRecords(staff)] },
    select: {
      ...{ id: true, kind: true, number: true, titleKk: true, titleRu: true, titleEn: true },
      ...{ authorId: true, status: true },
    },
  });
  if (!record) return null;
  const drafts = await db.draft.findMany({
    where: { AND: [{ recordId: record.id }, visibleDrafts(staff)] },
    orderBy: { updatedAt: "desc" },
    take: MOST,
    select: {
      ...{ id: true, kind: true, language: true, title: true, updatedAt: true, frozenAt: true, stage: true },
      createdBy: { select: { name: true } },
    },
  });
  return {
    number: record.number,
    title: inThree(record, "title"),
    language: staff.language,
    kinds: kindsFor(record.kind),
    mayBegin: canEditRecord(staff, record),
    drafts: drafts.map(({ createdBy, updatedAt, frozenAt, ...draft }) => ({
      ...draft,
      by: createdBy.name,
      updatedAt: updatedAt.toISOString(),
      frozenAt: frozenAt?.toISOString() ?? null,
    })),
  };
}

export type DraftsOfRecord = NonNullable<Awaited<ReturnType<typeof listDrafts>>>;
