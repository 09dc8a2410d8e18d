import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";

import { deriveRecord, deriveRecords } from "#app/features/following/derive-record.server.ts";
import { type Database, db, disconnect } from "#app/platform/db.server.ts";
import { buildBody, buildRecord } from "#tests/support/factories.ts";

afterAll(disconnect);

const TYPES = ["drafted", "sent", "received", "answered", "in_bill", "withdrawn", "court_decided"] as const;
const VERDICTS = ["supported", "not_supported", "explained"] as const;
const BODIES = ["moj", "moh", "mia"] as const;

const event = fc.record({
  type: fc.constantFrom(...TYPES),
  verdict: fc.constantFrom(...VERDICTS),
  at: fc.option(fc.constantFrom(...BODIES)),
  day: fc.option(fc.integer({ min: 1, max: 28 })),
  precision: fc.constantFrom("day", "month", "year"),
  afterReport: fc.boolean(),
  confirmed: fc.boolean(),
});
const record = fc.record({
  kind: fc.constantFrom("proposal", "recommendation", "court_opinion"),
  bodies: fc.uniqueArray(fc.constantFrom(...BODIES)),
  events: fc.array(event, { maxLength: 6 }),
  groupSize: fc.option(fc.integer({ min: 1, max: 50 })),
});
type Given = typeof record extends fc.Arbitrary<infer T> ? T : never;

let groups = 0;

async function write({ kind, bodies, events, groupSize }: Given): Promise<string> {
  const { id: recordId } = await buildRecord({ kind, visibility: "staff" });
  const rows = new Map<string, string>();
  for (const [order, bodyId] of bodies.entries()) {
    await buildBody(bodyId);
    const { id } = await db.addressee.create({ data: { recordId, bodyId, order, isLead: order === 0 } });
    rows.set(bodyId, id);
  }
  await db.event.createMany({
    data: events.map(({ type, verdict, at, day, precision, ...is }) => ({
      ...is,
      recordId,
      type: type === "in_bill" ? "included_in_bill" : type,
      verdict: type === "answered" ? verdict : null,
      addresseeId: (at && rows.get(at)) ?? null,
      happenedOn: day === null ? null : new Date(Date.UTC(2024, 4, day)),
      precision: day === null ? null : precision,
    })),
  });
  if (groupSize !== null) {
    groups += 1;
    const group = { number: `DG-${String(groups)}`, year: 2024, titleRu: "Группа", size: groupSize };
    await db.appealLink.create({
      data: { role: "prompted", record: { connect: { id: recordId } }, group: { create: group } },
    });
  }
  return recordId;
}

/** All that is derived of these records, without the ids of rows that are made anew. */
const derivedOf = (ids: string[]) =>
  db.record.findMany({
    where: { id: { in: ids } },
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, status: true, statusOn: true, statusPrecision: true, statusEventId: true },
      ...{ statusAtYearEnd: true, chain: true, bodyIds: true, actIds: true, topicIds: true },
      ...{ appealCount: true, dueOn: true, revision: true, updatedAt: true },
      addressees: { select: { id: true, status: true, statusOn: true }, orderBy: { id: "asc" } },
      deadlines: {
        select: { addresseeId: true, ruleId: true, fromEventId: true, dueOn: true, metOn: true },
        orderBy: [{ fromEventId: "asc" }, { ruleId: "asc" }],
      },
    },
  });

async function rule(): Promise<void> {
  const names = { nameKk: "Мерзім", nameRu: "Срок", nameEn: "Term" };
  await db.deadlineRule.upsert({
    where: { id: "ten-days" },
    create: {
      ...{ id: "ten-days", ...names, term: 10, unit: "working_day", fromEvent: "received" },
      kinds: ["proposal", "recommendation"],
    },
    update: {},
  });
}

describe("what is derived of records", () => {
  test("is the same of many at once as of each alone", async () => {
    await rule();
    let withDeadlines = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 6 }), async (records) => {
        const ids: string[] = [];
        for (const given of records) ids.push(await write(given));
        await db.$transaction((tx) => deriveRecords(tx, ids));
        const together = await derivedOf(ids);
        await db.deadline.deleteMany({ where: { recordId: { in: ids } } });
        // Of a record that was never derived nothing is left from before.
        await db.record.updateMany({
          where: { id: { in: ids } },
          data: { status: "draft", chain: "ggggg", bodyIds: [], appealCount: 0, dueOn: null },
        });
        for (const id of ids) await db.$transaction((tx) => deriveRecord(tx, id));
        expect(await derivedOf(ids)).toEqual(together);
        withDeadlines += together.filter(({ deadlines }) => deadlines.length > 0).length;
      }),
      { numRuns: 15, seed: 7 },
    );
    expect(withDeadlines).toBeGreaterThan(0);
  });

  test("takes no more statements of thirty records than of one", async () => {
    await rule();
    const letter = {
      verdict: "supported",
      day: 3,
      precision: "day",
      afterReport: false,
      confirmed: true,
    } as const;
    const given: Given = {
      ...{ kind: "proposal", bodies: ["moj", "moh"], groupSize: 2 },
      events: [{ ...letter, type: "received", at: "moj" }],
    };
    const ids: string[] = [];
    for (let i = 0; i < 30; i++) ids.push(await write(given));
    const count = async (of: string[]) => {
      let statements = 0;
      const counting = db.$extends({
        query: {
          $allOperations: ({ args, query }) => {
            statements += 1;
            return query(args);
          },
        },
      });
      // The same client, which counts.
      await counting.$transaction((tx) => deriveRecords(tx as unknown as Database, of));
      return statements;
    };
    const one = await count(ids.slice(0, 1));
    expect(one).toBeGreaterThan(0);
    await expect(count(ids.slice(1))).resolves.toBe(one);
  });

  test("is not derived of a record that is not there", async () => {
    await expect(
      db.$transaction((tx) => deriveRecord(tx, "00000000-0000-7000-8000-000000000000")),
    ).rejects.toThrow("Of 1 records");
  });
});
