import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { COUNTED } from "#app/features/records/list-facets.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { readRecordFilters } from "#app/features/records/list-filters.server.ts";
import { listRecords } from "#app/features/records/list-records.server.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { buildRecord, buildStaff } from "#tests/support/factories.ts";

const MANY = COUNTED + 150;
let drafter: StaffMember;

const list = (search: string) =>
  listRecords(drafter, "ru", ["proposal"], readRecordFilters(new URLSearchParams(search)));

beforeAll(async () => {
  drafter = await buildStaff();
  const of = (n: number) => ({ kind: "proposal", year: n % 2 === 0 ? 2020 : 2021, language: "ru" }) as const;
  await db.record.createMany({
    data: Array.from({ length: MANY }, (_, n) => ({
      ...{ ...of(n), number: `M-${String(n)}`, titleRu: `О праве на жильё ${n === 7 ? "беженцев" : ""}` },
    })),
  });
});
afterAll(disconnect);

describe("the count of a list", () => {
  test("is whole without words, however many records there are", async () => {
    const found = await list("");
    expect(found).toMatchObject({ total: MANY, isFloor: false });
    expect(found.facets.find(({ name }) => name === "year")?.values.map(({ count }) => count)).toEqual([
      MANY / 2,
      MANY / 2,
    ]);
  });

  test("says that it is the least where words stand in very many titles, and is never more than there are", async () => {
    const found = await list("q=жильё");
    expect(found).toMatchObject({ total: COUNTED, isFloor: true });
    for (const { values } of found.facets)
      for (const { count } of values) expect(count).toBeLessThanOrEqual(MANY);
  });

  test("is whole again once a word or a filter leaves few", async () => {
    await expect(list("q=беженцев")).resolves.toMatchObject({ total: 1, isFloor: false });
    await expect(list("q=нигде")).resolves.toMatchObject({ total: 0, isFloor: false });
  });

  test("reaches every row of a count that is only the least", async () => {
    const last = COUNTED / 50 + 1;
    const beyond = await list(`q=жильё&page=${String(last)}`);
    expect(beyond.rows).toHaveLength(50);
    expect(beyond.pageCount).toBeGreaterThan(last);
    expect(beyond.total).toBe(last * 50);
  });
});

describe("a record that very many take up", () => {
  test("names some and tells how many there are, of those this person may see", async () => {
    const { id: toId, number } = await buildRecord({ status: "sent" });
    const froms = await db.record.findMany({ where: { number: { startsWith: "M-" } }, take: 60 });
    await db.recordLink.createMany({
      data: froms.map(({ id: fromId }) => ({ fromId, toId, type: "cites" as const })),
    });
    const related = async (staff: StaffMember) => {
      const record = await findRecord(staff, number);
      if (!record) throw new Error("The record is not found");
      const { related: shown, relatedCount } = viewRecord(staff, record);
      return { shown: shown.length, relatedCount };
    };
    await expect(related(drafter)).resolves.toEqual({ shown: 40, relatedCount: 60 });
    // Those that cite it are drafts, which a reader does not see.
    const reader = await buildStaff({ role: "reader" });
    await expect(related(reader)).resolves.toEqual({ shown: 0, relatedCount: 0 });
  });
});

describe("what lists are counted by", () => {
  const listed = (recordId: string) => db.listedRecord.findUniqueOrThrow({ where: { recordId } });

  test("follows every change of a record, by whatever statement it is made", async () => {
    const { id } = await buildRecord({ bodyIds: ["moj"], status: "sent" });
    expect(await listed(id)).toMatchObject({ status: "sent", bodyIds: ["moj"], topicIds: [] });
    await db.$executeRaw`UPDATE "Record" SET "status" = 'answered', "bodyIds" = '{moj,moh}' WHERE "id" = ${id}::uuid`;
    expect(await listed(id)).toMatchObject({ status: "answered", bodyIds: ["moj", "moh"] });
    await db.record.delete({ where: { id } });
    await expect(listed(id)).resolves.toMatchObject({ gone: true });
  });

  test("holds a record of very many acts and bodies, which no index could", async () => {
    const bodyIds = Array.from({ length: 400 }, (_, n) => `akimat-of-the-district-${String(n * 7919)}`);
    const { id } = await buildRecord({ bodyIds });
    expect((await listed(id)).bodyIds).toHaveLength(400);
  });
});
