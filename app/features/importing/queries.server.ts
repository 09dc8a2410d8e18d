import { db } from "#app/platform/db.server.ts";
import type { CandidateState } from "#prisma/generated/client.ts";

const IMPORTS_A_PAGE = 30;

type Counts = Readonly<Record<CandidateState, number>>;
const NO_COUNTS: Counts = { pending: 0, accepted: 0, merged: 0, rejected: 0 };

export const importFields = {
  id: true,
  fileName: true,
  year: true,
  lines: true,
  createdAt: true,
  startedBy: { select: { name: true } },
  source: { select: { titleKk: true, titleRu: true, titleEn: true } },
} as const;

/** The imports, the latest first, each with how far its review has come. */
export async function listImports(page: number) {
  const total = await db.reportImport.count();
  const imports = await db.reportImport.findMany({
    select: importFields,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * IMPORTS_A_PAGE,
    take: IMPORTS_A_PAGE,
  });
  const counts = await countStates(imports.map(({ id }) => id));
  return {
    total,
    pageCount: Math.max(1, Math.ceil(total / IMPORTS_A_PAGE)),
    imports: imports.map((row) => ({ ...headOf(row), counts: counts.get(row.id) ?? NO_COUNTS })),
  };
}

/** How many candidates of each state the imports have. */
export async function countStates(importIds: readonly string[]): Promise<Map<string, Counts>> {
  const rows = await db.importCandidate.groupBy({
    by: ["importId", "state"],
    where: { importId: { in: [...importIds] } },
    _count: { _all: true },
  });
  const counts = new Map<string, Counts>();
  for (const { importId, state, _count } of rows) {
    counts.set(importId, { ...(counts.get(importId) ?? NO_COUNTS), [state]: _count._all });
  }
  return counts;
}

interface ImportRow {
  readonly id: string;
  readonly fileName: string;
  readonly year: number;
  readonly lines: number;
  readonly createdAt: Date;
  readonly startedBy: { readonly name: string } | null;
  readonly source: {
    readonly titleKk: string | null;
    readonly titleRu: string | null;
    readonly titleEn: string | null;
  };
}

export const headOf = ({ id, fileName, year, lines, createdAt, startedBy, source }: ImportRow) => ({
  id,
  fileName,
  year,
  lines,
  createdAt: createdAt.toISOString(),
  startedBy: startedBy?.name ?? null,
  titles: { kk: source.titleKk, ru: source.titleRu, en: source.titleEn },
});
