import { describe, expect, test } from "vitest";

import { changeDecision } from "#app/features/opinions/change-decision.server.ts";
import { findDecision } from "#app/features/opinions/find-decision.server.ts";
import { decisionDeedSchema } from "#app/features/opinions/schema.ts";
import { changeLinks, linkDeedSchema } from "#app/features/records/change-links.server.ts";
import { createRecord } from "#app/features/records/create-record.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { recordInApi } from "#app/features/records/record-in-api.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { db } from "#app/platform/db.server.ts";
import { buildAct, buildBody, buildRecord, buildStaff } from "#tests/support/factories.ts";

type Staff = Awaited<ReturnType<typeof buildStaff>>;

let last = 100;
const nextNumber = () => `${String((last += 1))}-НП`;
const SOURCE = "https://adilet.zan.kz/rus/docs/S2600000001";

async function opinionOn(staff: Staff, ...provisions: string[]) {
  await buildBody("court");
  const act = await buildAct();
  const { id, number } = await createRecord(staff, {
    ...{ kind: "court_opinion", year: 2026, language: "ru", addresseeBodyIds: ["court"] },
    titles: { ru: `Заключение ${act.slug}` },
  });
  for (const provision of provisions) {
    await link(staff, number, { deed: "addNorm", act: act.slug, provision, position: "not_conforms" });
  }
  return { id, number, act };
}

const link = (staff: Staff, number: string, deed: object) =>
  changeLinks(staff, number, linkDeedSchema.parse(deed));

async function normsOf(staff: Staff, number: string) {
  const record = await findRecord(staff, number);
  if (!record?.opinion) throw new Error(`${number} is no opinion`);
  return { revision: record.revision, ids: record.opinion.norms.map(({ id }) => id) };
}

/** Records a decision with one holding for each norm at issue, in their order. */
async function decide(staff: Staff, number: string, decision: object, held: readonly (string | object)[]) {
  const { revision, ids } = await normsOf(staff, number);
  const holdings = held.map((one, index) => ({
    norm: ids[index],
    ...(typeof one === "string" ? { holding: one } : one),
  }));
  const deed = { deed: "recordDecision", decidedOn: "2026-03-02", source: SOURCE, revision, holdings };
  await changeDecision(staff, number, decisionDeedSchema.parse({ ...deed, ...decision }));
}

const confirm = (staff: Staff, number: string, id: string, holding: string) =>
  changeDecision(staff, number, decisionDeedSchema.parse({ deed: "confirmHolding", id, holding }));

async function holdingsOf(number: string) {
  return db.courtHolding.findMany({
    where: { decision: { number } },
    orderBy: { order: "asc" },
    select: { id: true, holding: true, confirmed: true, recordedById: true, confirmedById: true },
  });
}

async function onlyHolding(number: string) {
  const [holding, ...more] = await holdingsOf(number);
  if (!holding || more.length > 0) throw new Error(`${number} has not one holding`);
  return holding;
}

