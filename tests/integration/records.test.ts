import { describe, expect, test } from "vitest";

import { findAppealInApi } from "#app/features/appeals/appeal-in-api.server.ts";
import { createAppeal } from "#app/features/appeals/create-appeal.server.ts";
import { editAppeal } from "#app/features/appeals/edit-appeal.server.ts";
import { appealFormChoices } from "#app/features/appeals/find-appeal-for-edit.server.ts";
import { addNorm } from "#app/features/records/concern-norm.server.ts";
import { createRecord } from "#app/features/records/create-record.server.ts";
import { editRecord } from "#app/features/records/edit-record.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { linkAppeal } from "#app/features/records/link-appeal.server.ts";
import { linkRecords } from "#app/features/records/link-records.server.ts";
import { recordEvent } from "#app/features/records/record-event.server.ts";
import { editRecordSchema, newEventSchema, newNormSchema, readDate } from "#app/features/records/schema.ts";
import { similarTitles } from "#app/features/records/similar-titles.server.ts";
import { editAppealSchema, newAppealSchema } from "#app/features/appeals/schema.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { buildAct, buildBody, buildRegion, buildStaff } from "#tests/support/factories.ts";

/** What became of each, as `done` or the refusal's key. */
async function keysOf(works: readonly Promise<unknown>[]): Promise<string[]> {
  const ended = await Promise.allSettled(works);
  return ended
    .map((one) =>
      one.status === "fulfilled" ? "done" : one.reason instanceof Refusal ? one.reason.key : "failed",
    )
    .toSorted();
}

const titles = (ru: string) => ({ kk: null, ru, en: null });
const proposal = (ru: string) =>
  ({ kind: "proposal", year: 2026, language: "ru", titles: titles(ru) }) as const;
const edit = (ru: string, revision: number) =>
  editRecordSchema.parse({ titles: titles(ru), language: "ru", year: 2026, revision });

describe("a record", () => {
  test("gets the next number of its year, also when many are created at once", async () => {
    const drafter = await buildStaff();
    const made = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => createRecord(drafter, proposal(`Сразу ${String(n)}`))),
    );
    expect(new Set(made.map(({ number }) => number)).size).toBe(5);
    expect(made.every(({ number }) => number.startsWith("P-2026-"))).toBe(true);
  });

  test("is never overwritten unseen: of two who save at once the second is told", async () => {
    const drafter = await buildStaff();
    const { number } = await createRecord(drafter, proposal("Первое название"));
    await editRecord(drafter, number, edit("Второе название", 1));
    await expect(editRecord(drafter, number, edit("Третье название", 1))).rejects.toMatchObject({
      key: "refusal.changedMeanwhile",
      kind: "conflict",
    });
    await expect(findRecord(drafter, number)).resolves.toMatchObject({
      titleRu: "Второе название",
      revision: 2,
    });
  });

  test("says who changed what, before and after", async () => {
    const drafter = await buildStaff();
    const { id, number } = await createRecord(drafter, proposal("До"));
    await editRecord(drafter, number, edit("После", 1));
    const [last] = await db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "desc" } });
    expect(last).toMatchObject({
      staffId: drafter.id,
      action: "edited",
      before: { titleRu: "До" },
      after: { titleRu: "После" },
    });
  });

  test("is not there for a reader while it is a draft, and is once it was sent", async () => {
    const [drafter, reader] = [await buildStaff(), await buildStaff({ role: "reader" })];
    const { number } = await createRecord(drafter, proposal("Черновик"));
    await expect(findRecord(reader, number)).resolves.toBeNull();
    await recordEvent(drafter, number, newEventSchema.parse({ type: "sent", happenedOn: "2026-03-01" }));
    await expect(findRecord(reader, number)).resolves.toMatchObject({ status: "sent" });
  });

  test("is not written by a reader or a representative, who may only suggest", async () => {
    const [reader, representative] = [
      await buildStaff({ role: "reader" }),
      await buildStaff({ role: "representative" }),
    ];
    await expect(createRecord(reader, proposal("Нельзя"))).rejects.toMatchObject({
      key: "refusal.mayNotWrite",
    });
    await expect(createRecord(representative, proposal("Нельзя"))).rejects.toMatchObject({
      key: "refusal.mayNotWrite",
    });
    const suggestion = await createRecord(representative, {
      ...proposal("Можно"),
      kind: "regional_suggestion",
    });
    await expect(findRecord(representative, suggestion.number)).resolves.toMatchObject({
      region: { id: representative.regionId },
    });
  });

  test("says what of an opinion's dates was changed", async () => {
    const drafter = await buildStaff();
    const { id, number } = await createRecord(drafter, { ...proposal("Заключение"), kind: "court_opinion" });
    await editRecord(drafter, number, { ...edit("Заключение", 1), hearingOn: readDate("2026-03-04") });
    const [last] = await db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "desc" } });
    expect(last).toMatchObject({
      before: { hearingOn: null },
      after: { hearingOn: "2026-03-04T00:00:00.000Z" },
    });
  });

  test("is refused in a sentence where it names a region or a stage that is not there", async () => {
    const drafter = await buildStaff();
    await expect(createRecord(drafter, { ...proposal("Край"), regionId: "nowhere" })).rejects.toMatchObject({
      ...{ key: "refusal.unknownValue", field: "regionId", values: { value: "nowhere" } },
    });
    const { number } = await createRecord(drafter, proposal("Стадия"));
    const event = { type: "reading", happenedOn: "2026-03-01", stageId: "nowhere" };
    await expect(recordEvent(drafter, number, newEventSchema.parse(event))).rejects.toMatchObject({
      ...{ key: "refusal.unknownValue", field: "stageId" },
    });
  });

  test("keeps an addressee that has a history, and names it to each in the own language", async () => {
    const drafter = await buildStaff();
    await buildBody("moh");
    const { number } = await createRecord(drafter, { ...proposal("Адресат"), addresseeBodyIds: ["moh"] });
    const record = await findRecord(drafter, number);
    await recordEvent(
      drafter,
      number,
      newEventSchema.parse({
        type: "sent",
        happenedOn: "2026-03-01",
        addresseeId: record?.addressees[0]?.id,
      }),
    );
    await expect(editRecord(drafter, number, edit("Адресат", 2))).rejects.toMatchObject({
      ...{ key: "refusal.addresseeHasHistory", values: { body: "moh (en)" } },
    });
    const kazakh = await buildStaff({ language: "kk" });
    await expect(editRecord(kazakh, number, edit("Адресат", 2))).rejects.toMatchObject({
      values: { body: "moh (kk)" },
    });
  });

  test("warns of a title that is there already", async () => {
    const drafter = await buildStaff();
    const { number } = await createRecord(drafter, proposal("Запретить арест пособий и социальных выплат"));
    const similar = await similarTitles(drafter, titles("Запретить аресты пособий и социальных выплат"));
    expect(similar.map((one) => one.number)).toContain(number);
  });
});

