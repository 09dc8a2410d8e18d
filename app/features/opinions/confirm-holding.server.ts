import type { StaffMember } from "#app/platform/auth.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { changeRecord } from "#app/features/records/change-record.server.ts";
import { canConfirm } from "#app/features/records/policy.ts";

import { holdDecision } from "./hold-decision.server.ts";
import type { Confirmation } from "./schema.ts";
import { tellOtherOpinions } from "./tell-other-opinions.server.ts";

/**
 * A second person confirms what the Court held of a norm: from now on it is the outcome of every opinion that the
 * decision answers.
 * @throws {Refusal} if the person may not confirm, or entered the holding; of kind `conflict` if it is confirmed
 * already or is no longer what the person read.
 */
export async function confirmHolding(
  staff: StaffMember,
  opinion: string,
  { id, holding }: Confirmation,
): Promise<void> {
  if (!canConfirm(staff)) throw new Refusal("refusal.mayNotWrite");
  await changeRecord(staff, opinion, async (tx, record) => {
    const found = await tx.courtHolding.findFirst({
      where: { id, decision: { opinions: { some: { opinionId: record.id } } } },
      select: {
        decision: { select: { number: true } },
        provision: { select: { path: true, act: { select: { slug: true } } } },
      },
    });
    const decision = found && (await holdDecision(tx, found.decision.number));
    const held = decision?.holdings.find((one) => one.id === id);
    if (!found || !decision || !held) throw new Refusal("refusal.notFound");
    if (held.confirmed) throw new Refusal("refusal.holdingConfirmed", {}, { kind: "conflict" });
    if (held.holding !== holding) throw new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });
    if (held.recordedById === staff.id) throw new Refusal("refusal.confirmOwn");
    await tx.courtHolding.update({
      where: { id },
      data: { confirmed: true, confirmedById: staff.id, confirmedAt: new Date() },
      select: { id: true },
    });
    const note = {
      action: "holdingConfirmed",
      after: {
        decision: decision.number,
        act: found.provision.act.slug,
        provision: found.provision.path,
        holding,
      },
    };
    const others = decision.opinions.filter(({ opinionId }) => opinionId !== record.id);
    await tellOtherOpinions(
      tx,
      staff,
      others.map(({ opinionId }) => opinionId),
      note,
    );
    return note;
  });
}
