import { z } from "zod";

import { type Database, Prisma } from "#app/platform/db.server.ts";
import type { CitationFinding } from "#prisma/generated/client.ts";

import type { CitationRead } from "./read-citations.ts";
import { columnOf, type Source } from "./text-to-read.ts";

const { sql } = Prisma;

/**
 * What is wrong with matched citations on the day whose law they mean: the act was not in force, the wording held of
 * that day calls the provision excluded, or has none such. Where no wording of that day is held nothing is said of the
 * provision: not known is not wrong. `from` has the citations as `c`: id, asOf, reason, actId, provisionId.
 */
const judged = (from: Prisma.Sql): Prisma.Sql => sql`
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
  FROM ${from} JOIN "Act" a ON a."id" = c."actId"
  LEFT JOIN LATERAL (
    SELECT e."id" AS "edition" FROM "Edition" e
    WHERE e."actId" = c."actId" AND e."validFrom" <= c."asOf" AND EXISTS (SELECT FROM "EditionText" t WHERE t."editionId" = e."id")
    ORDER BY e."validFrom" DESC LIMIT 1
  ) held ON true
  LEFT JOIN LATERAL (
    SELECT bool_and(t."excluded") AS "excluded" FROM "ProvisionText" t
    WHERE t."provisionId" = c."provisionId" AND t."editionId" = held."edition" AND t."kind" = 'law'
  ) said ON true`;

/** Says it of those that are stored, as far as it is not said yet. */
export async function judgeCitations(tx: Database, which: Prisma.Sql): Promise<number> {
  return tx.$executeRaw(sql`
    WITH judged AS (${judged(sql`"Citation" c`)} WHERE c."state" = 'matched' AND ${which})
    UPDATE "Citation" c SET "finding" = j."finding" FROM judged j
    WHERE j."id" = c."id" AND c."finding" IS DISTINCT FROM j."finding"`);
}

/** Judges the citations of these records, appeals or drafts. */
export const judgeCitationsOf = (tx: Database, source: Source, ids: readonly string[]) =>
  judgeCitations(tx, sql`c.${Prisma.raw(`"${columnOf[source]}"`)} = ANY(${ids}::uuid[])`);

/** A provision that nobody named before has no row, and no wording has it. */
const NO_PROVISION = "00000000-0000-0000-0000-000000000000";

const FINDINGS = [
  "act_not_in_force",
  "provision_repealed",
  "provision_absent",
] as const satisfies CitationFinding[];

const foundSchema = z.array(z.object({ id: z.number(), finding: z.enum(FINDINGS) }));

/** The same of citations that are not stored, by the day whose law they mean (ISO). */
export async function findingsOn<Read extends CitationRead>(
  from: Database,
  on: string,
  citations: readonly Read[],
): Promise<ReadonlyMap<Read, CitationFinding>> {
  const asked = citations.flatMap(({ state, named, path, reason }, id) =>
    state === "matched" ? [{ id, slug: named, path, reason }] : [],
  );
  if (asked.length === 0) return new Map();
  const rows = await from.$queryRaw(sql`
    SELECT * FROM (${judged(sql`(
      SELECT w."id", w."reason", ${on}::date AS "asOf", k."id" AS "actId",
        CASE WHEN w."path" IS NOT NULL THEN coalesce(p."id", ${NO_PROVISION}::uuid) END AS "provisionId"
      FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS w("id" int, "slug" text, "path" text, "reason" text)
      JOIN "Act" k ON k."slug" = w."slug" LEFT JOIN "Provision" p ON p."actId" = k."id" AND p."path" = w."path"
    ) c`)}) j WHERE j."finding" IS NOT NULL`);
  return new Map(
    foundSchema.parse(rows).flatMap(({ id, finding }) => {
      const citation = citations[id];
      return citation ? [[citation, finding] as const] : [];
    }),
  );
}