describe("what happened", () => {
  test("is corrected by another event, and both stay", async () => {
    const drafter = await buildStaff();
    const { id, number } = await createRecord(drafter, proposal("Исправление"));
    await recordEvent(
      drafter,
      number,
      newEventSchema.parse({ type: "answered", verdict: "supported", happenedOn: "2026-03-01" }),
    );
    const wrong = await db.event.findFirstOrThrow({ where: { recordId: id } });
    const correction = {
      type: "answered",
      verdict: "not_supported",
      happenedOn: "2026-03-01",
      correctsId: wrong.id,
    };
    await recordEvent(drafter, number, newEventSchema.parse(correction));
    await expect(findRecord(drafter, number)).resolves.toMatchObject({ status: "not_supported" });
    await expect(db.event.count({ where: { recordId: id } })).resolves.toBe(2);
    await expect(recordEvent(drafter, number, newEventSchema.parse(correction))).rejects.toMatchObject({
      key: "refusal.alreadyCorrected",
    });
  });

  test("is corrected once, also by two at the same moment", async () => {
    const drafter = await buildStaff();
    const { id, number } = await createRecord(drafter, proposal("Исправляют двое"));
    await recordEvent(drafter, number, newEventSchema.parse({ type: "sent", happenedOn: "2026" }));
    const { id: correctsId } = await db.event.findFirstOrThrow({ where: { recordId: id } });
    const correction = newEventSchema.parse({ type: "sent", happenedOn: "2025", correctsId });
    expect(
      await keysOf([recordEvent(drafter, number, correction), recordEvent(drafter, number, correction)]),
    ).toEqual(["done", "refusal.alreadyCorrected"]);
  });

  test("cannot be changed or removed in the database", async () => {
    const drafter = await buildStaff();
    const { id, number } = await createRecord(drafter, proposal("Навсегда"));
    await recordEvent(drafter, number, newEventSchema.parse({ type: "sent", happenedOn: "2026" }));
    await expect(db.event.updateMany({ where: { recordId: id }, data: { quote: "x" } })).rejects.toThrow();
    await expect(db.event.deleteMany({ where: { recordId: id } })).rejects.toThrow();
  });

  test("sets the term of fifteen working days from a known day of receipt, and an answer ends it", async () => {
    const drafter = await buildStaff();
    await buildBody("mia");
    await db.deadlineRule.create({
      data: {
        id: "fifteen",
        nameKk: "k",
        nameRu: "r",
        nameEn: "e",
        term: 15,
        unit: "working_day",
        fromEvent: "received",
        kinds: ["proposal"],
      },
    });
    const { id, number } = await createRecord(drafter, { ...proposal("Срок"), addresseeBodyIds: ["mia"] });
    const addresseeId = (await findRecord(drafter, number))?.addressees[0]?.id;
    await recordEvent(
      drafter,
      number,
      newEventSchema.parse({ type: "received", happenedOn: "2026-03-02", addresseeId }),
    );
    await expect(db.record.findUnique({ where: { id } })).resolves.toMatchObject({
      dueOn: new Date("2026-03-23"),
    });
    await recordEvent(
      drafter,
      number,
      newEventSchema.parse({ type: "answered", verdict: "explained", happenedOn: "2026-03-10", addresseeId }),
    );
    await expect(db.record.findUnique({ where: { id } })).resolves.toMatchObject({ dueOn: null });
  });
});

