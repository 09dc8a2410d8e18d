import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { visibleRecordsSql } from "#app/features/records/access.server.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import { canImport, seesLegalRecords } from "#app/features/records/policy.ts";
import type { Language } from "#prisma/generated/client.ts";

import { actColumns, actFields, type ActInBrief, actInBrief } from "./act-in-brief.server.ts";

const { sql } = Prisma;

const words = z.string().nullable();
const title = { number: z.string(), titleKk: words, titleRu: words, titleEn: words };
const precision = z.enum(["day", "month", "year"]).nullable();

export interface WaitingAnswer {
  readonly number: string;
  readonly title: OneText | null;
  readonly dueOn: string;
  /** Whole days since the term ran out; 0 today, negative while it runs. */
  readonly daysLate: number;
  readonly body: OneText | null;
  readonly rule: OneText | null;
  readonly basis: OneText | null;
}

export interface OpenPromise {
  readonly number: string;
  readonly title: OneText | null;
  readonly what: OneText | null;
  readonly dueOn: string;
  readonly precision: "day" | "month" | "year" | null;
  readonly body: OneText | null;
}

export interface LawToCheck {
  readonly number: string;
  readonly title: OneText | null;
  readonly act: ActInBrief | null;
  readonly on: string | null;
  readonly precision: "day" | "month" | "year" | null;
  readonly note: OneText | null;
}

export interface WaitingCounts {
  readonly answers: number;
  readonly overdue: number;
  readonly promises: number;
  readonly checks: number;
  readonly drafts: number;
}

const titled = (
  language: Language,
  row: { titleKk: string | null; titleRu: string | null; titleEn: string | null },
) => oneOf(language, { kk: row.titleKk, ru: row.titleRu, en: row.titleEn });

/** Drafts and what is on its way to a head: still in the author's hands. */
const UNSENT = sql`('draft', 'in_review', 'approved')`;

/** A promise's day has passed: of a month or a year the last day counts. Over "Promise" p. */
const passed = (today: string): Prisma.Sql => sql`p."deliveredOn" IS NULL AND p."dueOn" < ${today}::date
  AND CASE p."precision" WHEN 'year' THEN p."dueOn" + interval '1 year' <= ${today}::date
    WHEN 'month' THEN p."dueOn" + interval '1 month' <= ${today}::date ELSE true END`;

/** How much of each waits, for the sentence at the head of the page. */
export async function countWaiting(staff: StaffMember, today: string): Promise<WaitingCounts> {
  const visible = visibleRecordsSql(staff, "r");
  // Who sees every record needs none of them looked up.
  const isVisible = (recordId: Prisma.Sql): Prisma.Sql =>
    seesLegalRecords(staff)
      ? sql`true`
      : sql`EXISTS (SELECT FROM "ListedRecord" r WHERE r."recordId" = ${recordId} AND ${visible})`;
  const rows = await db.$queryRaw(sql`
    SELECT answer.*, promise.*, law.*, own.* FROM
      (SELECT count(*)::int AS "answers", (count(*) FILTER (WHERE d."dueOn" < ${today}::date))::int AS "overdue"
        FROM "Deadline" d WHERE d."metOn" IS NULL AND ${isVisible(sql`d."recordId"`)}) answer,
      (SELECT count(*)::int AS "promises" FROM "Promise" p
        WHERE ${passed(today)} AND ${isVisible(sql`p."recordId"`)}) promise,
      (SELECT count(*)::int AS "checks" FROM "Record" r WHERE r."status" = 'law_changed' AND ${visible}) law,
      (SELECT count(*)::int AS "drafts" FROM "Record" r
        WHERE r."authorId" = ${staff.id}::uuid AND r."status" IN ${UNSENT}) own`);
  const count = z.number();
  const schema = z.tuple([
    z.object({ answers: count, overdue: count, promises: count, checks: count, drafts: count }),
  ]);
  return schema.parse(rows)[0];
}

