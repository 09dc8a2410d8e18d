import { audit, changedFields } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { deriveRecord } from "#app/features/following/derive-record.server.ts";

import { visibleRecords } from "./access.server.ts";
import { requireRegion } from "./known-references.server.ts";
import { canEditRecord } from "./policy.ts";
import type { RecordEdit } from "./schema.ts";
import { setAddressees, setTopics } from "./set-parts.server.ts";

const editable = {
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
} as const;

/**
 * Changes what a record says. What happened with it is changed by events alone.
 * @throws {Refusal} of kind `conflict` if somebody changed the record since it was read; if the person may not, or a
 * topic, region or body is not known.
 */
export async function editRecord(staff: StaffMember, number: string, edit: RecordEdit): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await tx.record.findFirst({
      where: { AND: [{ number }, visibleRecords(staff)] },
      select: {
        id: true,
        kind: true,
        status: true,
        authorId: true,
        revision: true,
        ...editable,
        topics: { select: { topicId: true } },
        addressees: { select: { bodyId: true }, orderBy: { order: "asc" } },
        opinion: { select: { requestedOn: true, opinionOn: true, opinionPrecision: true, hearingOn: true } },
      },
    });
    if (!found) throw new Refusal("refusal.notFound");
    if (!canEditRecord(staff, found)) throw new Refusal("refusal.mayNotWrite");

    const after = {
      titleKk: edit.titles.kk,
      titleRu: edit.titles.ru,
      titleEn: edit.titles.en,
      summaryKk: edit.summaries.kk,
      summaryRu: edit.summaries.ru,
      summaryEn: edit.summaries.en,
      language: edit.language,
      year: edit.year,
      // A representative suggests for the own region alone.
      regionId: staff.role === "representative" ? found.regionId : edit.regionId,
      visibility: edit.visibility,
    };
    await requireRegion(tx, after.regionId);
    // The revision in the `where` is the lock: of two who save at once, the second finds no row.
    const { count } = await tx.record.updateMany({
      where: { id: found.id, revision: edit.revision },
      data: { ...after, revision: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });
    await setTopics(tx, found.id, edit.topicIds);
    await setAddressees(tx, staff, found.id, edit.addresseeBodyIds);
    const datesOfOpinion = found.opinion && {
      requestedOn: edit.requestedOn?.on ?? null,
      opinionOn: edit.opinionOn?.on ?? null,
      opinionPrecision: edit.opinionOn?.precision ?? null,
      hearingOn: edit.hearingOn?.on ?? null,
    };
    if (datesOfOpinion)
      await tx.courtOpinion.update({
        where: { recordId: found.id },
        data: datesOfOpinion,
        select: { recordId: true },
      });
    const { topics, addressees, opinion, ...before } = found;
    const changed = changedFields(
      {
        ...before,
        ...opinion,
        topicIds: topics.map(({ topicId }) => topicId).sort(),
        addresseeBodyIds: addressees.flatMap(({ bodyId }) => bodyId ?? []),
      },
      {
        ...{ ...after, ...datesOfOpinion },
        ...{ topicIds: [...edit.topicIds].sort(), addresseeBodyIds: edit.addresseeBodyIds },
      },
    );
    await audit(tx, {
      staffId: staff.id,
      entity: "record",
      entityId: found.id,
      action: "edited",
      ...changed,
    });
    await deriveRecord(tx, found.id);
    await enqueue(tx, "search", "record", found.id);
  });
}
