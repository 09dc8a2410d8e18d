import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import { countsSmallGroups, SMALLEST_SHOWN } from "#app/features/appeals/policy.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { isRecordStatus } from "#app/features/records/list-groups.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import type { Holding, Language, RecordKind, RecordStatus, TextKind } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** A page shows so many provisions; of each it names so many records. */
export const PROVISIONS_SHOWN = 30;
const RECORDS_NAMED = 3;
/** So many references are looked at to find the records to name, however often a provision is cited. */
const LOOKED_AT = 60;

export interface ProvokedRecord {
  readonly number: string;
  readonly kind: RecordKind;
  readonly status: RecordStatus;
  readonly title: OneText | null;
}

export interface ProvisionText {
  readonly kind: TextKind;
  readonly heading: string | null;
  readonly text: string;
}

export interface CourtSaid {
  readonly number: string;
  readonly decidedOn: string | null;
  readonly slug: string | null;
  readonly holding: Holding | null;
  readonly confirmed: boolean;
  readonly note: OneText | null;
}

export interface ProvisionShown {
  readonly path: string;
  readonly unconfirmed: boolean;
  readonly citedCount: number;
  readonly texts: Readonly<Record<Language, ProvisionText | null>>;
  readonly records: readonly ProvokedRecord[];
  /** There are more than are named. */
  readonly hasMore: boolean;
  readonly holdings: readonly CourtSaid[];
  /** Single appeals that suffer under the norm, and how many more stand in groups. */
  readonly appeals: number;
  readonly appealsInGroups: number;
  /** There are appeals in groups, and this person may not know how many. */
  readonly groupsWithheld: boolean;
}

/**
 * The provisions of an act that somebody names or of which a text is held, each with what it provoked. Five
 * statements however often the act is cited: no reference is counted that is not shown.
 */
export async function findProvisions(
  staff: StaffMember,
  language: Language,
  actId: string,
  page: number,
): Promise<{ provisions: ProvisionShown[]; hasMore: boolean }> {
  const rows = await db.provision.findMany({
    where: { actId, OR: [{ citedCount: { gt: 0 } }, { texts: { some: {} } }] },
    select: { id: true, path: true, parentId: true, unconfirmed: true, citedCount: true },
    orderBy: [{ order: "asc" }, { path: "asc" }],
    skip: (page - 1) * PROVISIONS_SHOWN,
    take: PROVISIONS_SHOWN + 1,
  });
  const shown = rows.slice(0, PROVISIONS_SHOWN);
  const ids = shown.map(({ id }) => id);
  const [texts, records, holdings, appeals] = await Promise.all([
    textsOf(ids),
    provokedBy(staff, language, ids),
    holdingsOn(language, ids),
    appealsUnder(staff, ids),
  ]);
  const provisions = shown.map(({ id, path, unconfirmed, citedCount }) => {
    const provoked = records.get(id) ?? [];
    return {
      path,
      unconfirmed,
      citedCount,
      texts: texts.get(id) ?? { kk: null, ru: null, en: null },
      records: provoked.slice(0, RECORDS_NAMED),
      hasMore: provoked.length > RECORDS_NAMED,
      holdings: holdings.get(id) ?? [],
      appeals: appeals.get(id)?.appeals ?? 0,
      appealsInGroups: appeals.get(id)?.inGroups ?? 0,
      groupsWithheld: appeals.get(id)?.isWithheld ?? false,
    };
  });
  return { provisions, hasMore: rows.length > PROVISIONS_SHOWN };
}

/** Of each language the latest words of the law, else our summary. */
async function textsOf(ids: string[]) {
  const rows = await db.provisionText.findMany({
    where: { provisionId: { in: ids } },
    select: {
      provisionId: true,
      language: true,
      kind: true,
      heading: true,
      text: true,
      edition: { select: { validFrom: true } },
    },
    take: PROVISIONS_SHOWN * 30,
  });
  // Without an edition: not tied to one, so any later wording stands above it.
  const age = (edition: { validFrom: Date } | null) => edition?.validFrom.getTime() ?? -Infinity;
  const found = new Map<string, Record<Language, ProvisionText | null>>();
  for (const { provisionId, language, kind, heading, text } of rows.sort(
    (a, b) => age(a.edition) - age(b.edition),
  )) {
    const of = found.get(provisionId) ?? { kk: null, ru: null, en: null };
    found.set(provisionId, of);
    if (of[language]?.kind === "law" && kind !== "law") continue;
    of[language] = { kind, heading: heading ?? of[language]?.heading ?? null, text };
  }
  return found;
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

async function provokedBy(staff: StaffMember, language: Language, ids: readonly string[]) {
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

async function holdingsOn(language: Language, ids: string[]) {
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
    take: PROVISIONS_SHOWN * 5,
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

/** A sum of groups is withheld where one of them is small: beside the others it would tell that one. */
async function appealsUnder(staff: StaffMember, ids: readonly string[]) {
  const rows = await db.$queryRaw(sql`
    SELECT l."provisionId" AS "id", count(DISTINCT l."appealId")::int AS "appeals",
      coalesce(sum(coalesce(g."size", 1)) FILTER (WHERE g."id" IS NOT NULL), 0)::int AS "inGroups",
      coalesce(bool_or(g."size" < ${SMALLEST_SHOWN}), false) AS "withheld"
    FROM "AppealLink" l LEFT JOIN "AppealGroup" g ON g."id" = l."groupId"
    WHERE l."provisionId" = ANY(${ids}::uuid[]) GROUP BY l."provisionId"`);
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
