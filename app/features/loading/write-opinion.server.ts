import type { Database } from "#app/platform/db.server.ts";

import { dated, day } from "./columns.ts";
import { type ContentIds, idOf } from "./content-ids.server.ts";
import type { RecordWriting } from "./record-writing.ts";

/** What only an opinion for the Constitutional Court has: its dates, the norms at issue, the decisions. */
export async function writeOpinion(
  tx: Database,
  ids: ContentIds,
  { item, recordId }: RecordWriting,
): Promise<void> {
  const { opinion } = item.value;
  if (!opinion) return;
  const { on, precision } = dated(opinion.opinionOn);
  const columns = {
    requestedOn: day(opinion.requestedOn),
    opinionOn: on,
    opinionPrecision: precision,
    hearingOn: day(opinion.hearingOn),
    decisionNotFound: opinion.decisionNotFound,
  };
  await tx.courtOpinion.upsert({
    where: { recordId },
    create: { ...columns, recordId },
    update: columns,
    select: { recordId: true },
  });
  await tx.opinionNorm.deleteMany({ where: { opinionId: recordId } });
  await tx.opinionNorm.createMany({
    data: opinion.norms.map(({ act, provision, position }, order) => ({
      opinionId: recordId,
      provisionId: idOf(ids.provisions, `${act} ${provision}`),
      position: position ?? null,
      order,
    })),
  });
  await tx.opinionDecision.deleteMany({ where: { opinionId: recordId } });
  await tx.opinionDecision.createMany({
    data: opinion.decisions.map((number) => ({
      opinionId: recordId,
      decisionId: idOf(ids.decisions, number),
    })),
  });
}
