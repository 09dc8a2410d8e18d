import { afterAll, describe, expect, test } from "vitest";

import { createDraft } from "#app/features/drafting/create-draft.server.ts";
import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { lintDraft } from "#app/features/drafting/linting/lint-draft.server.ts";
import { checklistOf } from "#app/features/drafting/review/checklist.ts";
import { takeStep } from "#app/features/drafting/review/take-step.server.ts";
import { viewReview } from "#app/features/drafting/review/view-review.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { buildAct, buildAppeal, buildRecord, buildStaff } from "#tests/support/factories.ts";

afterAll(disconnect);

const kind = "recommendation_letter";
/** A letter whose title says this. */
async function letter(titleRu: string, given: Parameters<typeof buildRecord>[0] = {}) {
  const author = await buildStaff();
  const record = await buildRecord({ kind: "recommendation", titleRu, ...given });
  const { id } = await createDraft(author, record.number, { kind, language: "ru" });
  return { author, record, id };
}
async function fifteenWorkingDays() {
  const names = { nameKk: "15 жұмыс күні", nameRu: "15 рабочих дней", nameEn: "15 working days" };
  const rule = { id: "t-15", ...names, term: 15, unit: "working_day", fromEvent: "received" as const };
  await db.deadlineRule.upsert({
    where: { id: rule.id },
    create: { ...rule, kinds: ["recommendation"] },
    update: {},
  });
}
const saidOf = async (...[staff, id, language]: Parameters<typeof lintDraft>) =>
  (await lintDraft(staff, id, language))?.findings.map(({ rule, reason }) => `${rule}.${reason}`);

describe("what is wrong with a document", () => {
  test("is said by the office's rules of time, in the reader's language, with what mends it", async () => {
    await fifteenWorkingDays();
    const { author, id } = await letter("Просим сообщить о решении в течение 15 дней");
    const linted = await lintDraft(author, id, "en");
    expect(linted?.findings).toMatchObject([
      { rule: "term", isGrave: true, quote: "15 дней", fix: "15 рабочих дней" },
    ]);
    expect(linted?.findings[0]?.message).toBe(
      "“15 дней”: by the rule the time to answer is 15 рабочих дней.",
    );
  });

  test("is what the law held of its record's day does not say", async () => {
    const act = await buildAct({ titleRu: "Кодекс о проверке правил", inForceTo: new Date("2020-01-01") });
    const { author, record, id: before } = await letter("О правилах");
    await db.normChange.create({ data: { recordId: record.id, actId: act.id } });
    expect(await saidOf(author, before, "ru")).toEqual([]);
    const { id } = await createDraft(author, record.number, { kind, language: "ru" });
    expect(await saidOf(author, id, "ru")).toEqual(["citation.dead"]);
  });

  test("is an applicant of a linked appeal, whom the finding does not name", async () => {
    const { author, record, id } = await letter("О жалобе Сейтқалиева Марата");
    expect(await saidOf(author, id, "ru")).toEqual([]);
    const appeal = await buildAppeal();
    await db.applicant.create({
      data: { appealId: appeal.id, name: "Сейтқали Марат", telephone: "87015554433" },
    });
    await db.appealLink.create({ data: { appealId: appeal.id, recordId: record.id, role: "prompted" } });
    expect(await saidOf(author, id, "ru")).toEqual(["personal.name"]);
    expect(JSON.stringify(await lintDraft(author, id, "ru"))).not.toMatch(/Сейтқали Марат|5554433/u);
  });

  test("is what its counterpart in the other language does not say", async () => {
    const { author, record, id } = await letter("О событиях 5 октября 2024 года", {
      titleKk: "2024 жылғы 6 қазандағы оқиға туралы",
    });
    expect(await saidOf(author, id, "ru")).toEqual([]);
    await createDraft(author, record.number, { kind, language: "kk" });
    expect(await saidOf(author, id, "ru")).toEqual(["counterpart.dateMissing", "counterpart.dateOnly"]);
  });

  test("is told to nobody who may not read it", async () => {
    const { id } = await letter("О правилах");
    expect(await lintDraft(await buildStaff({ role: "reader" }), id, "ru")).toBeNull();
  });
});

test("a text with a grave finding is approved only for a written reason, which is kept", async () => {
  await fifteenWorkingDays();
  const { author, id } = await letter("Просим сообщить о решении в течение 15 дней");
  const [reviewer, head] = [await buildStaff(), await buildStaff({ role: "head" })];
  const revision = (await readDraft(author, id))?.revision ?? -1;
  await takeStep(author, id, { deed: "ask", revision, reviewerIds: [reviewer.id], note: null });
  await takeStep(reviewer, id, { deed: "agree", revision, note: null });
  for (const item of checklistOf(kind)) await takeStep(author, id, { deed: "tick", item });
  expect((await viewReview(head, id))?.open).toEqual(["findings"]);
  const approve = { deed: "approve", revision } as const;
  await expect(takeStep(head, id, { ...approve, reason: null })).rejects.toThrow("reasonMissing");
  await takeStep(head, id, { ...approve, reason: "Срок согласован с органом." });
  const step = await db.draftStep.findFirstOrThrow({ where: { draftId: id, type: "approved" } });
  expect([step.open, step.note]).toEqual([["findings"], "Срок согласован с органом."]);
});
