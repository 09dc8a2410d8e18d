import { type Database, Prisma } from "#app/platform/db.server.ts";
import type { RecordKind } from "#prisma/generated/client.ts";

const PREFIX: Readonly<Record<RecordKind, string>> = {
  proposal: "P",
  special_recommendation: "SR",
  recommendation: "REC",
  regional_suggestion: "R",
  court_opinion: "CO",
  bill_comment: "BC",
  regulatory_amendment: "G",
};

/** The next free number of a table's series, `P-2026-3`; the lock lasts until the transaction ends. */
export async function nextNumber(
  tx: Database,
  table: "Record" | "Appeal" | "Meeting",
  prefix: string,
  year: number,
) {
  const start = `${prefix}-${String(year)}-`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`number:${start}`}))`;
  const [row] = await tx.$queryRaw<{ last: number | null }[]>(Prisma.sql`
    SELECT max(substring("number" FROM ${start.length + 1}::int)::int) AS last
    FROM ${Prisma.raw(`"${table}"`)}
    WHERE "number" LIKE ${`${start}%`} AND substring("number" FROM ${start.length + 1}::int) ~ '^[0-9]{1,6}$'`);
  return `${start}${String((row?.last ?? 0) + 1)}`;
}

export const nextRecordNumber = (tx: Database, kind: RecordKind, year: number): Promise<string> =>
  nextNumber(tx, "Record", PREFIX[kind], year);
