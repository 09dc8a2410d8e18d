import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import { appendEvent } from "#app/features/records/append-event.server.ts";
import { changeRecord, requireRevision } from "#app/features/records/change-record.server.ts";
import { newEventSchema } from "#app/features/records/schema.ts";

import { type HeldDecision, holdDecision } from "./hold-decision.server.ts";
import type { Withdrawal } from "./schema.ts";

/**
 * Takes a decision from an opinion that it does not answer: recorded at the wrong opinion, or under a wrong number.
 * The event that told of it is retracted, and stays. A decision that no opinion has any more goes, unless content
 * files give it.
 * @throws {Refusal} if the opinion has no such decision, or one of its holdings here is confirmed; of kind `conflict`
 * if somebody changed the opinion meanwhile.
 */
export async function withdrawDecision(
  staff: StaffMember,
  opinion: string,
  { number, revision }: Withdrawal,
): Promise<void> {
  await changeRecord(staff, opinion, async (tx, record) => {
    const decision = await holdDecision(tx, number);
    await requireRevision(tx, record.id, revision);
    const others = decision?.opinions.filter(({ opinionId }) => opinionId !== record.id) ?? [];
    if (!decision || others.length === decision.opinions.length) throw new Refusal("refusal.notFound");
    const here = await provisionsOf(tx, [record.id]);
    const held = decision.holdings.filter(({ provisionId }) => here.has(provisionId));
    if (held.some(({ confirmed }) => confirmed)) throw new Refusal("refusal.decisionConfirmed", { number });
    await tx.opinionDecision.delete({
      where: { opinionId_decisionId: { opinionId: record.id, decisionId: decision.id } },
    });
    const elsewhere = await provisionsOf(
      tx,
      others.map(({ opinionId }) => opinionId),
    );
    const orphaned = held.filter((one) => one.recordedById !== null && !elsewhere.has(one.provisionId));
    await tx.courtHolding.deleteMany({ where: { id: { in: orphaned.map(({ id }) => id) } } });
    await retractEvent(tx, staff, record, decision);
    const isOfContent = await tx.contentItem.findFirst({
      where: { entity: "court-decision", entityId: decision.id },
      select: { key: true },
    });
    if (others.length === 0 && !isOfContent) await tx.courtDecision.delete({ where: { id: decision.id } });
    return {
      action: "decisionWithdrawn",
      before: {
        number,
        decidedOn: isoDay(decision.decidedOn),
        source: decision.source,
        holdings: held.map(({ provisionId, holding }) => [here.get(provisionId), { holding }]),
      },
    };
  });
}

/** The provisions at issue in these opinions, by id, with their paths. */
async function provisionsOf(
  tx: Database,
  opinionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const norms = await tx.opinionNorm.findMany({
    where: { opinionId: { in: [...opinionIds] } },
    select: { provisionId: true, provision: { select: { path: true } } },
  });
  return new Map(norms.map(({ provisionId, provision }) => [provisionId, provision.path]));
}

async function retractEvent(
  tx: Database,
  staff: StaffMember,
  record: { readonly id: string; readonly year: number },
  decision: HeldDecision,
): Promise<void> {
  const told = await tx.event.findFirst({
    where: { recordId: record.id, type: "court_decided", happenedOn: decision.decidedOn, correctedBy: null },
    select: { id: true, addresseeId: true },
  });
  if (!told) return;
  const { id: correctsId, addresseeId } = told;
  const event = newEventSchema.parse({ type: "noted", correctsId, addresseeId });
  await appendEvent(tx, staff, record, { ...event, type: "retracted" });
}
