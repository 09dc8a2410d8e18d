import type { StaffMember } from "#app/platform/auth.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";

import { readDecisionNumber } from "./schema.ts";

/**
 * An opinion and, if `asked` names one of its decisions, that decision. Null if there is no such opinion for this
 * person, or it has no decision of this number.
 */
export async function findDecision(staff: StaffMember, opinion: string, asked: string | null) {
  const record = await findRecord(staff, opinion);
  if (!record?.opinion) return null;
  const view = viewRecord(staff, record);
  if (!view.opinion) return null;
  const wanted = asked === null ? null : readDecisionNumber(asked);
  const decision = view.opinion.decisions.find(({ number }) => number === wanted) ?? null;
  if (asked !== null && !decision) return null;
  return {
    number: view.number,
    titles: view.titles,
    revision: view.revision,
    isOfReport: view.source !== null,
    opinion: view.opinion,
    decision,
  };
}

export type DecisionPageProps = NonNullable<Awaited<ReturnType<typeof findDecision>>>;
export type OpinionView = DecisionPageProps["opinion"];
export type DecisionView = OpinionView["decisions"][number];
