import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import { countsSmallGroups, SMALLEST_SHOWN } from "#app/features/appeals/policy.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
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
  /** By when the legislature must act, if the Court said so. */
  readonly amendBy: string | null;
  /** The first day after the ruling from which the provision reads otherwise; null: no such wording is held. */
  readonly amendedFrom: string | null;
  readonly isOverdue: boolean;
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
      id: true,
      provisionId: true,
      holding: true,
      confirmed: true,
      noteKk: true,
      noteRu: true,
      noteEn: true,
      amendBy: true,
      decision: { select: { number: true, decidedOn: true, act: { select: { slug: true } } } },
    },
    orderBy: { decision: { decidedOn: "desc" } },
    take: HOLDINGS_NAMED,
  });
  const amended = await amendedAfter(rows.filter(({ amendBy }) => amendBy !== null).map(({ id }) => id));
  const today = todayInKazakhstan();
  const found = new Map<string, CourtSaid[]>();
  for (const { id, provisionId, holding, confirmed, decision, amendBy: by, ...note } of rows) {
    const [amendBy, amendedFrom] = [isoDay(by), amended.get(id) ?? null];
    const said = {
      number: decision.number,
      decidedOn: isoDay(decision.decidedOn),
      slug: decision.act?.slug ?? null,
      holding,
      confirmed,
      note: oneOf(language, { kk: note.noteKk, ru: note.noteRu, en: note.noteEn }),
      ...{ amendBy, amendedFrom, isOverdue: amendBy !== null && amendedFrom === null && amendBy < today },
    };
    found.set(provisionId, [...(found.get(provisionId) ?? []), said]);
  }
  return found;
}

/**
 * The day from which a provision that the Court judged reads otherwise than before: the first edition after the ruling
 * that holds other words for it, or none at all, in a language in which both are held.
 */
async function amendedAfter(holdingIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (holdingIds.length === 0) return new Map();
  const words = (edition: Prisma.Sql) => sql`(
    SELECT string_agg(concat_ws(' ', CASE WHEN t."excluded" THEN '-' END, t."heading", t."text"), chr(10) ORDER BY t."place")
    FROM "ProvisionText" t JOIN "Provision" q ON q."id" = t."provisionId"
    WHERE t."editionId" = ${edition} AND t."language" = now_held."language" AND q."actId" = p."actId"
      AND (q."path" = p."path" OR starts_with(q."path", p."path" || '.')))`;
  const rows = await db.$queryRaw(sql`
    SELECT h."id", min(later."validFrom")::text AS "from" FROM "CourtHolding" h
    JOIN "CourtDecision" d ON d."id" = h."decisionId" JOIN "Provision" p ON p."id" = h."provisionId"
    JOIN "Edition" later ON later."actId" = p."actId" AND later."validFrom" > d."decidedOn"
    JOIN "EditionText" now_held ON now_held."editionId" = later."id"
    CROSS JOIN LATERAL (
      SELECT e."id" FROM "Edition" e JOIN "EditionText" t ON t."editionId" = e."id"
      WHERE e."actId" = p."actId" AND t."language" = now_held."language" AND e."validFrom" <= d."decidedOn"
      ORDER BY e."validFrom" DESC LIMIT 1) was
    WHERE h."id" = ANY(${holdingIds}::uuid[])
      AND ${words(sql`was."id"`)} IS DISTINCT FROM ${words(sql`later."id"`)}
    GROUP BY h."id"`);
  return new Map(
    z
      .array(z.object({ id: z.string(), from: z.string() }))
      .parse(rows)
      .map(({ id, from }) => [id, from]),
  );
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
