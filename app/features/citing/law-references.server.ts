import { type Database, Prisma } from "#app/platform/db.server.ts";

const { sql } = Prisma;

/** Sources whose references to law are kept: records and appeals, by their ids. */
export interface Sources {
  readonly records: readonly string[];
  readonly appeals: readonly string[];
}

/**
 * Brings `LawReference` into step with what these records and appeals cite, want to change, judge or suffer under.
 * Triggers count with it, so a count and its list never disagree. Rows that are right are not touched.
 */
export async function writeLawReferences(tx: Database, { records, appeals }: Sources): Promise<void> {
  const wanted = sql`law_references(${records}::uuid[], ${appeals}::uuid[])`;
  await tx.$executeRaw(sql`
    DELETE FROM "LawReference" l WHERE (l."recordId" = ANY(${records}::uuid[]) OR l."appealId" = ANY(${appeals}::uuid[]))
      AND NOT EXISTS (SELECT FROM ${wanted} w WHERE w."unitId" = l."unitId"
        AND w."recordId" IS NOT DISTINCT FROM l."recordId" AND w."appealId" IS NOT DISTINCT FROM l."appealId")`);
  const insert = (source: "record" | "appeal") => {
    const table = Prisma.raw(source === "record" ? '"Record"' : '"Appeal"');
    const column = Prisma.raw(`"${source}Id"`);
    const kind = source === "record" ? sql`s."kind"` : sql`NULL::"RecordKind"`;
    return sql`
      INSERT INTO "LawReference" AS l ("id", "unitId", "actId", "provisionId", ${column}, "concerns", "kind", "year", "number")
      SELECT gen_random_uuid(), w."unitId", w."actId", w."provisionId", w.${column}, w."concerns", ${kind}, s."year", s."number"
      FROM ${wanted} w JOIN ${table} s ON s."id" = w.${column} ORDER BY w."unitId"
      ON CONFLICT ("unitId", ${column}) DO UPDATE
      SET "concerns" = excluded."concerns", "year" = excluded."year", "number" = excluded."number"
      WHERE (l."concerns", l."year", l."number") IS DISTINCT FROM (excluded."concerns", excluded."year", excluded."number")`;
  };
  if (records.length > 0) await tx.$executeRaw(insert("record"));
  if (appeals.length > 0) await tx.$executeRaw(insert("appeal"));
}
