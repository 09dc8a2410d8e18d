import { describe, expect, test } from "vitest";

import { changeLinks, linkDeedSchema } from "#app/features/records/change-links.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import { db } from "#app/platform/db.server.ts";
import { buildAct, buildRecord, buildStaff } from "#tests/support/factories.ts";

type Staff = Awaited<ReturnType<typeof buildStaff>>;

const link = (staff: Staff, number: string, deed: object) =>
  changeLinks(staff, number, linkDeedSchema.parse(deed));

async function proposalOn(staff: Staff) {
  const [record, act] = [await buildRecord({ authorId: staff.id }), await buildAct()];
  return { id: record.id, number: record.number, act };
}

async function viewOf(staff: Staff, number: string) {
  const record = await findRecord(staff, number);
  if (!record) throw new Error(`${number} is gone`);
  return viewRecord(staff, record);
}

describe("a law that a record only cites", () => {
  test("is matched and confirmed by who named it, shown, and found from the act", async () => {
    const drafter = await buildStaff();
    const { id, number, act } = await proposalOn(drafter);
    await link(drafter, number, { deed: "addNorm", act: act.slug, provision: "163(2)(5)", as: "cites" });
    await expect(db.citation.findMany({ where: { recordId: id } })).resolves.toMatchObject([
      { actId: act.id, state: "matched", decidedById: drafter.id, unconfirmed: false },
    ]);
    await expect(viewOf(drafter, number)).resolves.toMatchObject({
      norms: [],
      cited: [
        {
          norm: { path: "art_163.p_2.sp_5" },
          places: [{ origin: "entered", decidedBy: drafter.name }],
        },
      ],
    });
    await expect(db.record.findUnique({ where: { id } })).resolves.toMatchObject({ actIds: [act.id] });
    await expect(db.act.findUnique({ where: { id: act.id } })).resolves.toMatchObject({ citedCount: 1 });
  });

  test("is named once, beside a norm that the record concerns", async () => {
    const drafter = await buildStaff();
    const { number, act } = await proposalOn(drafter);
    await link(drafter, number, { deed: "addNorm", act: act.slug, provision: "1" });
    const cite = { deed: "addNorm", act: act.slug, provision: "1", as: "cites" };
    await link(drafter, number, cite);
    await expect(link(drafter, number, cite)).rejects.toMatchObject({ key: "refusal.citedAlready" });
    await expect(link(drafter, number, { ...cite, as: "concerns" })).rejects.toMatchObject({
      key: "refusal.normThere",
    });
  });

  test("can be taken away, but not if a source prints it", async () => {
    const drafter = await buildStaff();
    const { id, number, act } = await proposalOn(drafter);
    const printed = await db.citation.create({
      data: { recordId: id, field: "source", quote: "ст. 1 Закона", actId: act.id, state: "matched" },
    });
    await expect(link(drafter, number, { deed: "removeCitation", id: printed.id })).rejects.toMatchObject({
      key: "refusal.citationPrinted",
    });
    await link(drafter, number, { deed: "addNorm", act: act.slug, provision: "2", as: "cites" });
    const entered = await db.citation.findFirstOrThrow({ where: { recordId: id, field: "entered" } });
    await link(drafter, number, { deed: "removeCitation", id: entered.id });
    await expect(db.citation.count({ where: { recordId: id } })).resolves.toBe(1);
    const entries = await db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "asc" } });
    expect(entries.map(({ action }) => action)).toEqual(["citationAdded", "citationRemoved"]);
  });

  test("takes no position", () => {
    const deed = { deed: "addNorm", act: "criminal-code", provision: "1", as: "cites", position: "conforms" };
    expect(linkDeedSchema.safeParse(deed).error?.issues).toMatchObject([
      { path: ["position"], message: "validation.positionOfCited" },
    ]);
  });
});

describe("the wordings of a norm", () => {
  const kk = { kk: "Жаңа сөздер", ru: "Новые слова", en: null };

  test("are written in three languages with why, and the audit holds what stood before", async () => {
    const drafter = await buildStaff();
    const { id, number, act } = await proposalOn(drafter);
    await link(drafter, number, { deed: "addNorm", act: act.slug, provision: "3" });
    const { revision, norms } = await viewOf(drafter, number);
    const deed = { deed: "wordNorm", id: norms[0]?.id, revision };
    await link(drafter, number, { ...deed, proposed: kk, justification: { ru: "Потому что" } });
    await expect(viewOf(drafter, number)).resolves.toMatchObject({
      norms: [{ proposed: kk, justification: { ru: "Потому что" }, current: { ru: null } }],
    });
    const { revision: now } = await viewOf(drafter, number);
    await link(drafter, number, { ...deed, revision: now, proposed: { ...kk, ru: "Другие слова" } });
    const [entry] = await db.auditEntry.findMany({ where: { entityId: id }, orderBy: { id: "desc" } });
    expect(entry).toMatchObject({
      action: "normWorded",
      before: { proposedRu: "Новые слова", justificationRu: "Потому что" },
      after: { proposedRu: "Другие слова", justificationRu: null },
    });
    expect(entry?.before).not.toHaveProperty("proposedKk");
  });

  test("are never overwritten unseen", async () => {
    const drafter = await buildStaff();
    const { number, act } = await proposalOn(drafter);
    await link(drafter, number, { deed: "addNorm", act: act.slug, provision: "4" });
    const { revision, norms } = await viewOf(drafter, number);
    const deed = { deed: "wordNorm", id: norms[0]?.id, revision };
    await link(drafter, number, { ...deed, proposed: { ru: "Первый" } });
    await expect(link(drafter, number, { ...deed, proposed: { ru: "Второй" } })).rejects.toMatchObject({
      key: "refusal.changedMeanwhile",
      kind: "conflict",
    });
    await expect(viewOf(drafter, number)).resolves.toMatchObject({ norms: [{ proposed: { ru: "Первый" } }] });
  });
});

describe("an article that the act does not have", () => {
  test.each(["468", "405", "ст. 1000 ч. 2"])("is refused: %s of 406 to 467", async (provision) => {
    const drafter = await buildStaff();
    const { number, act } = await proposalOn(drafter);
    await db.act.update({ where: { id: act.id }, data: { firstArticle: 406, lastArticle: 467 } });
    await expect(link(drafter, number, { deed: "addNorm", act: act.slug, provision })).rejects.toMatchObject({
      key: "refusal.articleImpossible",
      field: "provision",
    });
    await expect(db.provision.count({ where: { actId: act.id } })).resolves.toBe(0);
    await link(drafter, number, { deed: "addNorm", act: act.slug, provision: "467" });
  });
});
