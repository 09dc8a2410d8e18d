import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { inThree, type Trilingual } from "#app/platform/trilingual.ts";
import { isUuid } from "#app/platform/uuid.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { canEditRecords } from "#app/features/records/policy.ts";

import { decisionNote, type MatchNote, matchNote, scoreWord } from "./match-note.ts";
import { headOf, importFields } from "./queries.server.ts";
import { candidateKinds, candidateStates, outcomes, type ReviewFilter } from "./review-filter.ts";

const CANDIDATES_A_PAGE = 30;

const noticesSchema = z.array(
  z.object({ code: z.string(), lineFrom: z.number(), lineTo: z.number(), detail: z.string() }),
);
const sectionsSchema = z.array(
  z.object({
    number: z.string().nullable(),
    title: z.string(),
    level: z.number(),
    lineFrom: z.number(),
    lineTo: z.number(),
  }),
);
const payloadSchema = z.looseObject({
  summary: z.string().optional(),
  printed: z.string().optional(),
  region: z.string().nullish(),
});
const NO_NOTE: MatchNote = { outcome: "none", reasons: null, options: [] };

const candidateFields = {
  id: true,
  kind: true,
  ordinal: true,
  title: true,
  quote: true,
  lineFrom: true,
  lineTo: true,
  addressee: true,
  bodyIds: true,
  regionId: true,
  payload: true,
  matchId: true,
  matchRef: true,
  matchScore: true,
  matchReason: true,
  state: true,
  resultId: true,
  resultRef: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
} satisfies Prisma.ImportCandidateSelect;

/** One import as a person reviews it: the page of candidates that the filters leave, and counts beside each filter. */
export async function reviewImport(staff: StaffMember, id: string, filter: ReviewFilter) {
  if (!isUuid(id)) return null;
  const found = await db.reportImport.findUnique({
    where: { id },
    select: { ...importFields, outline: true, notices: true },
  });
  if (!found) return null;
  const where = conditions(id, filter);
  const total = await db.importCandidate.count({ where });
  const rows = await db.importCandidate.findMany({
    where,
    select: candidateFields,
    orderBy: [{ kind: "asc" }, { ordinal: "asc" }, { id: "asc" }],
    skip: (filter.page - 1) * CANDIDATES_A_PAGE,
    take: CANDIDATES_A_PAGE,
  });
  const names = await namesFor(staff, rows);
  const progress = await countBy(id, "state", {});
  return {
    ...headOf(found),
    outline: sectionsSchema.parse(found.outline),
    notices: noticesSchema.parse(found.notices),
    mayDecide: canEditRecords(staff),
    total,
    pageCount: Math.max(1, Math.ceil(total / CANDIDATES_A_PAGE)),
    progress,
    knownPending: await db.importCandidate.count({
      where: {
        importId: id,
        state: "pending",
        OR: [{ matchId: { not: null } }, { matchRef: { not: null } }],
      },
    }),
    facets: {
      kind: await countBy(id, "kind", { ...filter, kinds: [] }),
      state: await countBy(id, "state", { ...filter, states: [] }),
      match: await countOutcomes(id, filter),
    },
    candidates: rows.map((row) => viewCandidate(row, names)),
  };
}

export type ImportReview = NonNullable<Awaited<ReturnType<typeof reviewImport>>>;
export type CandidateView = ImportReview["candidates"][number];

function conditions(importId: string, filter: Partial<ReviewFilter>): Prisma.ImportCandidateWhereInput {
  const { kinds = [], states = [], outcomes: wanted = [] } = filter;
  return {
    importId,
    ...(kinds.length > 0 ? { kind: { in: [...kinds] } } : {}),
    ...(states.length > 0 ? { state: { in: [...states] } } : {}),
    ...(wanted.length > 0
      ? { OR: wanted.map((outcome) => ({ matchReason: { path: ["outcome"], equals: outcome } })) }
      : {}),
  };
}

async function countBy(importId: string, column: "kind" | "state", filter: Partial<ReviewFilter>) {
  const rows = await db.importCandidate.groupBy({
    by: [column],
    where: conditions(importId, filter),
    _count: { _all: true },
  });
  const values: readonly string[] = column === "kind" ? candidateKinds : candidateStates;
  return values.map((value) => ({
    value,
    count: rows.find((row) => row[column] === value)?._count._all ?? 0,
  }));
}

