import { createHash } from "node:crypto";

import { afterAll, describe, expect, test } from "vitest";

import { exportDraft } from "#app/features/drafting/exporting/export-draft.server.ts";
import { versionToExport } from "#app/features/drafting/exporting/version-to-export.server.ts";
import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { checklistOf } from "#app/features/drafting/review/checklist.ts";
import { stepsNow } from "#app/features/drafting/review/policy.ts";
import { takeStep } from "#app/features/drafting/review/take-step.server.ts";
import { viewReview } from "#app/features/drafting/review/view-review.server.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { buildDraft } from "#tests/support/collab.ts";
import { buildBody, buildStaff } from "#tests/support/factories.ts";

afterAll(disconnect);

const conflict = { kind: "conflict" };
const revisionOf = async (...of: Parameters<typeof readDraft>) => (await readDraft(...of))?.revision ?? -1;

async function inReview() {
  const { id, author, record } = await buildDraft();
  const [reviewer, head] = [await buildStaff(), await buildStaff({ role: "head" })];
  const revision = await revisionOf(author, id);
  await takeStep(author, id, { deed: "ask", revision, reviewerIds: [reviewer.id], note: null });
  return { id, author, record, reviewer, head, revision };
}
const seeToAll = async (of: Awaited<ReturnType<typeof inReview>>) => {
  for (const item of checklistOf("proposal_letter"))
    await takeStep(of.reviewer, of.id, { deed: "tick", item });
};
async function approved() {
  const of = await inReview();
  await takeStep(of.reviewer, of.id, { deed: "agree", revision: of.revision, note: null });
  await seeToAll(of);
  await takeStep(of.head, of.id, { deed: "approve", revision: of.revision, reason: null });
  return of;
}
const eventsOf = (recordId: string) =>
  db.event.findMany({
    where: { recordId },
    orderBy: { recordedAt: "asc" },
    include: { attachments: { select: { sha256: true } } },
  });
const today = { on: new Date(todayInKazakhstan()), precision: "day" } as const;

describe("the way of a text from draft to letter", () => {
  test("is asked for, agreed to, approved and sent; each step stands on the record's timeline", async () => {
    const { id, author, record, head } = await approved();
    await takeStep(author, id, {
      ...{ deed: "send", revision: await revisionOf(head, id), sentOn: today },
      ...{ letterNumber: "01-12/345", addresseeIds: [] },
    });
    const events = await eventsOf(record.id);
    expect(events.map(({ type }) => type)).toEqual(["review_asked", "noted", "approved", "sent"]);
    const step = await db.draftStep.findFirstOrThrow({ where: { draftId: id, type: "sent" } });
    expect(step.sentHash).toMatch(/^[0-9a-f]{64}$/u);
    expect(events[3]?.noteRu).toContain(step.sentHash);
    const version = await versionToExport(author, id, { version: 1, comments: false, revisions: false });
    const letter = version && (await exportDraft(version, "docx"));
    expect(
      createHash("sha256")
        .update(letter?.bytes ?? new Uint8Array())
        .digest("hex"),
    ).toBe(step.sentHash);
    expect(events[3]?.noteKk).toContain(step.sentHash);
    expect(events[3]).toMatchObject({
      letterNumber: "01-12/345",
      attachments: [{ sha256: step.sentHash }],
    });
    const { status } = await db.record.findUniqueOrThrow({ where: { id: record.id } });
    expect(status).toBe("sent");
    expect((await viewReview(author, id))?.draft.stage).toBe("sent");
  });

  test("is told to each addressee it was sent to", async () => {
    const { id, author, record } = await approved();
    const body = await buildBody("moj");
    const { id: addresseeId } = await db.addressee.create({ data: { recordId: record.id, bodyId: body.id } });
    const revision = await revisionOf(author, id);
    const sending = { deed: "send", revision, sentOn: today, letterNumber: null } as const;
    await takeStep(author, id, { ...sending, addresseeIds: [addresseeId] });
    expect((await eventsOf(record.id)).at(-1)).toMatchObject({ type: "sent", addresseeId });
  });

  test("goes back to those who write when a reviewer asks for changes, and begins again", async () => {
    const { id, author, reviewer, head, revision } = await inReview();
    await takeStep(reviewer, id, { deed: "requestChanges", revision, note: "Назовите регион." });
    await expect(takeStep(head, id, { deed: "approve", revision, reason: "так" })).rejects.toMatchObject(
      conflict,
    );
    const page = await viewReview(author, id);
    expect(page?.draft.stage).toBe("changes_requested");
    expect(page?.steps.at(-1)).toMatchObject({ note: "Назовите регион.", by: reviewer.name });
    await takeStep(author, id, { deed: "ask", revision, reviewerIds: [reviewer.id], note: null });
    expect((await viewReview(author, id))?.reviewers).toMatchObject([{ answer: null }]);
  });

  test("what reviewers wrote does not stand on the record's timeline, which others read", async () => {
    const { id, record, reviewer, revision } = await inReview();
    await takeStep(reviewer, id, { deed: "requestChanges", revision, note: "Слабое место." });
    expect(JSON.stringify(await eventsOf(record.id))).not.toContain("Слабое место");
  });
});

