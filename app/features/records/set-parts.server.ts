import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { inThree } from "#app/platform/trilingual.ts";

import { unknownValue } from "./known-references.server.ts";

/** @throws {Refusal} if a topic is not known. */
export async function setTopics(tx: Database, recordId: string, topicIds: readonly string[]): Promise<void> {
  const known = await tx.topic.findMany({ where: { id: { in: [...topicIds] } }, select: { id: true } });
  refuseUnknown(topicIds, known, "topicIds");
  await tx.recordTopic.deleteMany({ where: { recordId, topicId: { notIn: [...topicIds] } } });
  await tx.recordTopic.createMany({
    data: topicIds.map((topicId) => ({ recordId, topicId })),
    skipDuplicates: true,
  });
}

/**
 * Makes the bodies the record's addressees, in this order, the first one leading. An addressee with a history stays;
 * the refusal names it in the person's language.
 * @throws {Refusal} if a body is not known, or one that is taken away has events.
 */
export async function setAddressees(
  tx: Database,
  { language }: Pick<StaffMember, "language">,
  recordId: string,
  bodyIds: readonly string[],
): Promise<void> {
  const known = await tx.body.findMany({ where: { id: { in: [...bodyIds] } }, select: { id: true } });
  refuseUnknown(bodyIds, known, "addresseeBodyIds");
  const present = await tx.addressee.findMany({
    where: { recordId, bodyId: { not: null } },
    select: {
      id: true,
      bodyId: true,
      body: { select: { nameKk: true, nameRu: true, nameEn: true } },
      _count: { select: { events: true } },
    },
  });
  const gone = present.filter(({ bodyId }) => bodyId !== null && !bodyIds.includes(bodyId));
  const withHistory = gone.find(({ _count }) => _count.events > 0);
  if (withHistory) {
    throw new Refusal(
      "refusal.addresseeHasHistory",
      { body: (withHistory.body && inThree(withHistory.body, "name")[language]) ?? "" },
      { field: "addresseeBodyIds" },
    );
  }
  await tx.addressee.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  // Two addressees must never both lead, not even between two statements.
  await tx.addressee.updateMany({ where: { recordId }, data: { isLead: false } });
  for (const [order, bodyId] of bodyIds.entries()) {
    const existing = present.find((addressee) => addressee.bodyId === bodyId);
    const place = { order, isLead: order === 0 };
    if (existing) await tx.addressee.update({ where: { id: existing.id }, data: place });
    else await tx.addressee.create({ data: { recordId, bodyId, ...place } });
  }
}

function refuseUnknown(asked: readonly string[], known: readonly { id: string }[], field: string): void {
  const ids = new Set(known.map(({ id }) => id));
  const unknown = asked.find((id) => !ids.has(id));
  if (unknown !== undefined) throw unknownValue(field, unknown);
}
