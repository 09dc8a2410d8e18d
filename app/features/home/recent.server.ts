import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { isRecordStatus } from "#app/features/records/list-groups.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import type { Language, RecordStatus } from "#prisma/generated/client.ts";

import { actColumns, actFields, type ActInBrief, actInBrief } from "./act-in-brief.server.ts";

const { sql } = Prisma;
const words = z.string().nullable();

export interface RecordInBrief {
  readonly number: string;
  readonly title: OneText | null;
  readonly status: RecordStatus;
  readonly changedAt: string;
}

const briefRows = z.array(
  z.object({
    number: z.string(),
    titleKk: words,
    titleRu: words,
    titleEn: words,
    status: z.string().refine(isRecordStatus),
    changedAt: z.date(),
  }),
);

async function recordsInBrief(
  language: Language,
  where: Prisma.Sql,
  limit: number,
): Promise<RecordInBrief[]> {
  const rows = await db.$queryRaw(sql`
    SELECT r."number", r."titleKk", r."titleRu", r."titleEn", r."status", r."updatedAt" AS "changedAt"
    FROM "Record" r WHERE ${where} ORDER BY r."updatedAt" DESC LIMIT ${limit}`);
  return briefRows.parse(rows).map(({ number, status, changedAt, ...titles }) => ({
    number,
    status,
    changedAt: changedAt.toISOString(),
    title: oneOf(language, { kk: titles.titleKk, ru: titles.titleRu, en: titles.titleEn }),
  }));
}

/** What a person has written and not yet sent. */
export const myDrafts = (staff: StaffMember, language: Language, limit: number): Promise<RecordInBrief[]> =>
  recordsInBrief(
    language,
    sql`r."authorId" = ${staff.id}::uuid AND r."status" IN ('draft', 'in_review', 'approved')`,
    limit,
  );

/** What colleagues worked on last. */
export const recentlyChanged = (
  staff: StaffMember,
  language: Language,
  limit: number,
): Promise<RecordInBrief[]> => recordsInBrief(language, visibleRecordsSql(staff, "r"), limit);

export interface RecentLaw {
  readonly on: string;
  readonly precision: "day" | "month" | "year" | null;
  readonly act: ActInBrief | null;
  readonly note: OneText | null;
  readonly records: readonly string[];
}

/** How many events are read for the few that are shown: several records share one change of law. */
const READ_FOR_ONE = 4;

/** Law that changed after the reports of our records: the newest first, with the records it concerns. */
export async function recentLaw(staff: StaffMember, language: Language, limit: number): Promise<RecentLaw[]> {
  const rows = await db.$queryRaw(sql`
    SELECT e."happenedOn"::text AS "on", e."precision", e."noteKk", e."noteRu", e."noteEn", r."number", ${actColumns}
    FROM "Event" e JOIN "Record" r ON r."id" = e."recordId" LEFT JOIN "Act" a ON a."id" = e."actId"
    WHERE e."afterReport" AND e."type" IN ('in_force', 'act_amended', 'court_decided') AND e."happenedOn" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "Event" c WHERE c."correctsId" = e."id") AND ${visibleRecordsSql(staff, "r")}
    ORDER BY e."happenedOn" DESC, r."number" LIMIT ${limit * READ_FOR_ONE}`);
  const schema = z.object({
    on: z.string(),
    precision: z.enum(["day", "month", "year"]).nullable(),
    noteKk: words,
    noteRu: words,
    noteEn: words,
    number: z.string(),
    ...actFields,
  });
  const changes = new Map<string, Omit<RecentLaw, "records"> & { records: string[] }>();
  for (const row of z.array(schema).parse(rows)) {
    const note = oneOf(language, { kk: row.noteKk, ru: row.noteRu, en: row.noteEn });
    const key = [row.on, row.actSlug ?? JSON.stringify(note)].join(" ");
    const change = changes.get(key);
    if (change) {
      if (!change.records.includes(row.number)) change.records.push(row.number);
      continue;
    }
    const act = actInBrief(language, row);
    changes.set(key, {
      on: row.on,
      precision: row.precision,
      act,
      note,
      records: [row.number],
    });
  }
  return [...changes.values()].slice(0, limit);
}
