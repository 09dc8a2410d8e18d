import { Prisma } from "#app/platform/db.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Literal } from "#app/platform/counted-rows.ts";

import { seesLegalRecords } from "./policy.ts";

/** The condition every query of records starts from: what this person may see. */
export function visibleRecords(staff: StaffMember): Prisma.RecordWhereInput {
  // Not simply {}: of an optional relation an empty condition matches nothing.
  if (seesLegalRecords(staff)) return { number: { not: "" } };
  return { OR: [{ visibility: "staff", status: { not: "draft" } }, { authorId: staff.id }] };
}

/** The same as SQL; `alias` names the Record table in the query. */
export function visibleRecordsSql(staff: StaffMember, alias: string): Prisma.Sql {
  if (seesLegalRecords(staff)) return Prisma.sql`true`;
  const table = Prisma.raw(`"${alias}"`);
  return Prisma.sql`((${table}."visibility" = 'staff' AND ${table}."status" <> 'draft') OR ${table}."authorId" = ${staff.id}::uuid)`;
}

/** The same of "LawReference" l, of its record. Who sees every record needs no look at each. */
export const visibleReferenceSql = (staff: StaffMember): Prisma.Sql =>
  seesLegalRecords(staff)
    ? Prisma.sql`true`
    : Prisma.sql`EXISTS (SELECT FROM "Record" r WHERE r."id" = l."recordId" AND ${visibleRecordsSql(staff, "r")})`;

/** The same over counted rows with the columns visibility, status and author. */
export function visibleRecordsAsClauses(staff: StaffMember): readonly (readonly Literal[])[] {
  if (seesLegalRecords(staff)) return [];
  const own: Literal = { column: "author", holds: (author) => author === staff.id };
  return [
    [{ column: "visibility", holds: (visibility) => visibility === "staff" }, own],
    [{ column: "status", holds: (status) => status !== "draft" }, own],
  ];
}