const statusOf = async (id: string) =>
  (await db.record.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
const deedsOn = (entityId: string) =>
  db.auditEntry.findMany({
    where: { entityId },
    orderBy: { id: "asc" },
    select: { action: true, staffId: true, before: true, after: true },
  });

describe("a norm at issue", () => {
  test("carries our position and why, and both can be changed", async () => {
    const drafter = await buildStaff();
    const { id, number, act } = await opinionOn(drafter, "109(2)");
    const { revision, ids } = await normsOf(drafter, number);
    await link(drafter, number, {
      ...{ deed: "statePosition", id: ids[0], position: "needs_interpretation" },
      ...{ reason: "Норма неясна", revision },
    });
    await expect(findRecord(drafter, number)).resolves.toMatchObject({
      opinion: { norms: [{ position: "needs_interpretation", reason: "Норма неясна" }] },
    });
    await expect(db.record.findUnique({ where: { id } })).resolves.toMatchObject({ actIds: [act.id] });
    await expect(deedsOn(id)).resolves.toContainEqual({
      action: "positionStated",
      staffId: drafter.id,
      before: expect.objectContaining({ position: "not_conforms", reason: null }) as object,
      after: expect.objectContaining({ position: "needs_interpretation", reason: "Норма неясна" }) as object,
    });
  });

  test("is not overwritten by who read an older opinion", async () => {
    const drafter = await buildStaff();
    const { number } = await opinionOn(drafter, "5");
    const { revision, ids } = await normsOf(drafter, number);
    const deed = { deed: "statePosition", id: ids[0], revision };
    await link(drafter, number, { ...deed, position: "conforms" });
    await expect(link(drafter, number, { ...deed, position: "unclear" })).rejects.toMatchObject({
      key: "refusal.changedMeanwhile",
      kind: "conflict",
    });
  });

  test("is a provision, named once", async () => {
    const drafter = await buildStaff();
    const { number, act } = await opinionOn(drafter, "7");
    const add = (deed: object) => link(drafter, number, { deed: "addNorm", act: act.slug, ...deed });
    await expect(add({})).rejects.toMatchObject({ key: "refusal.provisionMissing", field: "provision" });
    await expect(add({ provision: "7" })).rejects.toMatchObject({ key: "refusal.normThere" });
  });

  test("makes its act and every unit above it known as concerned, and no longer once it is removed", async () => {
    const drafter = await buildStaff();
    const { id, number, act } = await opinionOn(drafter, "8(2)(3)", "8(4)");
    const counts = async () =>
      (await db.provision.findMany({ where: { actId: act.id }, orderBy: { path: "asc" } })).map(
        ({ path, citedCount }) => `${path} ${String(citedCount)}`,
      );
    const countOfAct = async () =>
      (await db.act.findUniqueOrThrow({ where: { id: act.id }, select: { citedCount: true } })).citedCount;
    expect(await counts()).toEqual(["art_8 1", "art_8.p_2 1", "art_8.p_2.sp_3 1", "art_8.p_4 1"]);
    expect(await countOfAct()).toBe(1);
    const { ids } = await normsOf(drafter, number);
    await link(drafter, number, { deed: "removeNorm", id: ids[0] });
    expect(await counts()).toEqual(["art_8 1", "art_8.p_2 0", "art_8.p_2.sp_3 0", "art_8.p_4 1"]);
    await link(drafter, number, { deed: "removeNorm", id: ids[1] });
    expect(await countOfAct()).toBe(0);
    await expect(db.record.findUnique({ where: { id } })).resolves.toMatchObject({ actIds: [] });
  });

  test("stays while the Court's holding rests on it", async () => {
    const drafter = await buildStaff();
    const { number } = await opinionOn(drafter, "9");
    const decision = nextNumber();
    await decide(drafter, number, { number: decision }, ["conforms"]);
    const { ids } = await normsOf(drafter, number);
    await expect(link(drafter, number, { deed: "removeNorm", id: ids[0] })).rejects.toMatchObject({
      key: "refusal.normHasHolding",
      values: { number: decision },
    });
  });

  test("belongs to an opinion: a proposal takes no position", async () => {
    const drafter = await buildStaff();
    const [{ number }, act] = [await buildRecord({ authorId: drafter.id }), await buildAct()];
    await expect(
      link(drafter, number, { deed: "addNorm", act: act.slug, provision: "1", position: "conforms" }),
    ).rejects.toMatchObject({ key: "refusal.positionOutsideOpinion" });
  });
});

describe("the Court's decision", () => {
  test("is told in the history with its address, and waits for its holdings to be confirmed", async () => {
    const drafter = await buildStaff();
    const { id, number } = await opinionOn(drafter, "10(1)");
    const decision = nextNumber();
    await decide(drafter, number, { number: decision }, [{ holding: "not_conforms", amendBy: "2026-09-01" }]);
    const [addressee] = await db.addressee.findMany({ where: { recordId: id } });
    await expect(db.event.findMany({ where: { recordId: id } })).resolves.toMatchObject([
      {
        type: "court_decided",
        happenedOn: new Date("2026-03-02"),
        precision: "day",
        url: SOURCE,
        addresseeId: addressee?.id,
        recordedById: drafter.id,
      },
    ]);
    expect(await statusOf(id)).toBe("decision_unverified");
    await expect(findDecision(drafter, number, decision)).resolves.toMatchObject({
      decision: {
        holdings: [{ holding: "not_conforms", confirmed: false, amendBy: "2026-09-01", isOwn: true }],
      },
    });
    await expect(
      db.outboxEntry.count({ where: { entity: "record", entityId: id } }),
    ).resolves.toBeGreaterThan(0);
    expect((await deedsOn(id)).at(-1)).toMatchObject({
      action: "decisionRecorded",
      after: { number: decision, holdings: [["art_10.p_1", { holding: "not_conforms" }]] },
    });
  });

  test("becomes the outcome once a second person has confirmed it", async () => {
    const [drafter, head] = [await buildStaff(), await buildStaff({ role: "head" })];
    const { id, number } = await opinionOn(drafter, "11");
    const decision = nextNumber();
    await decide(drafter, number, { number: decision }, ["not_conforms"]);
    const { id: holding } = await onlyHolding(decision);
    await confirm(head, number, holding, "not_conforms");
    expect(await statusOf(id)).toBe("not_conforms");
    await expect(
      db.listedRecord.findUnique({ where: { recordId: id }, select: { status: true } }),
    ).resolves.toEqual({ status: "not_conforms" });
    expect((await deedsOn(id)).at(-1)).toMatchObject({ action: "holdingConfirmed", staffId: head.id });
    await expect(confirm(head, number, holding, "not_conforms")).rejects.toMatchObject({
      key: "refusal.holdingConfirmed",
      kind: "conflict",
    });
  });

  test("is not confirmed by who entered it, by a drafter, or by who read something else", async () => {
    const [entering, other] = [await buildStaff({ role: "head" }), await buildStaff({ role: "head" })];
    const { id, number } = await opinionOn(entering, "12");
    const decision = nextNumber();
    await decide(entering, number, { number: decision }, ["conforms"]);
    const { id: holding } = await onlyHolding(decision);
    await expect(confirm(entering, number, holding, "conforms")).rejects.toMatchObject({
      key: "refusal.confirmOwn",
    });
    await expect(confirm(await buildStaff(), number, holding, "conforms")).rejects.toMatchObject({
      key: "refusal.mayNotWrite",
    });
    await expect(confirm(other, number, holding, "refused")).rejects.toMatchObject({
      key: "refusal.changedMeanwhile",
    });
    expect(await statusOf(id)).toBe("decision_unverified");
    await expect(
      db.courtHolding.update({
        where: { id: holding },
        data: { confirmed: true, confirmedById: entering.id, confirmedAt: new Date() },
      }),
    ).rejects.toThrow(/CourtHolding_second_person/u);
  });

  test("that changes after it was confirmed waits again; a note alone does not", async () => {
    const [drafter, head] = [await buildStaff(), await buildStaff({ role: "head" })];
    const { id, number } = await opinionOn(drafter, "13");
    const decision = nextNumber();
    await decide(drafter, number, { number: decision }, ["conforms"]);
    await confirm(head, number, (await onlyHolding(decision)).id, "conforms");
    const correct = (held: object) =>
      decide(drafter, number, { number: decision, isCorrection: true }, [held]);
    await correct({ holding: "conforms", note: { ru: "С особым мнением" } });
    expect(await statusOf(id)).toBe("conforms");
    await correct({ holding: "not_conforms", note: { ru: "С особым мнением" } });
    expect(await statusOf(id)).toBe("decision_unverified");
    await expect(onlyHolding(decision)).resolves.toMatchObject({
      confirmed: false,
      confirmedById: null,
      recordedById: drafter.id,
    });
  });

  test("answers two opinions: the second finds it by its number, in either language", async () => {
    const [drafter, head] = [await buildStaff(), await buildStaff({ role: "head" })];
    const [one, two] = [await opinionOn(drafter, "14"), await opinionOn(drafter, "15")];
    const decision = nextNumber();
    await decide(drafter, one.number, { number: decision }, ["conforms"]);
    await decide(drafter, two.number, { number: decision.replace("НП", "НҚ") }, ["not_conforms"]);
    await expect(
      db.courtDecision.findMany({ where: { number: decision }, select: { opinions: true } }),
    ).resolves.toMatchObject([{ opinions: [{}, {}] }]);
    const [first, second] = await holdingsOf(decision);
    await confirm(head, one.number, first?.id ?? "", "conforms");
    expect([await statusOf(one.id), await statusOf(two.id)]).toEqual(["conforms", "decision_unverified"]);
    await confirm(head, two.number, second?.id ?? "", "not_conforms");
    expect([await statusOf(one.id), await statusOf(two.id)]).toEqual(["conforms", "not_conforms"]);
  });

  test("confirmed at one opinion is the outcome of another on the same norm, whose readers are told", async () => {
    const [drafter, head] = [await buildStaff(), await buildStaff({ role: "head" })];
    const one = await opinionOn(drafter, "16");
    const two = await opinionOn(drafter);
    await link(drafter, two.number, { deed: "addNorm", act: one.act.slug, provision: "16" });
    const decision = nextNumber();
    await decide(drafter, one.number, { number: decision }, ["refused"]);
    await decide(drafter, two.number, { number: decision }, []);
    const before = await normsOf(drafter, two.number);
    await confirm(head, one.number, (await onlyHolding(decision)).id, "refused");
    expect(await statusOf(two.id)).toBe("refused");
    expect((await normsOf(drafter, two.number)).revision).toBe(before.revision + 1);
    expect((await deedsOn(two.id)).at(-1)).toMatchObject({ action: "holdingConfirmed", staffId: head.id });
  });

  test("is one decision: another day, other holdings or a second entry are refused", async () => {
    const drafter = await buildStaff();
    const one = await opinionOn(drafter, "17");
    const two = await opinionOn(drafter);
    await link(drafter, two.number, { deed: "addNorm", act: one.act.slug, provision: "17" });
    const number = nextNumber();
    await decide(drafter, one.number, { number }, ["conforms"]);
    await expect(decide(drafter, two.number, { number, decidedOn: "2026-03-03" }, [])).rejects.toMatchObject({
      key: "refusal.decisionDate",
      values: { number, date: "02.03.2026" },
      field: "decidedOn",
    });
    await expect(decide(drafter, two.number, { number }, ["not_conforms"])).rejects.toMatchObject({
      key: "refusal.holdingDiffers",
      field: "holdings[0].holding",
    });
    await expect(decide(drafter, one.number, { number }, ["conforms"])).rejects.toMatchObject({
      key: "refusal.decisionThere",
    });
    await expect(db.opinionDecision.count({ where: { opinionId: two.id } })).resolves.toBe(0);
    await expect(db.event.count({ where: { recordId: two.id } })).resolves.toBe(0);
  });

  test("recorded at two opinions at once is one decision", async () => {
    const drafter = await buildStaff();
    const opinions = [await opinionOn(drafter, "18"), await opinionOn(drafter, "19")];
    const decision = nextNumber();
    await Promise.all(
      opinions.map(({ number }) => decide(drafter, number, { number: decision }, ["conforms"])),
    );
    await expect(holdingsOf(decision)).resolves.toHaveLength(2);
    await expect(db.opinionDecision.count({ where: { decision: { number: decision } } })).resolves.toBe(2);
  });

  test("with a wrong day is set right in the history of every opinion it answers, and nothing is erased", async () => {
    const drafter = await buildStaff();
    const [one, two] = [await opinionOn(drafter, "20"), await opinionOn(drafter, "21")];
    const number = nextNumber();
    for (const opinion of [one, two]) await decide(drafter, opinion.number, { number }, ["conforms"]);
    await decide(drafter, one.number, { number, decidedOn: "2026-02-28", isCorrection: true }, ["conforms"]);
    for (const { id } of [one, two]) {
      await expect(
        db.event.findMany({
          where: { recordId: id },
          orderBy: { recordedAt: "asc" },
          select: { happenedOn: true, correctedBy: { select: { happenedOn: true } } },
        }),
      ).resolves.toEqual([
        { happenedOn: new Date("2026-03-02"), correctedBy: { happenedOn: new Date("2026-02-28") } },
        { happenedOn: new Date("2026-02-28"), correctedBy: null },
      ]);
      await expect(db.record.findUnique({ where: { id } })).resolves.toMatchObject({
        statusOn: new Date("2026-02-28"),
      });
    }
  });

  test("recorded at the wrong opinion is withdrawn: its event is retracted, and other opinions keep it", async () => {
    const drafter = await buildStaff();
    const [wrong, right] = [await opinionOn(drafter, "24"), await opinionOn(drafter, "25")];
    const number = nextNumber();
    for (const opinion of [wrong, right]) await decide(drafter, opinion.number, { number }, ["conforms"]);
    const withdraw = async (opinion: string) => {
      const { revision } = await normsOf(drafter, opinion);
      const deed = { deed: "withdrawDecision", number, revision };
      await changeDecision(drafter, opinion, decisionDeedSchema.parse(deed));
    };
    await withdraw(wrong.number);
    expect([await statusOf(wrong.id), await statusOf(right.id)]).toEqual(["draft", "decision_unverified"]);
    await expect(db.event.count({ where: { recordId: wrong.id } })).resolves.toBe(2);
    await expect(holdingsOf(number)).resolves.toHaveLength(1);
    const head = await buildStaff({ role: "head" });
    await confirm(head, right.number, (await onlyHolding(number)).id, "conforms");
    await expect(withdraw(right.number)).rejects.toMatchObject({ key: "refusal.decisionConfirmed" });
  });

  test("under a wrong number goes with the last opinion that has it", async () => {
    const drafter = await buildStaff();
    const { id, number } = await opinionOn(drafter, "26");
    const decision = nextNumber();
    await decide(drafter, number, { number: decision }, ["conforms"]);
    const { revision } = await normsOf(drafter, number);
    const deed = { deed: "withdrawDecision", number: decision, revision };
    await changeDecision(drafter, number, decisionDeedSchema.parse(deed));
    await expect(db.courtDecision.count({ where: { number: decision } })).resolves.toBe(0);
    expect((await deedsOn(id)).at(-1)).toMatchObject({
      action: "decisionWithdrawn",
      before: { number: decision, holdings: [["art_26", { holding: "conforms" }]] },
    });
  });

  test("is not recorded by who read an older opinion, and nothing of it stays", async () => {
    const drafter = await buildStaff();
    const { number } = await opinionOn(drafter, "22");
    const decision = nextNumber();
    await expect(
      decide(drafter, number, { number: decision, revision: 1 }, ["conforms"]),
    ).rejects.toMatchObject({
      key: "refusal.changedMeanwhile",
      kind: "conflict",
    });
    await expect(db.courtDecision.count({ where: { number: decision } })).resolves.toBe(0);
  });

  test("is of an opinion, not of a proposal", async () => {
    const drafter = await buildStaff();
    const { number, revision } = await buildRecord({ authorId: drafter.id });
    const deed = {
      deed: "recordDecision",
      number: "1-НП",
      decidedOn: "2026-03-02",
      source: SOURCE,
      revision,
    };
    await expect(changeDecision(drafter, number, decisionDeedSchema.parse(deed))).rejects.toMatchObject({
      key: "refusal.notFound",
    });
  });

  test("is answered by the API with our positions", async () => {
    const drafter = await buildStaff();
    const { number, act } = await opinionOn(drafter, "23(1)");
    const decision = nextNumber();
    await decide(drafter, number, { number: decision }, ["terminated"]);
    const record = await findRecord(drafter, number);
    if (!record) throw new Error("gone");
    const answer = recordInApi(
      viewRecord(drafter, record),
      { kk: null, ru: null, en: null },
      record.revision,
    );
    expect(answer.opinion).toMatchObject({
      norms: [{ act: act.slug, provision: "art_23.p_1", position: "not_conforms" }],
      decisions: [
        { number: decision, on: "2026-03-02", holdings: [{ holding: "terminated", confirmed: false }] },
      ],
    });
  });
});
