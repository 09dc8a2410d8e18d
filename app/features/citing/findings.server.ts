import { type Database, Prisma } from "#app/platform/db.server.ts";

import { columnOf, type Source } from "./text-to-read.ts";

const { sql } = Prisma;

/**
 * Says of matched citations what is wrong with them on the day whose law they mean: the act was not in force, the
 * wording held of that day calls the provision excluded, or has none such. Where no wording of that day is held
 * nothing is said of the provision: not known is not wrong.
 */
export async function judgeCitations(tx: Database, which: Prisma.Sql): Promise<number> {
  return tx.$executeRaw(sql`
    WITH judged AS (
      SELECT c."id",
        CASE
          WHEN c."asOf" IS NULL THEN NULL
          WHEN a."inForceTo" < c."asOf" THEN 'act_not_in_force'
          -- Who prints the number and date of a later act looks back; who only names it may mean the one before.
          WHEN coalesce(a."adoptedOn", a."inForceFrom") > c."asOf"
            AND coalesce(c."reason", '') NOT IN ('number-and-date', 'identifier', 'context') THEN 'act_not_in_force'
          WHEN c."provisionId" IS NULL OR held."edition" IS NULL THEN NULL
          WHEN said."excluded" THEN 'provision_repealed'
          WHEN said."excluded" IS NULL THEN 'provision_absent'
        END::"CitationFinding" AS "finding"
      FROM "Citation" c JOIN "Act" a ON a."id" = c."actId"
      LEFT JOIN LATERAL (
        SELECT e."id" AS "edition" FROM "Edition" e
        WHERE e."actId" = c."actId" AND e."validFrom" <= c."asOf" AND EXISTS (SELECT FROM "EditionText" t WHERE t."editionId" = e."id")
        ORDER BY e."validFrom" DESC LIMIT 1
      ) held ON true
      LEFT JOIN LATERAL (
        SELECT bool_and(t."excluded") AS "excluded" FROM "ProvisionText" t
        WHERE t."provisionId" = c."provisionId" AND t."editionId" = held."edition" AND t."kind" = 'law'
      ) said ON true
      WHERE c."state" = 'matched' AND ${which}
    )
    UPDATE "Citation" c SET "finding" = j."finding" FROM judged j
    WHERE j."id" = c."id" AND c."finding" IS DISTINCT FROM j."finding"`);
}

/** Judges the citations of these records, appeals or drafts. */
export const judgeCitationsOf = (tx: Database, source: Source, ids: readonly string[]) =>
  judgeCitations(tx, sql`c.${Prisma.raw(`"${columnOf[source]}"`)} = ANY(${ids}::uuid[])`);