describe("links", () => {
  test("between records show on both and are made once", async () => {
    const drafter = await buildStaff();
    const [one, two] = [
      await createRecord(drafter, proposal("Один")),
      await createRecord(drafter, proposal("Другой совсем")),
    ];
    const link = { to: two.number, type: "related", reason: titles("та же норма") } as const;
    await linkRecords(drafter, one.number, link);
    const [seenFromOne, seenFromTwo] = [
      await findRecord(drafter, one.number),
      await findRecord(drafter, two.number),
    ];
    expect(seenFromOne?.linksFrom.map(({ to }) => to.number)).toEqual([two.number]);
    expect(seenFromTwo?.linksTo.map(({ from }) => from.number)).toEqual([one.number]);
    await expect(linkRecords(drafter, two.number, { ...link, to: one.number })).rejects.toMatchObject({
      key: "refusal.linkedAlready",
    });
    await expect(linkRecords(drafter, one.number, { ...link, to: one.number })).rejects.toMatchObject({
      key: "refusal.linkToItself",
    });
  });

  test("are made once, also by two at the same moment", async () => {
    const drafter = await buildStaff();
    const { number } = await createRecord(drafter, proposal("Связывают двое"));
    const { slug } = await buildAct();
    const appeal = await createAppeal(drafter, appealInput("Жалоба для двоих"));
    const twice = (work: () => Promise<unknown>) => keysOf([work(), work()]);
    const link = { appeal: appeal.number, role: "prompted" } as const;
    expect(await twice(() => linkAppeal(drafter, number, link))).toEqual(["done", "refusal.linkedAlready"]);
    const norm = newNormSchema.parse({ act: slug, provision: "5" });
    expect(await twice(() => addNorm(drafter, number, norm))).toEqual(["done", "refusal.normThere"]);
  });

  test("do not show a reader a record that the reader may not see", async () => {
    const [drafter, reader] = [await buildStaff(), await buildStaff({ role: "reader" })];
    const [open, hidden] = [
      await createRecord(drafter, proposal("Видно")),
      await createRecord(drafter, proposal("Не видно")),
    ];
    await linkRecords(drafter, open.number, {
      to: hidden.number,
      type: "related",
      reason: titles("скрытое"),
    });
    await recordEvent(drafter, open.number, newEventSchema.parse({ type: "sent", happenedOn: "2026" }));
    await expect(findRecord(reader, open.number)).resolves.toMatchObject({ linksFrom: [] });
  });

  test("tie an appeal to a record both ways and count it", async () => {
    const drafter = await buildStaff();
    const { number } = await createRecord(drafter, proposal("С обращением"));
    const appeal = await createAppeal(drafter, appealInput("Жалоба"));
    await linkAppeal(drafter, number, { appeal: appeal.number, role: "prompted" });
    await expect(findRecord(drafter, number)).resolves.toMatchObject({ appealCount: 1, chain: "dgggg" });
    await expect(findAppealInApi(drafter, appeal.number)).resolves.toMatchObject({
      records: [{ number, role: "prompted" }],
    });
  });

  test("count an appeal once, also where its group is linked beside it", async () => {
    const drafter = await buildStaff();
    const { id: recordId, number } = await createRecord(drafter, proposal("С группой обращений"));
    const group = (name: string, size: number | null) =>
      db.appealGroup.create({ data: { number: name, year: 2024, titleRu: "Группа", size } });
    const [known, unknown] = [await group("AG-T-1", 12), await group("AG-T-2", null)];
    const of = async (groupId: string | null) => {
      const { number: name } = await createAppeal(drafter, appealInput("Жалоба группы"));
      await db.appeal.update({ where: { number: name }, data: { groupId } });
      return name;
    };
    const appeals = [await of(known.id), await of(known.id), await of(unknown.id), await of(null)];
    const counted = async () => {
      const record = await findRecord(drafter, number);
      if (!record) throw new Error("The record is not found");
      const { total, totalIsFloor, rows } = viewRecord(drafter, record).appeals;
      return {
        total,
        totalIsFloor,
        within: rows.flatMap(({ within }) => within ?? []),
        chain: record.chain[0],
      };
    };
    await db.appealLink.create({ data: { recordId, groupId: known.id, role: "illustrates" } });
    for (const appeal of appeals) await linkAppeal(drafter, number, { appeal, role: "illustrates" });
    // Twelve of the one group, two more beside it. What only illustrates is not what prompted it.
    expect(await counted()).toEqual({
      ...{ total: 14, totalIsFloor: false, chain: "h" },
      within: ["AG-T-1", "AG-T-1"],
    });
    await db.appealLink.create({ data: { recordId, groupId: unknown.id, role: "prompted" } });
    await linkAppeal(drafter, number, { appeal: await of(null), role: "illustrates" });
    expect(await counted()).toMatchObject({ total: 15, totalIsFloor: true, chain: "d" });
  });
});