/** Answers that are owed, the longest overdue first. An index knows the last day that is shown; no later one is read. */
export async function waitingAnswers(
  staff: StaffMember,
  language: Language,
  today: string,
  limit: number,
): Promise<WaitingAnswer[]> {
  const rows = await db.$queryRaw(sql`
    WITH last AS MATERIALIZED (
      SELECT max(early."dueOn") AS "dueOn" FROM (
        SELECT d."dueOn" FROM "Deadline" d JOIN "Record" r ON r."id" = d."recordId"
        WHERE d."metOn" IS NULL AND ${visibleRecordsSql(staff, "r")} ORDER BY d."dueOn" LIMIT ${limit}
      ) early
    ), first AS MATERIALIZED (
      SELECT d.* FROM "Deadline" d JOIN "Record" r ON r."id" = d."recordId"
      WHERE d."metOn" IS NULL AND d."dueOn" <= (SELECT "dueOn" FROM last) AND ${visibleRecordsSql(staff, "r")}
      ORDER BY d."dueOn", r."number" LIMIT ${limit}
    )
    SELECT r."number", r."titleKk", r."titleRu", r."titleEn", d."dueOn"::text, (${today}::date - d."dueOn") AS "daysLate",
      b."nameKk" AS "bodyKk", b."nameRu" AS "bodyRu", b."nameEn" AS "bodyEn",
      u."nameKk" AS "ruleKk", u."nameRu" AS "ruleRu", u."nameEn" AS "ruleEn", u."basisKk", u."basisRu", u."basisEn"
    FROM first d JOIN "Record" r ON r."id" = d."recordId" JOIN "DeadlineRule" u ON u."id" = d."ruleId"
      JOIN "Addressee" w ON w."id" = d."addresseeId" LEFT JOIN "Body" b ON b."id" = w."bodyId"
    ORDER BY d."dueOn", r."number"`);
  const schema = z.object({
    ...title,
    dueOn: z.string(),
    daysLate: z.number(),
    bodyKk: words,
    bodyRu: words,
    bodyEn: words,
    ruleKk: words,
    ruleRu: words,
    ruleEn: words,
    basisKk: words,
    basisRu: words,
    basisEn: words,
  });
  return z
    .array(schema)
    .parse(rows)
    .map((row) => ({
      number: row.number,
      title: titled(language, row),
      dueOn: row.dueOn,
      daysLate: row.daysLate,
      body: oneOf(language, { kk: row.bodyKk, ru: row.bodyRu, en: row.bodyEn }),
      rule: oneOf(language, { kk: row.ruleKk, ru: row.ruleRu, en: row.ruleEn }),
      basis: oneOf(language, { kk: row.basisKk, ru: row.basisRu, en: row.basisEn }),
    }));
}

/** Promises whose day has passed and of whose delivery nothing is recorded. */
export async function openPromises(
  staff: StaffMember,
  language: Language,
  today: string,
  limit: number,
): Promise<OpenPromise[]> {
  const rows = await db.$queryRaw(sql`
    SELECT r."number", r."titleKk", r."titleRu", r."titleEn", p."dueOn"::text, p."precision", p."whatKk", p."whatRu",
      p."whatEn", b."nameKk" AS "bodyKk", b."nameRu" AS "bodyRu", b."nameEn" AS "bodyEn"
    FROM "Promise" p JOIN "Record" r ON r."id" = p."recordId" LEFT JOIN "Addressee" w ON w."id" = p."addresseeId"
      LEFT JOIN "Body" b ON b."id" = coalesce(p."bodyId", w."bodyId")
    WHERE ${passed(today)} AND ${visibleRecordsSql(staff, "r")}
    ORDER BY p."dueOn", r."number" LIMIT ${limit}`);
  const schema = z.object({
    ...title,
    dueOn: z.string(),
    precision,
    whatKk: words,
    whatRu: words,
    whatEn: words,
    bodyKk: words,
    bodyRu: words,
    bodyEn: words,
  });
  return z
    .array(schema)
    .parse(rows)
    .map((row) => ({
      number: row.number,
      title: titled(language, row),
      what: oneOf(language, { kk: row.whatKk, ru: row.whatRu, en: row.whatEn }),
      dueOn: row.dueOn,
      precision: row.precision,
      body: oneOf(language, { kk: row.bodyKk, ru: row.bodyRu, en: row.bodyEn }),
    }));
}

/** Records whose law has changed while nobody has yet compared it with our wording, by the event that says so. */
export async function lawsToCheck(
  staff: StaffMember,
  language: Language,
  limit: number,
): Promise<LawToCheck[]> {
  const rows = await db.$queryRaw(sql`
    SELECT r."number", r."titleKk", r."titleRu", r."titleEn", e."happenedOn"::text AS "on", e."precision",
      e."noteKk", e."noteRu", e."noteEn", ${actColumns}
    FROM "Record" r LEFT JOIN "Event" e ON e."id" = r."statusEventId" LEFT JOIN "Act" a ON a."id" = e."actId"
    WHERE r."status" = 'law_changed' AND ${visibleRecordsSql(staff, "r")}
    ORDER BY r."statusOn" DESC NULLS LAST, r."number" LIMIT ${limit}`);
  const schema = z.object({
    ...title,
    on: words,
    precision,
    noteKk: words,
    noteRu: words,
    noteEn: words,
    ...actFields,
  });
  return z
    .array(schema)
    .parse(rows)
    .map((row) => ({
      number: row.number,
      title: titled(language, row),
      act: actInBrief(language, row),
      on: row.on,
      precision: row.precision,
      note: oneOf(language, { kk: row.noteKk, ru: row.noteRu, en: row.noteEn }),
    }));
}

export interface ImportToReview {
  readonly id: string;
  readonly fileName: string;
  readonly year: number;
  readonly pending: number;
}

/** Reports whose candidates wait for a decision; nothing for those who do not import. */
export async function importsToReview(staff: StaffMember): Promise<ImportToReview[]> {
  if (!canImport(staff)) return [];
  const rows = await db.$queryRaw(sql`
    SELECT i."id", i."fileName", i."year", count(*)::int AS "pending"
    FROM "ImportCandidate" c JOIN "ReportImport" i ON i."id" = c."importId" WHERE c."state" = 'pending'
    GROUP BY i."id" ORDER BY i."createdAt" DESC LIMIT 5`);
  const schema = z.object({ id: z.string(), fileName: z.string(), year: z.number(), pending: z.number() });
  return z.array(schema).parse(rows);
}
