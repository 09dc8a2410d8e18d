import { z } from "zod";

import { type Database, Prisma } from "#app/platform/db.server.ts";
import {
  AdoptionVerdict,
  AnswerVerdict,
  DatePrecision,
  EventType,
  Holding,
  RecordKind,
} from "#prisma/generated/enums.ts";

const { sql } = Prisma;

const date = z.iso.date().transform((printed) => new Date(printed));
const id = z.string();

const factsSchema = z.array(
  z.object({
    id,
    kind: z.enum(RecordKind),
    year: z.number(),
    addressees: z.array(z.object({ id, bodyId: id.nullable() })),
    events: z.array(
      z.object({
        id,
        type: z.enum(EventType),
        verdict: z.enum(AnswerVerdict).nullable(),
        addresseeId: id.nullable(),
        atChamber: z.boolean(),
        happenedOn: date.nullable(),
        precision: z.enum(DatePrecision).nullable(),
        afterReport: z.boolean(),
      }),
    ),
    /** As they are kept now. */
    deadlines: z.array(
      z.object({
        addresseeId: id,
        ruleId: id,
        fromEventId: id,
        dueOn: date,
        metOn: date.nullable(),
      }),
    ),
    topicIds: z.array(id),
    actIds: z.array(id),
    confirmedVerdicts: z.array(z.enum(AdoptionVerdict)),
    appealCount: z.number(),
    isPrompted: z.boolean(),
    isNormConfirmed: z.boolean(),
    normChangeCount: z.number(),
    /** Provisions at issue in an opinion. */
    normIds: z.array(id),
    holdings: z.array(z.object({ provisionId: id, holding: z.enum(Holding) })),
  }),
);

/** What a record's status, chain, deadlines and lists of ids are derived from. */
export type RecordFacts = z.output<typeof factsSchema>[number];

const listOf = (object: Prisma.Sql, from: Prisma.Sql, order: Prisma.Sql): Prisma.Sql =>
  sql`coalesce((SELECT jsonb_agg(${object} ORDER BY ${order}) FROM ${from}), '[]')`;

const ADDRESSEES = listOf(
  sql`jsonb_build_object('id', a."id", 'bodyId', a."bodyId")`,
  sql`"Addressee" a WHERE a."recordId" = r."id"`,
  sql`a."order", a."id"`,
);
// What was corrected or retracted, and what nobody has confirmed, has no say.
const EVENTS = listOf(
  sql`jsonb_build_object('id', e."id", 'type', e."type", 'verdict', e."verdict", 'addresseeId', e."addresseeId",
    'atChamber', s."bodyId" IS NOT NULL, 'happenedOn', e."happenedOn", 'precision', e."precision",
    'afterReport', e."afterReport")`,
  sql`"Event" e LEFT JOIN "Stage" s ON s."id" = e."stageId"
    WHERE e."recordId" = r."id" AND e."confirmed" AND e."type" <> 'retracted'
      AND NOT EXISTS (SELECT FROM "Event" c WHERE c."correctsId" = e."id")`,
  sql`e."recordedAt", e."id"`,
);
const DEADLINES = listOf(
  sql`jsonb_build_object('addresseeId', d."addresseeId", 'ruleId', d."ruleId", 'fromEventId', d."fromEventId",
    'dueOn', d."dueOn", 'metOn', d."metOn")`,
  sql`"Deadline" d WHERE d."recordId" = r."id"`,
  sql`d."id"`,
);
const DECISIONS = sql`"OpinionDecision" o JOIN "CourtDecision" d ON d."id" = o."decisionId"`;
const HOLDINGS = listOf(
  sql`jsonb_build_object('provisionId', h."provisionId", 'holding', h."holding")`,
  sql`${DECISIONS} JOIN "CourtHolding" h ON h."decisionId" = d."id"
    WHERE o."opinionId" = r."id" AND h."confirmed" AND h."holding" IS NOT NULL`,
  sql`h."order", h."id"`,
);
const ACTS = sql`ARRAY(SELECT l."actId"::text FROM "LawReference" l
  WHERE l."recordId" = r."id" AND l."provisionId" IS NULL ORDER BY 1)`;

/**
 * How many appeals are linked, each once: one that belongs to a linked group of known size is counted with it. Of a
 * group whose size nobody has stated only those that are linked themselves are known, and at least one.
 */
const APPEALS = sql`(SELECT
  coalesce((SELECT sum(g."size") FROM "AppealGroup" g
    WHERE g."id" IN (SELECT l."groupId" FROM "AppealLink" l WHERE l."recordId" = r."id")), 0)
  + (SELECT count(*) FROM "Appeal" a LEFT JOIN "AppealGroup" g ON g."id" = a."groupId" AND g."size" IS NOT NULL
      AND g."id" IN (SELECT l."groupId" FROM "AppealLink" l WHERE l."recordId" = r."id")
    WHERE a."id" IN (SELECT l."appealId" FROM "AppealLink" l WHERE l."recordId" = r."id") AND g."id" IS NULL)
  + (SELECT count(*) FROM "AppealGroup" g
    WHERE g."size" IS NULL AND g."id" IN (SELECT l."groupId" FROM "AppealLink" l WHERE l."recordId" = r."id")
      AND NOT EXISTS (SELECT FROM "Appeal" a JOIN "AppealLink" l ON l."appealId" = a."id" AND l."recordId" = r."id"
        WHERE a."groupId" = g."id")))::int`;

/**
 * Reads the facts of these records in one statement.
 * @throws if one of them is not there: who derives a record has just written it.
 */
export async function factsOfRecords(tx: Database, recordIds: readonly string[]): Promise<RecordFacts[]> {
  const rows = await tx.$queryRaw(sql`
    SELECT r."id", r."kind", r."year", ${ADDRESSEES} AS "addressees", ${EVENTS} AS "events", ${DEADLINES} AS "deadlines",
      ARRAY(SELECT t."topicId" FROM "RecordTopic" t WHERE t."recordId" = r."id" ORDER BY 1) AS "topicIds",
      ${ACTS} AS "actIds",
      ARRAY(SELECT a."verdict"::text FROM "Adoption" a
        WHERE a."recordId" = r."id" AND a."confirmedAt" IS NOT NULL AND a."verdict" IS NOT NULL ORDER BY 1) AS "confirmedVerdicts",
      ${APPEALS} AS "appealCount",
      EXISTS (SELECT FROM "AppealLink" l WHERE l."recordId" = r."id" AND l."role" = 'prompted') AS "isPrompted",
      EXISTS (SELECT FROM "NormChange" n WHERE n."recordId" = r."id" AND NOT n."unconfirmed") AS "isNormConfirmed",
      (SELECT count(*)::int FROM "NormChange" n WHERE n."recordId" = r."id") AS "normChangeCount",
      ARRAY(SELECT n."provisionId"::text FROM "OpinionNorm" n WHERE n."opinionId" = r."id" ORDER BY 1) AS "normIds",
      ${HOLDINGS} AS "holdings"
    FROM "Record" r WHERE r."id" = ANY(${recordIds}::uuid[]) ORDER BY r."id"`);
  const facts = factsSchema.parse(rows);
  if (facts.length !== recordIds.length)
    throw new Error(`Of ${recordIds.length} records to derive there are ${facts.length}`);
  return facts;
}
