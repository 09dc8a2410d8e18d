import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { deriveRecord } from "#app/features/following/derive-record.server.ts";

import { type DecisionNote, decisionNote } from "./match-note.ts";
import type { PendingCandidate } from "./pending-candidate.ts";

/**
 * Takes a decision back: lines that a merge added are taken away, an appeal or a figure that acceptance made is
 * removed. A record it made stays as a draft without its event, to be taken up again if the candidate is accepted later.
 * @throws {Refusal} if somebody has worked on the thing since: then the decision stands.
 */
export async function undoDecision(
  tx: Database,
  staff: StaffMember,
  candidate: PendingCandidate,
): Promise<DecisionNote> {
  if (candidate.state === "merged") await undoMerge(tx, staff, candidate);
  if (candidate.state !== "accepted") return {};
  if (candidate.resultId !== null) return retractRecord(tx, staff, candidate.resultId);
  if (candidate.kind === "case_box" && candidate.resultRef !== null)
    await removeAppeal(tx, staff, candidate.resultRef);
  else if (candidate.resultRef !== null)
    await tx.keyFigure.deleteMany({ where: { id: candidate.resultRef } });
  return {};
}

const worked = (): Refusal => new Refusal("import.refusal.changedSince", {}, { kind: "conflict" });

async function undoMerge(tx: Database, staff: StaffMember, candidate: PendingCandidate): Promise<void> {
  const { merged } = decisionNote.parse(candidate.payload);
  if (!merged) return;
  const where = { id: merged.id, revision: merged.revision };
  const data = { sourceLines: merged.before, revision: { increment: 1 }, updatedAt: new Date() };
  const { count } =
    merged.entity === "record"
      ? await tx.record.updateMany({ where, data })
      : await tx.appeal.updateMany({ where, data });
  if (count === 0) throw worked();
  await audit(tx, {
    staffId: staff.id,
    entity: merged.entity,
    entityId: merged.id,
    action: "mergeUndone",
    after: { sourceLines: merged.before },
  });
  await enqueue(tx, "search", merged.entity, merged.id);
}

/** Events are never removed: what acceptance told is retracted, and the record goes back to being a draft. */
async function retractRecord(tx: Database, staff: StaffMember, id: string): Promise<DecisionNote> {
  const record = await tx.record.findUnique({
    where: { id },
    select: {
      number: true,
      revision: true,
      events: { select: { id: true, type: true, correctsId: true } },
      _count: {
        select: {
          linksFrom: true,
          linksTo: true,
          appealLinks: true,
          meetings: true,
          attachments: true,
          drafts: true,
          normChanges: true,
          citations: true,
          adoptions: true,
          promises: true,
        },
      },
    },
  });
  if (!record) return {};
  const corrected = new Set(record.events.map(({ correctsId }) => correctsId));
  const standing = record.events.filter((event) => event.type !== "retracted" && !corrected.has(event.id));
  const isUntouched =
    record.revision === 1 &&
    standing.length <= 1 &&
    Object.values(record._count).every((count) => count === 0);
  if (!isUntouched) throw worked();
  for (const event of standing) {
    await tx.event.create({
      data: { recordId: id, type: "retracted", correctsId: event.id, recordedById: staff.id },
      select: { id: true },
    });
  }
  await audit(tx, {
    staffId: staff.id,
    entity: "record",
    entityId: id,
    action: "importUndone",
    before: { number: record.number },
  });
  await deriveRecord(tx, id);
  await enqueue(tx, "search", "record", id);
  return { made: id };
}

async function removeAppeal(tx: Database, staff: StaffMember, number: string): Promise<void> {
  const appeal = await tx.appeal.findUnique({
    where: { number },
    select: {
      id: true,
      revision: true,
      applicant: { select: { appealId: true } },
      _count: { select: { links: true, attachments: true, citations: true } },
    },
  });
  if (!appeal) return;
  const isUntouched =
    appeal.revision === 1 &&
    appeal.applicant === null &&
    Object.values(appeal._count).every((count) => count === 0);
  if (!isUntouched) throw worked();
  await tx.appeal.delete({ where: { id: appeal.id }, select: { id: true } });
  await audit(tx, {
    staffId: staff.id,
    entity: "appeal",
    entityId: appeal.id,
    action: "importUndone",
    before: { number },
  });
  await enqueue(tx, "search", "appeal", appeal.id);
}
