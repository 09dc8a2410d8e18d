import { afterAll, describe, expect, test } from "vitest";

import { appendUpdates } from "#app/features/drafting/append-updates.server.ts";
import { visibleDrafts } from "#app/features/drafting/access.server.ts";
import { compactDraft } from "#app/features/drafting/compact-draft.server.ts";
import { createDraft } from "#app/features/drafting/create-draft.server.ts";
import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { listDrafts } from "#app/features/drafting/list-drafts.server.ts";
import { rightsInDraft } from "#app/features/drafting/policy.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { buildAct, buildAppeal, buildBody, buildRecord, buildStaff } from "#tests/support/factories.ts";

afterAll(disconnect);

const letter = { kind: "proposal_letter", language: "ru" } as const;

describe("a document that is begun", () => {
  test("is filled from its record: addressee, norms, how many appeals; of the applicant nothing", async () => {
    const staff = await buildStaff();
    const record = await buildRecord({ appealCount: 1 });
    const body = await buildBody("mlspp");
    const act = await buildAct({ titleRu: "Социальный кодекс" });
    const { id: provisionId } = await db.provision.create({
      data: { actId: act.id, path: "art_163.p_2.sp_5", order: "163" },
      select: { id: true },
    });
    await db.addressee.create({ data: { recordId: record.id, bodyId: body.id } });
    await db.normChange.create({ data: { recordId: record.id, actId: act.id, provisionId } });
    const appeal = await buildAppeal({ titleRu: "Обращение гражданина Б. Бекетова" });
    await db.appealLink.create({ data: { appealId: appeal.id, recordId: record.id, role: "prompted" } });
    const { id } = await createDraft(staff, record.number, letter);
    const { plainText = "" } = (await readDraft(staff, id)) ?? {};
    for (const words of ["mlspp (ru)", "Социальный кодекс", "163", "поступило 1 обращение"])
      expect(plainText).toContain(words);
    expect(plainText).not.toContain("Бекетов");
  });

  test.each(["reader", "representative", "administrator"] as const)(
    "is not begun by a %s on somebody else's record",
    async (role) => {
      const record = await buildRecord({ status: "sent" });
      await expect(createDraft(await buildStaff({ role }), record.number, letter)).rejects.toThrow(Refusal);
      expect(await db.draft.count({ where: { recordId: record.id } })).toBe(0);
    },
  );

  test("is begun by who suggested the record, while that is a draft", async () => {
    const staff = await buildStaff({ role: "representative" });
    const record = await buildRecord({ kind: "regional_suggestion", authorId: staff.id, status: "draft" });
    await createDraft(staff, record.number, { kind: "recommendation_letter", language: "kk" });
    expect((await listDrafts(staff, record.number))?.drafts).toHaveLength(1);
  });
});

describe("who may read a draft", () => {
  test("is the same whether one draft is asked about or a list", async () => {
    const author = await buildStaff({ role: "representative" });
    const people = [author];
    for (const role of ["administrator", "head", "drafter", "representative", "reader"] as const)
      people.push(await buildStaff({ role }));
    for (const status of ["draft", "in_review", "approved", "requested", "sent", "adopted"] as const) {
      for (const visibility of ["staff", "legal"] as const) {
        for (const frozenAt of [null, new Date()]) {
          const record = await buildRecord({ status, visibility, authorId: author.id });
          const { id } = await createDraft(await buildStaff({ role: "head" }), record.number, letter);
          await db.draft.update({
            where: { id },
            data: { frozenAt, stage: frozenAt ? "approved" : "draft" },
          });
          for (const person of people) {
            const listed = await db.draft.count({ where: { AND: [{ id }, visibleDrafts(person)] } });
            const rights = rightsInDraft(person, { isFrozen: frozenAt !== null, record });
            expect([person.role, status, visibility, frozenAt !== null, listed === 1]).toEqual([
              ...[person.role, status, visibility, frozenAt !== null],
              rights.read,
            ]);
          }
        }
      }
    }
  });

  const inWork = {
    isFrozen: false,
    record: { authorId: null, status: "in_review", visibility: "staff" },
  } as const;
  const sent = { isFrozen: true, record: { ...inWork.record, status: "sent" } } as const;
  const who = (role: "drafter" | "head" | "administrator" | "representative" | "reader") => ({
    id: "x",
    role,
  });

  test.each([
    ["drafter", inWork, { read: true, comment: true, edit: true }],
    ["head", inWork, { read: true, comment: true, edit: true }],
    ["administrator", inWork, { read: true, comment: true, edit: false }],
    ["representative", inWork, { read: false, comment: false, edit: false }],
    ["reader", inWork, { read: false, comment: false, edit: false }],
    ["drafter", sent, { read: true, comment: false, edit: false }],
    ["reader", sent, { read: true, comment: false, edit: false }],
  ] as const)("%s", (role, standing, rights) => {
    expect(rightsInDraft(who(role), standing)).toEqual(rights);
  });
});

describe("a frozen draft", () => {
  test("takes no more updates, and the database itself refuses another text", async () => {
    const staff = await buildStaff();
    const { id } = await createDraft(staff, (await buildRecord()).number, letter);
    await db.draft.update({ where: { id }, data: { frozenAt: new Date(), stage: "approved" } });
    const update = { staffId: staff.id, update: new Uint8Array([0, 0]), clientIds: [1] };
    expect(await appendUpdates(id, [update])).toBe(false);
    await expect(db.draft.update({ where: { id }, data: { plainText: "other" } })).rejects.toThrow();
    await expect(db.draft.delete({ where: { id } })).rejects.toThrow();
  });

  test("is no draft to append to where there is none", async () => {
    expect(await appendUpdates("0190f3a0-0000-7000-8000-000000000000", [])).toBe(false);
    expect(await compactDraft("0190f3a0-0000-7000-8000-000000000000")).toBeNull();
  });
});
