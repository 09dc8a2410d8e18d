import { createHash } from "node:crypto";

import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Prisma } from "#app/platform/db.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { canImport } from "#app/features/records/policy.ts";
import { anonymise } from "#content/reports/anonymise.ts";
import { type Match, matchCandidates } from "#content/reports/match.ts";
import { readAnnualReport } from "#content/reports/read-annual-report.ts";
import type { AnnualReport, Candidate } from "#content/reports/types.ts";

import { fingerprint } from "./fingerprint.ts";
import { knownNames } from "./known-names.server.ts";
import type { MatchNote } from "./match-note.ts";
import { matchTargets } from "./match-targets.server.ts";
import { readReportText } from "./report-text.ts";

interface ReportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface StagedReport {
  readonly importId: string;
  readonly year: number;
  /** False: this very file was imported before, and nothing was added. */
  readonly isNew: boolean;
  readonly staged: number;
  /** Candidates that an earlier import of the same year holds already. */
  readonly known: number;
}

/** A report has parts; a letter or a table has none. */
const FEWEST_SECTIONS = 3;
const MOST_CANDIDATES = 3_000;

/**
 * Reads an annual report and lays what it holds before a person as candidates. Nothing enters the records.
 *
 * The same file twice is one import. A file saved anew adds only what no import of that year holds yet.
 * @throws {Refusal} if the person may not import, or the file is empty, too large, no text in UTF-8 or no such report.
 */
export async function stageReport(staff: StaffMember | null, file: ReportFile): Promise<StagedReport> {
  if (staff && !canImport(staff)) throw new Refusal("refusal.mayNotWrite");
  const text = readReportText(file.bytes);
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const earlier = await findStaged(db, sha256);
  if (earlier) return earlier;

  const report = readAnnualReport(text, await knownNames());
  const year = reportYear(report);
  return db.$transaction(
    async (tx) => {
      // Two people with the same report: the second waits, and finds the first's import.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`import-report:${String(year)}`}))`;
      return (await findStaged(tx, sha256)) ?? stage(tx, { staff, file, sha256, report, year });
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}

/** The year of something that is such a report. */
function reportYear({ year, outline, candidates }: AnnualReport): number {
  if (outline.length < FEWEST_SECTIONS || candidates.length === 0) {
    throw new Refusal("import.refusal.notReport", { sections: outline.length }, { field: "report" });
  }
  if (year === null || year < 1995 || year > 2199)
    throw new Refusal("import.refusal.noYear", {}, { field: "report" });
  if (candidates.length > MOST_CANDIDATES) {
    throw new Refusal("import.refusal.tooMany", { count: candidates.length }, { field: "report" });
  }
  return year;
}

async function findStaged(tx: Database, sha256: string): Promise<StagedReport | null> {
  const found = await tx.reportImport.findUnique({
    where: { sha256 },
    select: { id: true, year: true, _count: { select: { candidates: true } } },
  });
  return (
    found && { importId: found.id, year: found.year, isNew: false, staged: 0, known: found._count.candidates }
  );
}

interface Reading {
  readonly staff: StaffMember | null;
  readonly file: ReportFile;
  readonly sha256: string;
  readonly report: AnnualReport;
  readonly year: number;
}

async function stage(tx: Database, { staff, file, sha256, report, year }: Reading): Promise<StagedReport> {
  const source = await sourceOf(tx, { year, title: report.title, sha256 });
  const staged = await tx.importCandidate.findMany({
    where: { import: { year } },
    select: { kind: true, title: true, quote: true, addressee: true },
  });
  const known = new Set(staged.map(fingerprint));
  const fresh = report.candidates.filter((candidate) => !known.has(fingerprint(candidate)));
  const matches = matchCandidates(fresh, await matchTargets(tx, year), {
    year,
    slug: source.slug,
    sha256,
    language: "en",
  });

  const { id } = await tx.reportImport.create({
    data: {
      sourceId: source.id,
      fileName: file.fileName.slice(-200),
      sha256,
      year,
      startedById: staff?.id ?? null,
      lines: report.lines,
      outline: asJson(report.outline),
      notices: asJson(report.notices.map((notice) => ({ ...notice, detail: anonymise(notice.detail) }))),
    },
    select: { id: true },
  });
  await tx.importCandidate.createMany({
    data: fresh.map((candidate, index) =>
      rowOf(id, candidate, matches[index] ?? { outcome: "none", best: null, options: [] }),
    ),
  });
  const counts = { staged: fresh.length, known: report.candidates.length - fresh.length };
  await audit(tx, {
    staffId: staff?.id ?? null,
    entity: "import",
    entityId: id,
    action: "staged",
    after: { year, fileName: file.fileName.slice(-200), sha256, ...counts },
  });
  return { importId: id, year, isNew: true, ...counts };
}

/** The report itself: the one held of that year, or a new one. */
async function sourceOf(
  tx: Database,
  { year, title, sha256 }: { year: number; title: string | null; sha256: string },
) {
  const slug = `annual-report-${String(year)}`;
  const select = { id: true, slug: true } as const;
  return (
    (await tx.sourceDocument.findFirst({
      where: { OR: [{ sha256 }, { slug }] },
      orderBy: { sha256: { sort: "asc", nulls: "last" } },
      select,
    })) ??
    (await tx.sourceDocument.create({
      data: { slug, kind: "annual_report", year, titleEn: title, language: "en", sha256 },
      select,
    }))
  );
}

function rowOf(importId: string, candidate: Candidate, match: Match): Prisma.ImportCandidateCreateManyInput {
  const { best, outcome, options } = match;
  const isRecord = candidate.kind !== "key_figure" && candidate.kind !== "case_box";
  const note: MatchNote = {
    outcome,
    reasons: best ? { ...best.reasons, sharedTerms: [...best.reasons.sharedTerms] } : null,
    options: options.map(({ id, score }) => ({ id, score })),
  };
  return {
    importId,
    kind: candidate.kind,
    ordinal: candidate.ordinal,
    title: candidate.title,
    quote: candidate.quote,
    lineFrom: candidate.lineFrom,
    lineTo: candidate.lineTo,
    addressee: candidate.addressee,
    bodyIds: [...candidate.bodyIds],
    regionId: candidate.regionId,
    payload: asJson({ ...candidate.payload, region: candidate.region }),
    matchId: isRecord ? (best?.id ?? null) : null,
    matchRef: isRecord ? null : (best?.id ?? null),
    matchScore: best?.score ?? null,
    matchReason: note,
  };
}

const asJson = (value: object): Prisma.InputJsonValue =>
  // Plain values only; the round trip drops what JSON has no word for.
  JSON.parse(JSON.stringify(value)) as Prisma.InputJsonValue;
