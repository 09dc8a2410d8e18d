import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";
import { RecordStatus } from "#prisma/generated/enums.ts";

import { orderSql } from "./list-conditions.server.ts";
import type { RecordFilters } from "./list-filters.server.ts";
import { whereSql } from "./list-records.server.ts";
import { chosenBy, countListed } from "./listed-records.server.ts";
import { todayInKazakhstan } from "./list-today.ts";
import { recordKinds } from "./schema.ts";

const { sql } = Prisma;

const list = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one)]).optional();

export const recordQuerySchema = z.strictObject({
  kind: list(z.enum(recordKinds)),
  series: list(z.enum(["listed", "inline", "concluding", "registered"])),
  year: list(z.coerce.number().int().min(1900).max(2200)),
  status: list(z.enum(RecordStatus)),
  body: list(z.string()),
  region: list(z.string()),
  act: list(z.string()),
  topic: list(z.string()),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
export type RecordQuery = z.output<typeof recordQuerySchema>;

const idsSchema = z.array(z.object({ id: z.string() }));

/** The records a person may see, by the filters of the API, the newest year first and then as numbers count. */
export async function listRecordsInApi(staff: StaffMember, query: RecordQuery) {
  const { kind = recordKinds, series = [], year = [], status = [] } = query;
  const { region = [], body = [], topic = [], act = [] } = query;
  const filters: RecordFilters = {
    ...{ series, year, status, region, body, topic, act },
    ...{ due: [], text: null, sort: { column: "year", descending: true }, page: 1, more: null },
  };
  const today = todayInKazakhstan();
  const where = whereSql(staff, kind, filters, today);
  const [{ total }, found] = await Promise.all([
    countListed(staff, { kinds: kind, chosen: await chosenBy(filters), today }),
    db.$queryRaw(sql`SELECT r."id" FROM "Record" r WHERE ${where} ORDER BY ${orderSql(filters.sort, staff.language)}
      LIMIT ${query.limit} OFFSET ${query.offset}`),
  ]);
  const ids = idsSchema.parse(found).map(({ id }) => id);
  const rows = await db.record.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      number: true,
      kind: true,
      series: true,
      year: true,
      titleKk: true,
      titleRu: true,
      titleEn: true,
      regionId: true,
      bodyIds: true,
      topicIds: true,
      status: true,
      statusOn: true,
      statusPrecision: true,
      revision: true,
      updatedAt: true,
    },
  });
  const place = new Map(ids.map((id, index) => [id, index]));
  const records = rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  return {
    total,
    records: records.map((record) => ({
      number: record.number,
      url: `/records/${record.number}`,
      kind: record.kind,
      series: record.series,
      year: record.year,
      title: inThree(record, "title"),
      region: record.regionId,
      bodies: record.bodyIds,
      topics: record.topicIds,
      status: record.status,
      statusOn: isoDay(record.statusOn),
      statusPrecision: record.statusPrecision,
      revision: record.revision,
      updatedAt: record.updatedAt.toISOString(),
    })),
  };
}
