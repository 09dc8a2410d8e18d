import { db, Prisma } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";

import type { ActInput } from "./schema.ts";

const { sql } = Prisma;
/** Titles of acts share many words ("on amendments to some acts"): only a nearly equal one is a likeness. */
const ALIKE = 0.7;
const MOST = 5;

interface Row {
  readonly slug: string;
  readonly titleKk: string | null;
  readonly titleRu: string | null;
  readonly titleEn: string | null;
}

/** Acts that this one may be already: of the same number and date, or of nearly the same title; the likest first. */
export async function similarActs(
  act: Pick<ActInput, "number" | "adoptedOn" | "titleKk" | "titleRu" | "titleEn">,
) {
  const sameNumber =
    act.number !== null && act.adoptedOn !== null
      ? sql`coalesce(a."number" = ${act.number} AND a."adoptedOn" = ${isoDay(act.adoptedOn.on)}::date, false)`
      : sql`false`;
  const alike = (["titleKk", "titleRu", "titleEn"] as const).flatMap((name) => {
    const column = Prisma.raw(`a."${name}"`);
    const title = act[name];
    return title
      ? [{ test: sql`${column} % ${title}`, score: sql`coalesce(similarity(${column}, ${title}), 0)` }]
      : [];
  });
  const score = alike.length > 0 ? sql`greatest(${Prisma.join(alike.map((one) => one.score))})` : sql`0`;
  const near =
    alike.length > 0
      ? Prisma.join(
          alike.map(({ test }) => test),
          " OR ",
        )
      : sql`false`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT "slug", "titleKk", "titleRu", "titleEn" FROM (
      SELECT a."slug", a."titleKk", a."titleRu", a."titleEn", ${sameNumber} AS "same", ${score} AS "score"
      FROM "Act" a WHERE ${sameNumber} OR (${near})
    ) found WHERE "same" OR "score" >= ${ALIKE} ORDER BY "same" DESC, "score" DESC, "slug" LIMIT ${MOST}`;
  return rows.map((row) => ({
    href: `/laws/${encodeURIComponent(row.slug)}`,
    number: row.slug,
    title: inThree(row, "title"),
  }));
}
