import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import { appendEvent } from "#app/features/records/append-event.server.ts";
import { newEventSchema } from "#app/features/records/schema.ts";

import type { HeldDecision } from "./hold-decision.server.ts";
import type { StatedDecision } from "./schema.ts";

/**
 * Tells in an opinion's history that the Court decided: an event of the day, with the decision's address as its
 * evidence. If the day was recorded wrong, the event corrects the one of that day; if the day is told already,
 * nothing is added.
 */
export async function noteDecisionInHistory(
  tx: Database,
  staff: StaffMember,
  record: { readonly id: string; readonly year: number },
  decision: HeldDecision,
  { decidedOn, source }: StatedDecision,
  previousDay: Date,
): Promise<void> {
  const told = await tx.event.findMany({
    where: {
      recordId: record.id,
      type: "court_decided",
      correctedBy: null,
      confirmed: true,
      precision: "day",
    },
    select: { id: true, happenedOn: true, addresseeId: true },
  });
  const on = (day: Date) => told.find(({ happenedOn }) => isoDay(happenedOn) === isoDay(day));
  if (on(decidedOn)) return;
  const wrong = on(previousDay);
  const addressees = await tx.addressee.findMany({
    where: { recordId: record.id },
    select: { id: true },
    take: 2,
  });
  const [court, ...more] = addressees;
  const event = newEventSchema.parse({
    type: "court_decided",
    happenedOn: isoDay(decidedOn),
    url: source,
    actSlug: decision.act?.slug,
    // An opinion is written for the Court: if it names one addressee, that is whose history this is.
    addresseeId: wrong ? wrong.addresseeId : more.length === 0 ? court?.id : null,
    correctsId: wrong?.id,
  });
  await appendEvent(tx, staff, record, event);
}
