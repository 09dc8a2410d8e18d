import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import { changeRecord, requireRevision } from "#app/features/records/change-record.server.ts";

import { type HeldDecision, holdDecision } from "./hold-decision.server.ts";
import { noteDecisionInHistory } from "./note-decision-in-history.server.ts";
import type { StatedDecision } from "./schema.ts";
import { tellOtherOpinions } from "./tell-other-opinions.server.ts";
import { writeHoldings } from "./write-holdings.server.ts";

/**
 * Records the Court's decision on an opinion: the decision, what it held of each norm at issue, and the event of the
 * opinion's history. A decision that answers another opinion already is the same one, known by its number. With
 * `isCorrection` what is recorded of a decision on this opinion is set right, for all opinions it answers.
 * @throws {Refusal} if the record is no opinion, the number stands with another day or other holdings, or a norm is
 * not at issue; of kind `conflict` if somebody changed the opinion meanwhile.
 */
export async function recordDecision(
  staff: StaffMember,
  opinion: string,
  stated: StatedDecision,
): Promise<void> {
  await changeRecord(staff, opinion, async (tx, record) => {
    if (record.kind !== "court_opinion") throw new Refusal("refusal.notFound");
    const { decision, isNew } = await decisionMeant(tx, stated);
    await requireRevision(tx, record.id, stated.revision);
    const isLinked = decision.opinions.some(({ opinionId }) => opinionId === record.id);
    const { number, isCorrection } = stated;
    if (isCorrection && !isLinked) throw new Refusal("refusal.notFound");
    if (!isCorrection && isLinked)
      throw new Refusal("refusal.decisionThere", { number }, { field: "number" });
    const previousDay = decision.decidedOn;
    const isRedated = isoDay(previousDay) !== isoDay(stated.decidedOn);
    if (isRedated && !isCorrection) {
      const date = (isoDay(previousDay) ?? "").split("-").toReversed().join(".");
      throw new Refusal("refusal.decisionDate", { number, date }, { field: "decidedOn" });
    }
    if (!isLinked) {
      await tx.opinionDecision.create({ data: { opinionId: record.id, decisionId: decision.id } });
      await tx.courtOpinion.update({
        where: { recordId: record.id },
        data: { decisionNotFound: false },
        select: { recordId: true },
      });
    }
    const before = factsOf(decision);
    const after = await writeFacts(tx, decision, stated);
    const holdings = await writeHoldings(tx, staff, record.id, decision, stated);
    const others = decision.opinions.filter(({ opinionId }) => opinionId !== record.id);
    await noteDecisionInHistory(tx, staff, record, decision, stated, previousDay);
    const note = {
      action: isCorrection ? "decisionCorrected" : "decisionRecorded",
      ...(isNew
        ? {}
        : { before: { ...before, holdings: holdings.map((held) => [held.provision, held.before]) } }),
      after: { ...after, holdings: holdings.map((held) => [held.provision, held.after]) },
    };
    if (isCorrection || holdings.length > 0) {
      if (isRedated) {
        for (const { opinionId, opinion: other } of others) {
          const sibling = { id: opinionId, year: other.record.year };
          await noteDecisionInHistory(tx, staff, sibling, decision, stated, previousDay);
        }
      }
      await tellOtherOpinions(
        tx,
        staff,
        others.map(({ opinionId }) => opinionId),
        { ...note, action: "decisionCorrected" },
      );
    }
    return note;
  });
}

/** The decision with this number, made if nobody has recorded it yet, and held for this transaction. */
async function decisionMeant(
  tx: Database,
  { number, decidedOn, isCorrection }: StatedDecision,
): Promise<{ decision: HeldDecision; isNew: boolean }> {
  const act = await tx.act.findFirst({
    where: { form: "cc_resolution", number, adoptedOn: decidedOn, decisions: { none: {} } },
    select: { id: true },
  });
  // Whoever comes second with the same number waits here and finds the first one's row.
  const { count } = isCorrection
    ? { count: 0 }
    : await tx.courtDecision.createMany({
        data: [{ number, decidedOn, actId: act?.id ?? null }],
        skipDuplicates: true,
      });
  const decision = await holdDecision(tx, number);
  if (!decision) throw new Refusal("refusal.notFound");
  return { decision, isNew: count > 0 };
}

const factsOf = ({
  number,
  decidedOn,
  source,
  noteKk,
  noteRu,
  noteEn,
}: Omit<HeldDecision, "id" | "act" | "opinions" | "holdings">) => ({
  number,
  decidedOn: isoDay(decidedOn),
  source,
  noteKk,
  noteRu,
  noteEn,
});

/** A correction replaces what the decision says; otherwise only what was not known of it is filled in. */
async function writeFacts(
  tx: Database,
  decision: HeldDecision,
  { decidedOn, source, note, isCorrection }: StatedDecision,
) {
  const stated = { source, noteKk: note.kk, noteRu: note.ru, noteEn: note.en };
  const columns = isCorrection
    ? { decidedOn, ...stated }
    : {
        decidedOn: decision.decidedOn,
        source: decision.source ?? stated.source,
        noteKk: decision.noteKk ?? stated.noteKk,
        noteRu: decision.noteRu ?? stated.noteRu,
        noteEn: decision.noteEn ?? stated.noteEn,
      };
  await tx.courtDecision.update({ where: { id: decision.id }, data: columns, select: { id: true } });
  return factsOf({ number: decision.number, ...columns });
}
