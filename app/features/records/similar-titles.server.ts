import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";

import { visibleRecordsSql } from "./access.server.ts";

const ALIKE = 0.45;

interface Similar {
  readonly number: string;
  readonly kk: string | null;
  readonly ru: string | null;
  readonly en: string | null;
}

/** Records that the person may see whose title is nearly one of these: probable duplicates, the likest first. */
export async function similarTitles(
  staff: StaffMember,
  titles: { readonly kk: string | null; readonly ru: string | null; readonly en: string | null },
) {
  const columns = { kk: "titleKk", ru: "titleRu", en: "titleEn" } as const;
  const alike = (["kk", "ru", "en"] as const).flatMap((language) => {
    const title = titles[language];
    const column = Prisma.raw(`r."${columns[language]}"`);
    return title
      ? [{ test: Prisma.sql`${column} % ${title}`, score: Prisma.sql`similarity(${column}, ${title})` }]
      : [];
  });
  if (alike.length === 0) return [];
  const score = Prisma.sql`greatest(${Prisma.join(alike.map((one) => Prisma.sql`coalesce(${one.score}, 0)`))})`;
  const rows = await db.$queryRaw<Similar[]>`
    SELECT r."number", r."titleKk" AS kk, r."titleRu" AS ru, r."titleEn" AS en
    FROM "Record" r
    WHERE (${Prisma.join(
      alike.map(({ test }) => test),
      " OR ",
    )})
      AND ${visibleRecordsSql(staff, "r")} AND ${score} >= ${ALIKE}
    ORDER BY ${score} DESC LIMIT 5`;
  return rows.map(({ number, ...title }) => ({
    href: `/records/${encodeURIComponent(number)}`,
    number,
    title,
  }));
}
