import { afterAll, afterEach, describe, expect, test } from "vitest";

import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { provideLiveDocuments } from "#app/features/drafting/live-documents.server.ts";
import { approveDraft } from "#app/features/drafting/review/approve-draft.server.ts";
import { listVersions } from "#app/features/drafting/versions/list-versions.server.ts";
import { nameVersion } from "#app/features/drafting/versions/name-version.server.ts";
import { restoreVersion } from "#app/features/drafting/versions/restore-version.server.ts";
import { viewWriters } from "#app/features/drafting/writers/view-writers.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { buildDraft, cookieOf, countOf, runCollab, Typist, until } from "#tests/support/collab.ts";
import { buildStaff } from "#tests/support/factories.ts";

const LETTER = "Ѫ";
const closing: (() => Promise<unknown>)[] = [];
async function live() {
  const server = await runCollab();
  provideLiveDocuments(server.collab);
  closing.push(() => server.stop());
  return server;
}
async function sitDown(url: string, draft: string, person: { id: string }) {
  const typist = new Typist(url, draft, person, await cookieOf(person));
  closing.unshift(() => typist.leave());
  await until("the page is open", () => typist.isSaved);
  return typist;
}
const read = async (...of: Parameters<typeof readDraft>) => {
  const draft = await readDraft(...of);
  if (!draft) throw new Error("There is no such draft");
  return draft;
};
const conflict = { kind: "conflict" };

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  provideLiveDocuments(undefined);
});
afterAll(disconnect);

describe.each(["while it is open", "while nobody has it open"])("a version, restored %s", (when) => {
  test("is a change like any other: colleagues see it, the log has it, nothing brings the old text back", async () => {
    const { id, author } = await buildDraft();
    const server = await live();
    const before = await read(author, id);
    const { ordinal } = await nameVersion(author, id, "Первый вариант");
    const typist = await sitDown(server.url, id, author);
    await typist.type(LETTER.repeat(30));
    await until("it is saved", () => typist.isSaved);
    if (when === "while nobody has it open") await typist.leave();
    const { revision } = await read(author, id);
    await restoreVersion(author, id, ordinal, revision);
    expect((await read(author, id)).plainText).toBe(before.plainText);
    if (when === "while it is open") {
      await until("the colleague sees it", () => !typist.text.includes(LETTER));
      await typist.type("и дальше");
      await until("it is saved", () => typist.isSaved);
      expect((await read(author, id)).plainText).toContain("и дальше");
    }
    const kept = await listVersions(author, id);
    expect(kept?.versions.length).toBeGreaterThan(1);
  });
});

test("a restoration that goes by an older text is a conflict, and changes nothing", async () => {
  const { id, author } = await buildDraft();
  const server = await live();
  const { revision } = await read(author, id);
  const { ordinal } = await nameVersion(author, id, "Первый вариант");
  const typist = await sitDown(server.url, id, author);
  await typist.type(LETTER.repeat(5));
  await until("it is saved", () => typist.isSaved);
  await expect(restoreVersion(author, id, ordinal, revision)).rejects.toMatchObject(conflict);
  expect(countOf((await read(author, id)).plainText, LETTER)).toBe(5);
});

describe("freezing", () => {
  test("keeps all that was typed until then, its hash, and lets nobody write on", async () => {
    const { id, author } = await buildDraft();
    const head = await buildStaff({ role: "head" });
    const server = await live();
    const typist = await sitDown(server.url, id, author);
    await typist.type(LETTER.repeat(12));
    await until("it is saved", () => typist.isSaved);
    const { revision } = await read(head, id);
    await db.draft.update({ where: { id }, data: { stage: "review" } });
    const { hash, ordinal } = await approveDraft(head, id, { revision, reason: "Согласовано" });
    await typist.type(LETTER.repeat(12));
    await until("the page is not saved", () => !typist.isSaved);
    const frozen = await read(author, id);
    expect(countOf(frozen.plainText, LETTER)).toBe(12);
    expect(frozen.may.edit).toBe(false);
    const version = await db.draftVersion.findUniqueOrThrow({
      where: { draftId_ordinal: { draftId: id, ordinal } },
    });
    expect([version.isFrozen, version.hash, version.plainText]).toEqual([true, hash, frozen.plainText]);
    await expect(db.draftVersion.delete({ where: { id: version.id } })).rejects.toThrow();
    await expect(nameVersion(author, id, "ещё")).rejects.toThrow(Refusal);
  });
});

test("a version says who had written since the one before", async () => {
  const { id, author } = await buildDraft();
  const colleague = await buildStaff({ name: "Айгүл Серік" });
  const server = await live();
  const typist = await sitDown(server.url, id, colleague);
  await typist.type("а");
  await until("it is saved", () => typist.isSaved);
  await nameVersion(author, id, "С правкой");
  await nameVersion(author, id, "Без правки");
  const kept = (await listVersions(author, id))?.versions ?? [];
  expect(kept.map(({ name, writers }) => [name, writers])).toEqual([
    ["Без правки", []],
    ["С правкой", ["Айгүл Серік"]],
  ]);
});

test("the words of a text are told by who wrote them; what the template gave is nobody's", async () => {
  const { id, author } = await buildDraft();
  const colleague = await buildStaff({ name: "Айгүл Серік" });
  const server = await live();
  const [one, other] = [await sitDown(server.url, id, author), await sitDown(server.url, id, colleague)];
  await one.type(LETTER.repeat(7));
  await until("it is saved", () => one.isSaved);
  await other.type("ұ".repeat(5));
  await until("it is saved", () => other.isSaved);
  await read(author, id);
  const view = await viewWriters(author, id);
  const of = (writerId: string | null) =>
    (view?.blocks.flat() ?? []).flatMap((words) => (words.writerId === writerId ? words.text : [])).join("");
  expect(of(author.id)).toBe(LETTER.repeat(7));
  expect(of(colleague.id)).toBe("ұ".repeat(5));
  expect(of(null)).toContain("направляем следующее");
  expect(view?.writers.map(({ name }) => name)).toEqual([null, author.name, "Айгүл Серік"]);
  expect(await viewWriters(await buildStaff({ role: "reader" }), id)).toBeNull();
});

test("a day's work is kept by itself now and then", async () => {
  const { id, author } = await buildDraft();
  const server = await live();
  const typist = await sitDown(server.url, id, author);
  await typist.type("а");
  await until("it is saved", () => typist.isSaved);
  await typist.leave();
  await read(author, id);
  await until("a version is kept", async () => (await listVersions(author, id))?.versions.length === 1);
  expect((await listVersions(author, id))?.versions[0]).toMatchObject({ name: null, keptBy: null });
});
