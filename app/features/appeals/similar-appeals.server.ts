import { db, Prisma } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";

import type { NewAppeal } from "./schema.ts";

const { sql } = Prisma;
const ALIKE = 0.6;
const MOST = 5;
const LANGUAGES = [
  ["Kk", "kk"],
  ["Ru", "ru"],
  ["En", "en"],
] as const;

interface Row {
  readonly number: string;
  readonly titleKk: string | null;
  readonly titleRu: string | null;
  readonly titleEn: string | null;
}

/**
 * Appeals of the year, the year before or after that this one may be already: nearly the same matter in nearly the
 * same words, or nearly the same account from the same region. Applicants are not compared: the table is not read.
 */
export async function similarAppeals(appeal: Pick<NewAppeal, "year" | "regionId" | "titles" | "summaries">) {
  const titles = LANGUAGES.flatMap(([ending, language]) => {
    const column = Prisma.raw(`a."title${ending}"`);
    const text = appeal.titles[language];
    return text === null ? [] : [sql`(${column} % ${text} AND similarity(${column}, ${text}) >= ${ALIKE})`];
  });
  const accounts = LANGUAGES.flatMap(([ending, language]) => {
    const text = appeal.summaries[language];
    return text === null
      ? []
      : [sql`coalesce(similarity(${Prisma.raw(`a."summary${ending}"`)}, ${text}) >= ${ALIKE}, false)`];
  });
  const years = [appeal.year - 1, appeal.year, appeal.year + 1];
  const likeness = [
    ...titles,
    ...(accounts.length > 0
      ? [sql`(a."regionId" IS NOT DISTINCT FROM ${appeal.regionId} AND (${Prisma.join(accounts, " OR ")}))`]
      : []),
  ];
  if (likeness.length === 0) return [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT a."number", a."titleKk", a."titleRu", a."titleEn" FROM "Appeal" a
    WHERE a."year" = ANY(${years}::int[]) AND (${Prisma.join(likeness, " OR ")})
    ORDER BY a."year" DESC, length(a."number") DESC, a."number" DESC LIMIT ${MOST}`;
  return rows.map((row) => ({
    href: `/appeals/${encodeURIComponent(row.number)}`,
    number: row.number,
    title: inThree(row, "title"),
  }));
}
