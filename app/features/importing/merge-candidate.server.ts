import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { readLines } from "#content/reports/likeness.ts";

import { type Accepted, linesOf } from "./accept-candidate.server.ts";
import type { DecisionNote } from "./match-note.ts";
import type { PendingCandidate } from "./pending-candidate.ts";

export interface Merged extends Accepted {
  /** Null: nothing of the thing itself was changed. */
  readonly note: DecisionNote["merged"] | null;
}

/**
 * Ties a candidate to what the office holds already: to `into`, else to the proposed match. Its lines join those of
 * the record or appeal, if they are lines of the same document and not named yet.
 * @throws {Refusal} if there is nothing to tie it to, or nothing that this person may see.
 */
export async function mergeCandidate(
  tx: Database,
  staff: StaffMember,
  candidate: PendingCandidate,
  into: string | null,
): Promise<Merged> {
  if (candidate.kind === "key_figure") return mergeFigure(tx, candidate, into);
  if (candidate.kind === "case_box") return mergeCase(tx, staff, candidate, into);
  if (into === null && candidate.matchId === null) throw new Refusal("import.refusal.noMatch");
  const wanted = into === null ? { id: candidate.matchId ?? "" } : { number: into };
  const record = await tx.record.findFirst({
    where: { AND: [wanted, visibleRecords(staff)] },
    select: { id: true, sourceId: true, sourceLines: true, revision: true },
  });
  if (!record) throw new Refusal("import.refusal.noSuchRecord", { number: into ?? "" });
  const lines = joinedLines(record, candidate);
  if (lines === null) return { resultId: record.id, resultRef: null, note: null };
  const { count } = await tx.record.updateMany({
    where: { id: record.id, revision: record.revision },
    data: { ...lines, revision: { increment: 1 }, updatedAt: new Date() },
  });
  if (count === 0) throw meanwhile();
  await audit(tx, {
    staffId: staff.id,
    entity: "record",
    entityId: record.id,
    action: "merged",
    before: { sourceLines: record.sourceLines },
    after: lines,
  });
  await enqueue(tx, "search", "record", record.id);
  const note = {
    entity: "record" as const,
    id: record.id,
    before: record.sourceLines,
    revision: record.revision + 1,
  };
  return { resultId: record.id, resultRef: null, note };
}

async function mergeCase(
  tx: Database,
  staff: StaffMember,
  candidate: PendingCandidate,
  into: string | null,
): Promise<Merged> {
  const number = into ?? candidate.matchRef;
  if (number === null) throw new Refusal("import.refusal.noMatch");
  const appeal = await tx.appeal.findUnique({
    where: { number },
    select: { id: true, sourceId: true, sourceLines: true, revision: true },
  });
  if (!appeal) throw new Refusal("import.refusal.noSuchRecord", { number });
  const lines = joinedLines(appeal, candidate);
  if (lines === null) return { resultId: null, resultRef: number, note: null };
  const { count } = await tx.appeal.updateMany({
    where: { id: appeal.id, revision: appeal.revision },
    data: { ...lines, revision: { increment: 1 }, updatedAt: new Date() },
  });
  if (count === 0) throw meanwhile();
  await enqueue(tx, "search", "appeal", appeal.id);
  await audit(tx, {
    staffId: staff.id,
    entity: "appeal",
    entityId: appeal.id,
    action: "merged",
    before: { sourceLines: appeal.sourceLines },
    after: lines,
  });
  const note = {
    entity: "appeal" as const,
    id: appeal.id,
    before: appeal.sourceLines,
    revision: appeal.revision + 1,
  };
  return { resultId: null, resultRef: number, note };
}

async function mergeFigure(tx: Database, candidate: PendingCandidate, into: string | null): Promise<Merged> {
  const id = into ?? candidate.matchRef;
  if (id === null) throw new Refusal("import.refusal.noMatch");
  const figure = await tx.keyFigure.findUnique({ where: { id }, select: { id: true } });
  if (!figure) throw new Refusal("import.refusal.noSuchRecord", { number: id });
  return { resultId: null, resultRef: figure.id, note: null };
}

const meanwhile = (): Refusal => new Refusal("refusal.changedMeanwhile", {}, { kind: "conflict" });

/** The lines with the candidate's joined on; null if they say nothing new or belong to another document. */
function joinedLines(
  held: { readonly sourceId: string | null; readonly sourceLines: string | null },
  candidate: PendingCandidate,
): { sourceId: string; sourceLines: string } | null {
  const { sourceId } = candidate.import;
  if (held.sourceId !== null && held.sourceId !== sourceId) return null;
  const named = readLines(held.sourceLines);
  if (named.some(([from, to]) => from <= candidate.lineFrom && candidate.lineTo <= to)) return null;
  const own = linesOf(candidate);
  return { sourceId, sourceLines: held.sourceLines ? `${held.sourceLines}, ${own}` : own };
}