const countOutcomes = (importId: string, filter: ReviewFilter) =>
  Promise.all(
    outcomes.map(async (value) => ({
      value,
      count: await db.importCandidate.count({
        where: conditions(importId, { ...filter, outcomes: [value] }),
      }),
    })),
  );

type Row = Prisma.ImportCandidateGetPayload<{ select: typeof candidateFields }>;

const noteOf = (row: Row): MatchNote => matchNote.safeParse(row.matchReason).data ?? NO_NOTE;

interface Thing {
  readonly label: string;
  readonly href: string | null;
  readonly titles: Trilingual;
}

interface Names {
  readonly bodies: ReadonlyMap<string, Trilingual>;
  readonly regions: ReadonlyMap<string, Trilingual>;
  readonly things: ReadonlyMap<string, Thing>;
}

/** Names of what a page of candidates points at; a record that this person may not see is not among them. */
async function namesFor(staff: StaffMember, rows: readonly Row[]): Promise<Names> {
  const pointed = rows.flatMap((row) => [
    row.matchId,
    row.matchRef,
    row.resultId,
    row.resultRef,
    ...noteOf(row).options.map(({ id }) => id),
  ]);
  const ids = [...new Set(pointed.filter((id) => id !== null))];
  const uuids = ids.filter(isUuid);
  const inThreeOf = { select: { id: true, nameKk: true, nameRu: true, nameEn: true } } as const;
  const [bodies, regions, records, appeals, figures] = await Promise.all([
    db.body.findMany({ where: { id: { in: rows.flatMap(({ bodyIds }) => bodyIds) } }, ...inThreeOf }),
    db.region.findMany({
      where: { id: { in: rows.flatMap(({ regionId }) => regionId ?? []) } },
      ...inThreeOf,
    }),
    db.record.findMany({
      where: { AND: [{ id: { in: uuids } }, visibleRecords(staff)] },
      select: { id: true, number: true, titleKk: true, titleRu: true, titleEn: true },
    }),
    db.appeal.findMany({
      where: { number: { in: ids } },
      select: { number: true, titleKk: true, titleRu: true, titleEn: true },
    }),
    db.keyFigure.findMany({
      where: { id: { in: ids } },
      select: { id: true, printed: true, labelKk: true, labelRu: true, labelEn: true },
    }),
  ]);
  return {
    bodies: new Map(bodies.map((body) => [body.id, inThree(body, "name")])),
    regions: new Map(regions.map((region) => [region.id, inThree(region, "name")])),
    things: new Map<string, Thing>([
      ...records.map(
        (record) =>
          [
            record.id,
            { label: record.number, href: `/records/${record.number}`, titles: inThree(record, "title") },
          ] as const,
      ),
      ...appeals.map(
        (appeal) =>
          [
            appeal.number,
            { label: appeal.number, href: `/appeals/${appeal.number}`, titles: inThree(appeal, "title") },
          ] as const,
      ),
      ...figures.map(
        (figure) =>
          [figure.id, { label: figure.printed, href: null, titles: inThree(figure, "label") }] as const,
      ),
    ]),
  };
}

function viewCandidate(row: Row, { bodies, regions, things }: Names) {
  const payload = payloadSchema.safeParse(row.payload).data ?? {};
  const note = noteOf(row);
  const matchKey = row.matchId ?? row.matchRef;
  const resultKey = row.resultId ?? row.resultRef;
  return {
    id: row.id,
    kind: row.kind,
    ordinal: row.ordinal,
    title: row.title,
    // Persons' initials stay in the report: a case is shown as it would be kept.
    quote: row.kind === "case_box" ? (payload.summary ?? row.title) : row.quote,
    lineFrom: row.lineFrom,
    lineTo: row.lineTo,
    addressee: row.addressee,
    bodies: row.bodyIds.flatMap((id) => bodies.get(id) ?? []),
    region: row.regionId ? (regions.get(row.regionId) ?? null) : null,
    outcome: note.outcome,
    word: scoreWord(row.matchScore),
    reasons: note.reasons,
    match: matchKey ? (things.get(matchKey) ?? null) : null,
    /** A match there is, but not for this person's eyes. */
    isMatchHidden: matchKey !== null && !things.has(matchKey),
    options: note.options.flatMap(({ id }) => things.get(id) ?? []),
    state: row.state,
    result: resultKey ? (things.get(resultKey) ?? null) : null,
    reason: decisionNote.safeParse(row.payload).data?.reason ?? null,
    decidedBy: row.decidedBy?.name ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
  };
}
