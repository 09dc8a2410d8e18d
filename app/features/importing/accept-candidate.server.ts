import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { createAppeal } from "#app/features/appeals/create-appeal.server.ts";
import { createRecord } from "#app/features/records/create-record.server.ts";
import type { CandidateKind, EventType, RecordKind, RecordSeries } from "#prisma/generated/client.ts";

import { deriveRecord } from "#app/features/following/derive-record.server.ts";
import { appealCategory } from "./appeal-category.ts";
import { decisionNote } from "./match-note.ts";
import type { PendingCandidate } from "./pending-candidate.ts";

type RecordCandidateKind = Exclude<CandidateKind, "key_figure" | "case_box">;

/** What a candidate becomes, and the event that the report's own words tell of it. */
const becomes: Readonly<
  Record<RecordCandidateKind, { kind: RecordKind; series: RecordSeries; event: EventType }>
> = {
  proposal: { kind: "proposal", series: "listed", event: "sent" },
  special_recommendation: { kind: "special_recommendation", series: "listed", event: "sent" },
  court_opinion: { kind: "court_opinion", series: "listed", event: "opinion_submitted" },
  regional_suggestion: { kind: "regional_suggestion", series: "listed", event: "sent" },
  concluding_recommendation: { kind: "recommendation", series: "concluding", event: "recommended" },
  regulatory_amendment: { kind: "regulatory_amendment", series: "listed", event: "sent" },
};

/** What came of an acceptance: a record, or the number of an appeal or a figure. */
export interface Accepted {
  readonly resultId: string | null;
  readonly resultRef: string | null;
}

/** Makes a candidate a record, an appeal or a key figure of the office. */
export async function acceptCandidate(
  tx: Database,
  staff: StaffMember,
  candidate: PendingCandidate,
): Promise<Accepted> {
  if (candidate.kind === "key_figure")
    return { resultId: null, resultRef: await createFigure(tx, candidate) };
  if (candidate.kind === "case_box")
    return { resultId: null, resultRef: await registerCase(tx, staff, candidate) };
  const { kind, series, event } = becomes[candidate.kind];
  const { year, sourceId } = candidate.import;
  const on = { on: new Date(Date.UTC(year, 0, 1)), precision: "year" as const };
  const made = await takeUp(tx, staff, candidate, { type: event, ...on });
  if (made !== null) return { resultId: made, resultRef: null };
  const { id } = await createRecord(
    staff,
    {
      kind,
      series,
      year,
      language: "en",
      titles: { en: candidate.title },
      summaries: { en: `> ${candidate.quote.replace(/\s*\n+\s*/gu, "\n> ")}` },
      regionId: candidate.regionId,
      addresseeBodyIds: candidate.bodyIds,
      sourceId,
      sourceLines: linesOf(candidate),
      statusEvent: { type: event, on },
      ...(kind === "court_opinion" ? { opinionOn: on } : {}),
    },
    tx,
  );
  return { resultId: id, resultRef: null };
}

/** Accepted before, taken back, and accepted again: the same record, if nobody has worked on it meanwhile. */
async function takeUp(
  tx: Database,
  staff: StaffMember,
  candidate: PendingCandidate,
  event: { readonly type: EventType; readonly on: Date; readonly precision: "year" },
): Promise<string | null> {
  const { made } = decisionNote.parse(candidate.payload);
  if (made === undefined) return null;
  const record = await tx.record.findFirst({ where: { id: made, revision: 1 }, select: { id: true } });
  if (!record) return null;
  await tx.event.create({
    data: {
      recordId: made,
      type: event.type,
      happenedOn: event.on,
      precision: event.precision,
      recordedById: staff.id,
      sourceId: candidate.import.sourceId,
      sourceLines: linesOf(candidate),
    },
    select: { id: true },
  });
  await deriveRecord(tx, made);
  await enqueue(tx, "search", "record", made);
  return made;
}

/** "2659" or "4019-4023". */
export const linesOf = ({
  lineFrom,
  lineTo,
}: {
  readonly lineFrom: number;
  readonly lineTo: number;
}): string => (lineFrom === lineTo ? String(lineFrom) : `${String(lineFrom)}-${String(lineTo)}`);

async function createFigure(tx: Database, candidate: PendingCandidate): Promise<string> {
  const { year, sourceId } = candidate.import;
  const { printed, value, unit } = candidate.payload;
  const last = await tx.keyFigure.aggregate({ where: { year }, _max: { order: true } });
  const { id } = await tx.keyFigure.create({
    data: {
      id: `report-${String(year)}-${linesOf(candidate)}-${String(candidate.ordinal)}`,
      year,
      order: (last._max.order ?? 0) + 1,
      // The report says it in one language; the others are left to be written.
      labelKk: "",
      labelRu: "",
      labelEn: candidate.title,
      printed: typeof printed === "string" ? printed : "",
      value: typeof value === "number" ? value : null,
      unit: typeof unit === "string" ? unit : null,
      sourceId,
      sourceLines: linesOf(candidate),
    },
    select: { id: true },
  });
  return id;
}

/** A printed case without its persons: what the report calls them stays in the report. */
async function registerCase(tx: Database, staff: StaffMember, candidate: PendingCandidate): Promise<string> {
  const { summary, section } = candidate.payload;
  const told = typeof summary === "string" ? summary : "";
  const { number } = await createAppeal(
    staff,
    {
      year: candidate.import.year,
      receivedOn: null,
      regionId: candidate.regionId,
      category: appealCategory(`${typeof section === "string" ? section : ""} ${told}`),
      outcome: undefined,
      language: "en",
      titles: { kk: null, ru: null, en: candidate.title },
      summaries: { kk: null, ru: null, en: told },
      results: { kk: null, ru: null, en: null },
      sourceId: candidate.import.sourceId,
      sourceLines: linesOf(candidate),
    },
    tx,
  );
  return number;
}
