import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { isUuid } from "#app/platform/uuid.ts";
import { canEditRecords } from "#app/features/records/policy.ts";
import type { CandidateState } from "#prisma/generated/client.ts";

import { acceptCandidate } from "./accept-candidate.server.ts";
import { mergeCandidate } from "./merge-candidate.server.ts";
import type { DecisionNote } from "./match-note.ts";
import type { PendingCandidate } from "./pending-candidate.ts";
import { undoDecision } from "./undo-decision.server.ts";

export type Decision =
  | { readonly action: "accept" | "undo"; readonly ids: readonly string[] }
  /** `into`: the number of another record or appeal than the proposed one. */
  | { readonly action: "merge"; readonly ids: readonly string[]; readonly into?: string | null }
  /** Every candidate still waiting whose match is proposed. */
  | { readonly action: "mergeKnown" }
  | { readonly action: "reject"; readonly ids: readonly string[]; readonly reason: string };

/**
 * Decides candidates of one import, all of them or none.
 * @throws {Refusal} if nothing is chosen, a reason is missing, somebody else was faster, or one of them cannot be so
 * decided; and if the person may not write records.
 */
export async function decideCandidates(
  staff: StaffMember,
  importId: string,
  decision: Decision,
): Promise<{ count: number }> {
  if (!canEditRecords(staff)) throw new Refusal("refusal.mayNotWrite");
  if (!isUuid(importId)) throw new Refusal("refusal.notFound");
  if (decision.action === "reject" && decision.reason.trim() === "") {
    throw new Refusal("import.refusal.reasonMissing", {}, { field: "reason" });
  }
  return db.$transaction(
    async (tx) => {
      const chosen =
        decision.action === "mergeKnown" ? await knownIds(tx, importId) : [...new Set(decision.ids)];
      if (chosen.length === 0) throw new Refusal("import.refusal.nothingSelected");
      const candidates = await lockCandidates(tx, importId, chosen);
      const isUndo = decision.action === "undo";
      if (
        candidates.length < chosen.length ||
        candidates.some(({ state }) => (state === "pending") === isUndo)
      ) {
        throw new Refusal("refusal.candidateDecided", {}, { kind: "conflict" });
      }
      for (const candidate of candidates) await decideOne(tx, staff, candidate, decision);
      return { count: candidates.length };
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}

async function knownIds(tx: Database, importId: string): Promise<string[]> {
  const known = await tx.importCandidate.findMany({
    where: { importId, state: "pending", OR: [{ matchId: { not: null } }, { matchRef: { not: null } }] },
    select: { id: true },
  });
  return known.map(({ id }) => id);
}

/** In the order of the report, each locked until the transaction ends. */
async function lockCandidates(
  tx: Database,
  importId: string,
  ids: readonly string[],
): Promise<PendingCandidate[]> {
  const uuids = ids.filter(isUuid);
  await tx.$queryRaw`SELECT "id" FROM "ImportCandidate" WHERE "importId" = ${importId}::uuid AND "id" = ANY(${uuids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const rows = await tx.importCandidate.findMany({
    where: { importId, id: { in: uuids } },
    orderBy: [{ kind: "asc" }, { ordinal: "asc" }],
    select: {
      id: true,
      kind: true,
      ordinal: true,
      title: true,
      quote: true,
      lineFrom: true,
      lineTo: true,
      bodyIds: true,
      regionId: true,
      payload: true,
      matchId: true,
      matchRef: true,
      state: true,
      resultId: true,
      resultRef: true,
      import: { select: { year: true, sourceId: true } },
    },
  });
  // Only `stageReport` and this command write the payload, and both write an object.
  return rows.map((row) => ({ ...row, payload: row.payload as Record<string, unknown> }));
}

async function decideOne(
  tx: Database,
  staff: StaffMember,
  candidate: PendingCandidate,
  decision: Decision,
): Promise<void> {
  const outcome = await carryOut(tx, staff, candidate, decision);
  // A record taken back stays known until the candidate is accepted anew.
  const found = Object.fromEntries(
    Object.entries(candidate.payload).filter(([name]) => name !== "reason" && name !== "merged"),
  );
  const isPending = outcome.state === "pending";
  await tx.importCandidate.update({
    where: { id: candidate.id },
    data: {
      state: outcome.state,
      decidedById: isPending ? null : staff.id,
      decidedAt: isPending ? null : new Date(),
      resultId: outcome.resultId,
      resultRef: outcome.resultRef,
      // The reader's findings are JSON already; the note is plain strings and numbers.
      payload: { ...found, ...outcome.note },
    },
    select: { id: true },
  });
  await audit(tx, {
    staffId: staff.id,
    entity: "import_candidate",
    entityId: candidate.id,
    action: decision.action,
    before: { state: candidate.state },
    after: {
      state: outcome.state,
      resultId: outcome.resultId,
      resultRef: outcome.resultRef,
      ...(outcome.note.reason ? { reason: outcome.note.reason } : {}),
    },
  });
}

interface Outcome {
  readonly state: CandidateState;
  readonly resultId: string | null;
  readonly resultRef: string | null;
  readonly note: DecisionNote;
}

async function carryOut(
  tx: Database,
  staff: StaffMember,
  candidate: PendingCandidate,
  decision: Decision,
): Promise<Outcome> {
  switch (decision.action) {
    case "accept":
      return { state: "accepted", ...(await acceptCandidate(tx, staff, candidate)), note: {} };
    case "merge":
    case "mergeKnown": {
      const into = decision.action === "merge" ? decision.into?.trim() || null : null;
      const { note, ...result } = await mergeCandidate(tx, staff, candidate, into);
      return { state: "merged", ...result, note: note ? { merged: note } : {} };
    }
    case "reject":
      return {
        state: "rejected",
        resultId: null,
        resultRef: null,
        note: { reason: decision.reason.trim().slice(0, 1_000) },
      };
    case "undo":
      return {
        state: "pending",
        resultId: null,
        resultRef: null,
        note: await undoDecision(tx, staff, candidate),
      };
  }
}
