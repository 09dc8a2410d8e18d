import type { StaffMember } from "#app/platform/auth.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";

import type { FoundRecord } from "./find-record.server.ts";
import { canConfirm } from "./policy.ts";
import { viewNorm } from "./view-norm.server.ts";

type FoundOpinion = NonNullable<FoundRecord["opinion"]>;
type FoundHolding = FoundOpinion["decisions"][number]["decision"]["holdings"][number];

/** What only an opinion for the Constitutional Court has: its dates, the norms at issue, and what the Court held. */
export function viewOpinion(staff: StaffMember, opinion: FoundOpinion) {
  const decisions = opinion.decisions.map(({ decision }) => decision);
  return {
    requestedOn: isoDay(opinion.requestedOn),
    opinionOn: isoDay(opinion.opinionOn),
    opinionPrecision: opinion.opinionPrecision,
    hearingOn: isoDay(opinion.hearingOn),
    decisionNotFound: opinion.decisionNotFound,
    decisions: decisions.map((decision) => ({
      number: decision.number,
      on: isoDay(decision.decidedOn),
      source: decision.source,
      note: inThree(decision, "note"),
      act: decision.act && viewNorm(decision.act, null),
      adiletId: decision.act?.adiletId ?? null,
      /** Where the registry of acts has it. */
      registryUrl: decision.act?.adiletId ? `https://adilet.zan.kz/rus/docs/${decision.act.adiletId}` : null,
      /** Of the norms at issue here, by their ids. */
      holdings: opinion.norms.flatMap(({ id, provisionId }) => {
        const held = decision.holdings.find((holding) => holding.provisionId === provisionId);
        return held ? [{ norm: id, ...viewHolding(staff, held) }] : [];
      }),
    })),
    norms: opinion.norms.map(({ id, position, reason, provisionId, provision }) => {
      const held = decisions
        .flatMap(({ holdings }) => holdings)
        .filter((holding) => holding.provisionId === provisionId);
      const holding = held.find(({ confirmed }) => confirmed) ?? held.find((one) => one.holding) ?? held[0];
      return {
        id,
        position,
        reason,
        ...viewNorm(provision.act, provision.path),
        held: holding ? viewHolding(staff, holding) : null,
      };
    }),
  };
}

function viewHolding(staff: StaffMember, holding: FoundHolding) {
  const waits = holding.holding !== null && !holding.confirmed;
  return {
    id: holding.id,
    holding: holding.holding,
    confirmed: holding.confirmed,
    note: inThree(holding, "note"),
    amendBy: isoDay(holding.amendBy),
    recordedBy: holding.recordedBy?.name ?? null,
    confirmedBy: holding.confirmedBy?.name ?? null,
    mayConfirm: waits && canConfirm(staff) && holding.recordedById !== staff.id,
    /** Waits for somebody else than this person. */
    isOwn: waits && holding.recordedById === staff.id,
  };
}
