import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { listAppeals } from "#app/features/appeals/list-appeals.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { readRecordFilters } from "#app/features/records/list-filters.server.ts";
import { listRecords } from "#app/features/records/list-records.server.ts";
import { withLogPage } from "#app/features/records/page/log-page.server.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { buildAppeal, buildBody, buildRecord, buildStaff } from "#tests/support/factories.ts";

let drafter: StaffMember;
beforeAll(async () => {
  drafter = await buildStaff();
});
afterAll(disconnect);

const list = (search = "") =>
  listRecords(drafter, "ru", ["proposal"], readRecordFilters(new URLSearchParams(search)));
const total = async (search = ""): Promise<number> => (await list(search)).total;

describe("a count", () => {
  test("is never older than a record that was made, changed or taken away", async () => {
    const before = await total();
    const { id } = await buildRecord({ kind: "proposal", year: 2031, titleRu: "О земле" });
    expect(await total()).toBe(before + 1);
    expect(await total("year=2031")).toBe(1);
    await db.$executeRaw`UPDATE "Record" SET "year" = 2032 WHERE "id" = ${id}::uuid`;
    expect(await total("year=2031")).toBe(0);
    await db.record.delete({ where: { id } });
    expect(await total()).toBe(before);
  });

  test("of words follows a title that changes", async () => {
    const { id } = await buildRecord({ kind: "proposal", titleRu: "О воде" });
    expect(await total("q=воде")).toBe(1);
    await db.record.update({ where: { id }, data: { titleRu: "О воздухе" } });
    expect(await total("q=воде")).toBe(0);
  });

  test("holds nothing of a transaction that is still open, and all of it once it has ended", async () => {
    const before = await total();
    const { id } = await buildRecord({ kind: "proposal" });
    expect(await total()).toBe(before + 1);
    await db.$transaction(async (tx) => {
      await tx.record.update({ where: { id }, data: { kind: "special_recommendation" } });
      expect(await total()).toBe(before + 1);
    });
    expect(await total()).toBe(before);
  });

  test("is that of the person who asks: a draft counts for its author alone", async () => {
    const reader = await buildStaff({ role: "reader" });
    const of = (staff: StaffMember) =>
      listRecords(staff, "ru", ["proposal"], readRecordFilters(new URLSearchParams("year=2033")));
    await buildRecord({ kind: "proposal", year: 2033, status: "draft" });
    expect((await of(drafter)).total).toBe(1);
    expect((await of(reader)).total).toBe(0);
  });

  test("names what it counts by today's names", async () => {
    await buildBody();
    await buildRecord({ kind: "proposal", status: "sent", bodyIds: ["moj"] });
    const name = async () =>
      (await list()).facets
        .find((facet) => facet.name === "body")
        ?.values.find(({ value }) => value === "moj")?.name?.ru;
    expect(await name()).toBeDefined();
    const { nameRu } = await db.body.findUniqueOrThrow({ where: { id: "moj" } });
    await db.body.update({ where: { id: "moj" }, data: { nameRu: "Минюст по-новому" } });
    expect(await name()).toBe("Минюст по-новому");
    await db.body.update({ where: { id: "moj" }, data: { nameRu } });
  });

  test("of appeals follows them too", async () => {
    const count = async () => (await listAppeals(drafter, "ru", new URLSearchParams())).total;
    const before = await count();
    await buildAppeal();
    expect(await count()).toBe(before + 1);
  });

  test("of appeals follows one that changes, and one that is gone", async () => {
    const count = async () => (await listAppeals(drafter, "ru", new URLSearchParams("year=2034"))).total;
    const { id } = await buildAppeal();
    await db.appeal.update({ where: { id }, data: { year: 2034 } });
    expect(await count()).toBe(1);
    await db.appeal.delete({ where: { id } });
    expect(await count()).toBe(0);
  });

  test("misses none of many writers that end in another order than they began", async () => {
    const { id: first } = await buildRecord({ kind: "proposal", year: 2035 });
    const { id: second } = await buildRecord({ kind: "proposal", year: 2035 });
    expect(await total("year=2035")).toBe(2);
    // What the other writer does falls between the slow one's change and its end.
    await db.$transaction(async (slow) => {
      await slow.record.update({ where: { id: first }, data: { year: 2036 } });
      await db.record.update({ where: { id: second }, data: { year: 2036 } });
      expect(await total("year=2036")).toBe(1);
    });
    expect(await total("year=2036")).toBe(2);
    expect(await total("year=2035")).toBe(0);
  });

  test("is the same as a fresh count, whatever is written meanwhile", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            n: fc.nat(7),
            what: fc.constantFrom("make", "change", "delete", "undo"),
            year: fc.integer({ min: 2041, max: 2043 }),
          }),
          { minLength: 4, maxLength: 24 },
        ),
        async (writes) => {
          const years = ["2041", "2042", "2043"];
          const counts = async () => {
            const { total: all, facets } = await list(years.map((year) => `year=${year}`).join("&"));
            const values = facets.find(({ name }) => name === "year")?.values ?? [];
            return [all, ...years.map((year) => values.find(({ value }) => value === year)?.count)];
          };
          await Promise.all(
            writes.flatMap(({ n, what, year }) => [
              write(n, what, year).catch((error: unknown) => {
                if (String(error) !== "Error: undone") throw error;
              }),
              counts(),
            ]),
          );
          const ofYear = (year: number) => db.record.count({ where: { kind: "proposal", year } });
          const each = await Promise.all(years.map((year) => ofYear(Number(year))));
          expect(await counts()).toEqual([each.reduce((sum, n) => sum + n, 0), ...each]);
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** One of eight records is made, changed or deleted, or a change of it is undone. */
async function write(n: number, what: string, year: number): Promise<void> {
  const number = `W-${String(n)}`;
  await db.$transaction(async (tx) => {
    if (what === "delete") await tx.$executeRaw`DELETE FROM "Record" WHERE "number" = ${number}`;
    else if (what === "make")
      await tx.$executeRaw`INSERT INTO "Record" ("id", "number", "kind", "year", "titleRu", "language")
        VALUES (gen_random_uuid(), ${number}, 'proposal', ${year}, 'О письме', 'ru') ON CONFLICT DO NOTHING`;
    else await tx.$executeRaw`UPDATE "Record" SET "year" = ${year} WHERE "number" = ${number}`;
    if (what === "undo") throw new Error("undone");
  });
}

describe("the course of a record of very many events", () => {
  test("shows the newest, and all of them a page at a time, without losing what the chain rests on", async () => {
    const { id: recordId, number } = await buildRecord({ status: "sent" });
    const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n));
    await db.event.createMany({
      data: [
        { recordId, type: "sent", happenedOn: day(0), precision: "day" },
        ...Array.from({ length: 149 }, (_, n) => ({
          ...{ recordId, type: "noted" as const, happenedOn: day(n + 1), precision: "day" as const },
        })),
      ],
    });
    const view = async (search: string) => {
      const record = await findRecord(drafter, number);
      if (!record) throw new Error("The record is not found");
      return withLogPage(viewRecord(drafter, record), new URLSearchParams(search));
    };
    const newest = await view("");
    expect(newest.log).toMatchObject({ total: 150, page: null, first: 111 });
    expect(newest.log.ids).toHaveLength(40);
    expect(newest.events.some(({ type }) => type === "sent")).toBe(true);
    const pages = [
      await view("events=all"),
      await view("events=all&page=2"),
      await view("events=all&page=3"),
    ];
    expect(new Set(pages.flatMap(({ log }) => log.ids)).size).toBe(150);
    expect((await view("events=all&page=99")).log.page).toBe(3);
  });
});
