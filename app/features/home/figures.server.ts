import { db } from "#app/platform/db.server.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import type { Language } from "#prisma/generated/client.ts";

import { figureHref } from "./figure-href.ts";

export interface Figure {
  readonly id: string;
  readonly label: OneText | null;
  readonly value: number | null;
  readonly unit: string | null;
  /** As published, in the source's words. */
  readonly printed: string;
  readonly caveat: OneText | null;
  readonly href: string | null;
  readonly lines: string | null;
}

export interface YearInFigures {
  readonly year: number;
  readonly figures: readonly Figure[];
}

const MOST = 60;

/** The headline figures of the last year that has any; null before the first report. */
export async function yearInFigures(language: Language): Promise<YearInFigures | null> {
  const rows = await db.keyFigure.findMany({
    orderBy: [{ year: "desc" }, { order: "asc" }],
    take: MOST,
    select: {
      id: true,
      year: true,
      labelKk: true,
      labelRu: true,
      labelEn: true,
      printed: true,
      value: true,
      unit: true,
      sourceLines: true,
      caveatKk: true,
      caveatRu: true,
      caveatEn: true,
    },
  });
  const year = rows[0]?.year;
  if (year === undefined) return null;
  const figures = rows
    .filter((row) => row.year === year)
    .map((row) => ({
      id: row.id,
      label: oneOf(language, { kk: row.labelKk, ru: row.labelRu, en: row.labelEn }),
      value: row.value,
      unit: row.unit,
      printed: row.printed,
      caveat: oneOf(language, { kk: row.caveatKk, ru: row.caveatRu, en: row.caveatEn }),
      href: figureHref(row.id, year),
      lines: row.sourceLines,
    }));
  return { year, figures };
}
