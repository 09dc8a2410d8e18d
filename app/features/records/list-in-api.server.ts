import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { inThree, isoDay } from "#app/platform/trilingual.ts";
import { RecordStatus } from "#prisma/generated/enums.ts";

import { visibleRecords } from "./access.server.ts";
import { recordKinds } from "./schema.ts";

const list = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one)]).optional();

export const recordQuerySchema = z.strictObject({
  kind: list(z.enum(recordKinds)),
  series: list(z.enum(["listed", "inline", "concluding", "registered"])),
  year: list(z.coerce.number().int()),
  status: list(z.enum(RecordStatus)),
  body: list(z.string()),
  region: list(z.string()),
  act: list(z.string()),
  topic: list(z.string()),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
});
export type RecordQuery = z.output<typeof recordQuerySchema>;

/** The records a person may see, by the filters of the API, in the order of year and number. */
export async function listRecordsInApi(staff: StaffMember, query: RecordQuery) {
  const acts = query.act
    ? await db.act.findMany({ where: { slug: { in: query.act } }, select: { id: true } })
    : null;
  const where: Prisma.RecordWhereInput = {
    AND: [
      visibleRecords(staff),
      query.kind ? { kind: { in: query.kind } } : {},
      query.series ? { series: { in: query.series } } : {},
      query.year ? { year: { in: query.year } } : {},
      query.status ? { status: { in: query.status } } : {},
      query.body ? { bodyIds: { hasSome: query.body } } : {},
      query.region ? { regionId: { in: query.region } } : {},
      query.topic ? { topicIds: { hasSome: query.topic } } : {},
      acts ? { actIds: { hasSome: acts.map(({ id }) => id) } } : {},
    ],
  };
  const [total, records] = await Promise.all([
    db.record.count({ where }),
    db.record.findMany({
      where,
      orderBy: [{ year: "desc" }, { number: "asc" }],
      take: query.limit,
      skip: query.offset,
      select: {
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
    }),
  ]);
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
