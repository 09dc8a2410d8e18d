import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import { countsSmallGroups, SMALLEST_SHOWN } from "#app/features/appeals/policy.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { isRecordStatus } from "#app/features/records/list-groups.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import type { Holding, Language, RecordKind, RecordStatus } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** Of each provision so many records are named. */
export const RECORDS_NAMED = 3;
/** So many references are looked at to find the records to name, however often a provision is cited. */
const LOOKED_AT = 60;
const HOLDINGS_NAMED = 150;

export interface ProvokedRecord {
  readonly number: string;
  readonly kind: RecordKind;
  readonly status: RecordStatus;
  readonly title: OneText | null;
}

export interface CourtSaid {
  readonly number: string;
  readonly decidedOn: string | null;
  readonly slug: string | null;
  readonly holding: Holding | null;
  readonly confirmed: boolean;
  readonly note: OneText | null;
}

const words = z.string().nullable();
const provokedSchema = z.array(
  z.object({
    id: z.string(),
    number: z.string(),
    kind: z.custom<RecordKind>((value) => typeof value === "string"),
    status: z.string().refine(isRecordStatus),
    titleKk: words,
    titleRu: words,
    titleEn: words,
  }),
);

/** The records that name each provision, the newest first: one more than are named, if there are more. */
export async function provokedBy(staff: StaffMember, language: Language, ids: readonly string[]) {
  const visible = visibleRecordsSql(staff, "r");
  const seen = (table: Prisma.Sql, column: Prisma.Sql) => sql`
    (SELECT r."id" FROM ${table} s JOIN "Record" r ON r."id" = s.${column}
     WHERE s."provisionId" = p."id" AND ${visible} LIMIT ${LOOKED_AT})`;
  const rows = await db.$queryRaw(sql`
    SELECT p."id", k.* FROM unnest(${ids}::uuid[]) AS p("id") CROSS JOIN LATERAL (
      SELECT r."number", r."kind", r."status", r."titleKk", r."titleRu", r."titleEn" FROM (
        ${seen(sql`"NormChange"`, sql`"recordId"`)} UNION ${seen(sql`"Citation"`, sql`"recordId"`)}
        UNION ${seen(sql`"OpinionNorm"`, sql`"opinionId"`)}
      ) named JOIN "Record" r ON r."id" = named."id" ORDER BY r."year" DESC, r."number" LIMIT ${RECORDS_NAMED + 1}
    ) k`);
  const found = new Map<string, ProvokedRecord[]>();
  for (const { id, number, kind, status, ...titles } of provokedSchema.parse(rows)) {
    const title = oneOf(language, { kk: titles.titleKk, ru: titles.titleRu, en: titles.titleEn });
    found.set(id, [...(found.get(id) ?? []), { number, kind, status, title }]);
  }
  return found;
}

/** What the Court held on each provision, the newest first. */
export async function holdingsOn(language: Language, ids: string[]) {
  const rows = await db.courtHolding.findMany({
    where: { provisionId: { in: ids } },
    select: {
      provisionId: true,
      holding: true,
      confirmed: true,
      noteKk: true,
      noteRu: true,
      noteEn: true,
      decision: { select: { number: true, decidedOn: true, act: { select: { slug: true } } } },
    },
    orderBy: { decision: { decidedOn: "desc" } },
    take: HOLDINGS_NAMED,
  });
  const found = new Map<string, CourtSaid[]>();
  for (const { provisionId, holding, confirmed, decision, ...note } of rows) {
    const said = {
      number: decision.number,
      decidedOn: isoDay(decision.decidedOn),
      slug: decision.act?.slug ?? null,
      holding,
      confirmed,
      note: oneOf(language, { kk: note.noteKk, ru: note.noteRu, en: note.noteEn }),
    };
    found.set(provisionId, [...(found.get(provisionId) ?? []), said]);
  }
  return found;
}

/**
 * How many appeals suffer under each provision: counts alone, no regions and nobody's case. With `blocks`, one for each
 * id, what several provisions of a block have in common is counted once, and the answer is by block. A sum of groups is
 * withheld where one of them is small: beside the others it would tell that one.
 */
export async function appealsUnder(
  staff: StaffMember,
  ids: readonly string[],
  blocks: readonly string[] = ids,
) {
  const rows = await db.$queryRaw(sql`
    WITH linked AS (
      SELECT DISTINCT x."block", l."appealId", l."groupId" FROM unnest(${ids}::text[], ${blocks}::text[]) AS x("id", "block")
      JOIN "AppealLink" l ON l."provisionId" = x."id"::uuid
    )
    SELECT l."block" AS "id", count(DISTINCT l."appealId")::int AS "appeals",
      coalesce(sum(coalesce(g."size", 1)) FILTER (WHERE g."id" IS NOT NULL), 0)::int AS "inGroups",
      coalesce(bool_or(g."size" < ${SMALLEST_SHOWN}), false) AS "withheld"
    FROM linked l LEFT JOIN "AppealGroup" g ON g."id" = l."groupId" GROUP BY l."block"`);
  const schema = z.array(
    z.object({ id: z.string(), appeals: z.number(), inGroups: z.number(), withheld: z.boolean() }),
  );
  const countsAll = countsSmallGroups(staff);
  return new Map(
    schema.parse(rows).map(({ id, appeals, inGroups, withheld }) => {
      const isWithheld = withheld && !countsAll;
      return [id, { appeals, inGroups: isWithheld ? 0 : inGroups, isWithheld }] as const;
    }),
  );
}