test("nothing is sent before the day it was approved", async () => {
  const { id, author } = await approved();
  const revision = await revisionOf(author, id);
  const earlier = { on: new Date("2024-10-05"), precision: "day" } as const;
  const sending = { deed: "send", revision, letterNumber: null } as const;
  await expect(takeStep(author, id, { ...sending, addresseeIds: [], sentOn: earlier })).rejects.toThrow(
    "sentTooEarly",
  );
  expect((await viewReview(author, id))?.draft.stage).toBe("approved");
});

describe("approval", () => {
  test("freezes the text and keeps its hash; a next draft goes on from it, once", async () => {
    const { id, author } = await approved();
    const frozen = await readDraft(author, id);
    expect(frozen?.may).toMatchObject({ edit: false, comment: false });
    const version = await db.draftVersion.findFirstOrThrow({ where: { draftId: id, isFrozen: true } });
    expect(version.plainText).toBe(frozen?.plainText);
    const { draftId } = await takeStep(author, id, { deed: "next" });
    const next = await readDraft(author, draftId);
    expect([next?.plainText, next?.stage, next?.may.edit]).toEqual([frozen?.plainText, "draft", true]);
    await expect(takeStep(author, id, { deed: "next" })).rejects.toMatchObject(conflict);
  });

  test.each(["nobody has agreed", "the checklist is not finished"])(
    "when %s needs a written reason, which is kept",
    async (what) => {
      const of = await inReview();
      if (what === "nobody has agreed") await seeToAll(of);
      else await takeStep(of.reviewer, of.id, { deed: "agree", revision: of.revision, note: null });
      const approve = { deed: "approve", revision: of.revision } as const;
      await expect(takeStep(of.head, of.id, { ...approve, reason: null })).rejects.toThrow("reasonMissing");
      expect((await viewReview(of.head, of.id))?.draft.stage).toBe("review");
      await takeStep(of.head, of.id, { ...approve, reason: "Срок истекает сегодня." });
      const step = await db.draftStep.findFirstOrThrow({ where: { draftId: of.id, type: "approved" } });
      expect(step.note).toBe("Срок истекает сегодня.");
      expect(step.open).toEqual([what === "nobody has agreed" ? "reviewers" : "checklist"]);
    },
  );

  test("of a text that the head has not read is a conflict", async () => {
    const { id, head, revision } = await inReview();
    const approve = { deed: "approve", revision: revision + 1, reason: "так" } as const;
    await expect(takeStep(head, id, approve)).rejects.toMatchObject(conflict);
    expect(await db.draftVersion.count({ where: { draftId: id, isFrozen: true } })).toBe(0);
  });

  test("by two heads at once is one approval", async () => {
    const { id, head, revision } = await inReview();
    const other = await buildStaff({ role: "head" });
    const approve = { deed: "approve", revision, reason: "так" } as const;
    const done = await Promise.allSettled([takeStep(head, id, approve), takeStep(other, id, approve)]);
    expect(done.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.draftVersion.count({ where: { draftId: id, isFrozen: true } })).toBe(1);
  });
});

describe("who may take a step", () => {
  test("is told in a sentence when it is not theirs", async () => {
    const { id, author, reviewer, revision } = await inReview();
    const right = (key: string) => ({ kind: "right", key: `review.refusal.${key}` });
    await expect(takeStep(author, id, { deed: "approve", revision, reason: "так" })).rejects.toMatchObject(
      right("approve"),
    );
    await expect(takeStep(author, id, { deed: "agree", revision, note: null })).rejects.toMatchObject(
      right("answer"),
    );
    const asking = { deed: "ask", revision, note: null } as const;
    await expect(takeStep(reviewer, id, { ...asking, reviewerIds: [reviewer.id] })).rejects.toMatchObject(
      conflict,
    );
    const { id: fresh } = await buildDraft(author);
    await expect(takeStep(author, fresh, { ...asking, reviewerIds: [author.id] })).rejects.toThrow(
      "noReviewer",
    );
    const administrator = await buildStaff({ role: "administrator" });
    await expect(
      takeStep(administrator, id, {
        deed: "send",
        revision,
        sentOn: today,
        letterNumber: null,
        addresseeIds: [],
      }),
    ).rejects.toMatchObject(right("send"));
  });

  test.each([
    ["drafter", "draft", ["ask", "tick"]],
    ["drafter", "review", ["tick"]],
    ["drafter", "approved", ["send", "next"]],
    ["head", "review", ["tick", "approve"]],
    ["administrator", "review", []],
    ["representative", "review", []],
    ["reader", "sent", []],
  ] as const)("%s at the stage %s: %j", (role, stage, steps) => {
    const record = { authorId: null, status: "draft", visibility: "staff" } as const;
    expect(stepsNow({ id: "me", role }, { record, stage, reviewerIds: [] })).toEqual(steps);
  });
});

test("what has happened to a text is neither changed nor taken away", async () => {
  const { id } = await inReview();
  await expect(db.draftStep.deleteMany({ where: { draftId: id } })).rejects.toThrow();
  await expect(db.draftStep.updateMany({ where: { draftId: id }, data: { note: "иное" } })).rejects.toThrow();
});