const appealInput = (ru: string) =>
  ({
    year: 2026,
    language: "ru",
    regionId: "abai",
    category: "housing",
    outcome: undefined,
    receivedOn: null,
    titles: titles(ru),
    summaries: titles(ru),
    results: titles(""),
  }) as const;

describe("an appeal", () => {
  test("says what of it was changed and nothing else, the day it came in among it", async () => {
    await buildRegion();
    const drafter = await buildStaff();
    const { id, number } = await createAppeal(drafter, newAppealSchema.parse({ ...appealInput("Дата") }));
    const change = { ...appealInput("Дата"), receivedOn: "2026-02-03", revision: 1 };
    await editAppeal(drafter, number, editAppealSchema.parse(change));
    const [last] = await db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "desc" } });
    expect([last?.before, last?.after]).toEqual([
      { receivedOn: null, precision: null },
      { receivedOn: "2026-02-03T00:00:00.000Z", precision: "day" },
    ]);
  });

  test("of a representative is noted in the own region, whichever was asked for", async () => {
    const representative = await buildStaff({ role: "representative" });
    const { id } = await createAppeal(representative, { ...appealInput("Регион"), regionId: "elsewhere" });
    await expect(db.auditEntry.findFirstOrThrow({ where: { entityId: id } })).resolves.toMatchObject({
      after: { regionId: representative.regionId },
    });
  });

  test("can be of each category of the registry before any is entered, and of what was entered besides", async () => {
    const drafter = await buildStaff();
    await createAppeal(drafter, { ...appealInput("Иное"), regionId: null, category: "made up" });
    const { categories } = await appealFormChoices();
    expect(categories).toEqual(expect.arrayContaining(["torture", "extradition", "made up"]));
    expect(new Set(categories).size).toBe(categories.length);
  });
});

describe("an applicant", () => {
  const applicant = {
    name: "Заявитель Тестовый",
    iin: null,
    telephone: "+7 700 000 00 00",
    email: null,
    address: null,
    note: null,
  };

  test("is seen by who handles the appeal and the region's representative, and by nobody else", async () => {
    await buildRegion();
    const drafter = await buildStaff();
    const { number } = await createAppeal(drafter, { ...appealInput("Личное"), applicant });
    const others = [
      await buildStaff(),
      await buildStaff({ role: "head" }),
      await buildStaff({ role: "reader" }),
      await buildStaff({ role: "administrator" }),
    ];
    for (const other of others) {
      expect(JSON.stringify(await findAppealInApi(other, number))).not.toContain("Тестовый");
    }
    const representative = await buildStaff({ role: "representative" });
    await expect(findAppealInApi(drafter, number)).resolves.toMatchObject({
      applicant: { name: applicant.name },
    });
    await expect(findAppealInApi(representative, number)).resolves.toMatchObject({
      applicant: { name: applicant.name },
    });
  });

  test("stays as it is when somebody who may not see it edits the appeal, and never reaches the audit", async () => {
    const [drafter, other] = [await buildStaff(), await buildStaff()];
    const { id, number } = await createAppeal(drafter, { ...appealInput("Правка"), applicant });
    const change = editAppealSchema.parse({
      ...appealInput("Правка другим"),
      receivedOn: null,
      revision: 1,
      applicant: { ...applicant, name: "Подмена" },
    });
    await editAppeal(other, number, change);
    await expect(db.applicant.findUnique({ where: { appealId: id } })).resolves.toMatchObject({
      name: applicant.name,
    });
    const entries = await db.auditEntry.findMany({ where: { entityId: id } });
    expect(JSON.stringify(entries.map(({ before, after }) => [before, after]))).not.toMatch(
      /Тестовый|Подмена|700/u,
    );
  });
});
