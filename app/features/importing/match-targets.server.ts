import type { Database, Prisma } from "#app/platform/db.server.ts";
import type { MatchTarget } from "#content/reports/likeness.ts";
import type { CandidateKind, RecordKind, RecordSeries } from "#prisma/generated/client.ts";

/** Enough for any year of the office; a bound, so that one import cannot take all memory. */
const MOST = 5_000;

const source = { select: { slug: true, sha256: true } } as const;
const recordFields = {
  id: true,
  number: true,
  kind: true,
  series: true,
  year: true,
  titleKk: true,
  titleRu: true,
  titleEn: true,
  summaryEn: true,
  bodyIds: true,
  regionId: true,
  sourceLines: true,
  source,
} satisfies Prisma.RecordSelect;

/** Which candidates a record can be. Recommendations told in the running text are no concluding ones. */
export function candidateKindOf(kind: RecordKind, series: RecordSeries): CandidateKind | null {
  if (kind === "recommendation")
    return series === "concluding" || series === "registered" ? "concluding_recommendation" : null;
  return kind === "bill_comment" ? null : kind;
}

/**
 * What the candidates of a year's report may be already: its records, the appeals that a report told (those of the
 * registry have nothing in common with a printed story but by chance), and its key figures.
 */
export async function matchTargets(tx: Database, year: number): Promise<MatchTarget[]> {
  const records = await tx.record.findMany({
    where: { year },
    select: recordFields,
    orderBy: { number: "asc" },
    take: MOST,
  });
  const appeals = await tx.appeal.findMany({
    where: { year, sourceId: { not: null } },
    select: {
      id: true,
      number: true,
      year: true,
      titleKk: true,
      titleRu: true,
      titleEn: true,
      summaryEn: true,
      outcomeEn: true,
      regionId: true,
      sourceLines: true,
      source,
    },
    orderBy: { number: "asc" },
    take: MOST,
  });
  const figures = await tx.keyFigure.findMany({
    where: { year },
    select: {
      id: true,
      year: true,
      labelKk: true,
      labelRu: true,
      labelEn: true,
      value: true,
      sourceLines: true,
      source,
    },
    take: MOST,
  });
  return [
    ...records.flatMap((record): MatchTarget[] => {
      const kind = candidateKindOf(record.kind, record.series);
      return kind
        ? [
            {
              ...shared(record),
              id: record.id,
              number: record.number,
              kind,
              titles: titlesOf(record),
              summary: record.summaryEn,
              bodyIds: record.bodyIds,
              regionId: record.regionId,
            },
          ]
        : [];
    }),
    ...appeals.map((appeal): MatchTarget => ({
      ...shared(appeal),
      id: appeal.number,
      number: appeal.number,
      kind: "case_box",
      titles: titlesOf(appeal),
      summary: [appeal.summaryEn, appeal.outcomeEn].filter(Boolean).join(" "),
      bodyIds: [],
      regionId: appeal.regionId,
    })),
    ...figures.map((figure): MatchTarget => ({
      ...shared(figure),
      id: figure.id,
      number: figure.id,
      kind: "key_figure",
      titles: { kk: figure.labelKk, ru: figure.labelRu, en: figure.labelEn },
      summary: null,
      bodyIds: [],
      regionId: null,
      value: figure.value,
    })),
  ];
}

interface Sourced {
  readonly year: number;
  readonly sourceLines: string | null;
  readonly source: { readonly slug: string; readonly sha256: string | null } | null;
}

const shared = ({ year, sourceLines, source: document }: Sourced) => ({
  year,
  sourceLines,
  sourceSlug: document?.slug ?? null,
  sourceSha256: document?.sha256 ?? null,
});

const titlesOf = (row: { titleKk: string | null; titleRu: string | null; titleEn: string | null }) => ({
  kk: row.titleKk,
  ru: row.titleRu,
  en: row.titleEn,
});
