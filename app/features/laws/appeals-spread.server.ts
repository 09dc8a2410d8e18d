import { z } from "zod";

import { type StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { regionsSeen } from "#app/features/appeals/policy.ts";
import type { Language } from "#prisma/generated/client.ts";

const { sql } = Prisma;

export interface AppealsSpread {
  /** The latest year first. */
  readonly years: readonly { readonly year: number; readonly count: number }[];
  /** The commonest first, of those that this person may know of. */
  readonly regions: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

const NAME = { kk: sql`g."nameKk"`, ru: sql`g."nameRu"`, en: sql`g."nameEn"` };
const MOST_YEARS = 30;

/**
 * When and where the appeals came from that suffer under a provision, or under what stands in it. Regions only of those
 * appeals whose region this person may know (decision 0008); years are no secret.
 */
export async function spreadAppeals(
  staff: StaffMember,
  language: Language,
  ids: readonly string[],
): Promise<AppealsSpread> {
  const seen = regionsSeen(staff);
  const known = seen === "all" ? sql`true` : sql`a."regionId" = ANY(${seen}::text[])`;
  const linked = sql`SELECT DISTINCT "appealId" AS "id" FROM "AppealLink"
    WHERE "provisionId" = ANY(${ids}::uuid[]) AND "appealId" IS NOT NULL`;
  const [years, regions] = await Promise.all([
    db.$queryRaw(sql`
      SELECT a."year", count(*)::int AS "count" FROM (${linked}) l JOIN "Appeal" a USING ("id")
      GROUP BY a."year" ORDER BY a."year" DESC LIMIT ${MOST_YEARS}`),
    seen.length === 0
      ? []
      : db.$queryRaw(sql`
      SELECT g."id", ${NAME[language]} AS "name", count(*)::int AS "count"
      FROM (${linked}) l JOIN "Appeal" a USING ("id") JOIN "Region" g ON g."id" = a."regionId"
      WHERE ${known} GROUP BY g."id" ORDER BY 3 DESC, g."order"`),
  ]);
  return {
    years: z.array(z.object({ year: z.number(), count: z.number() })).parse(years),
    regions: z.array(z.object({ id: z.string(), name: z.string(), count: z.number() })).parse(regions),
  };
}
