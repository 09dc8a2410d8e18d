import { afterAll, afterEach, describe, expect, test } from "vitest";
import * as Y from "yjs";

import { changeComments } from "#app/features/drafting/comments/change-comments.server.ts";
import { listThreads } from "#app/features/drafting/comments/list-threads.server.ts";
import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { provideLiveDocuments } from "#app/features/drafting/live-documents.server.ts";
import { FIELD } from "#app/editor/schema/version.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { buildDraft, cookieOf, runCollab, Typist, until } from "#tests/support/collab.ts";
import { buildStaff } from "#tests/support/factories.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  provideLiveDocuments(undefined);
});
afterAll(disconnect);

async function openDraft() {
  const server = await runCollab();
  provideLiveDocuments(server.collab);
  closing.push(() => server.stop());
  const { id, author, record } = await buildDraft();
  await db.record.update({ where: { id: record.id }, data: { status: "in_review" } });
  const typist = new Typist(server.url, id, author, await cookieOf(author));
  closing.unshift(() => typist.leave());
  await until("the page is open", () => typist.isSaved);
  return { id, author, typist };
}

/** The first words of the first paragraph, as a page sends what is selected. */
function firstWords(document: Y.Doc, length: number) {
  const [paragraph] = document.getXmlFragment(FIELD).toArray() as Y.XmlElement[];
  const words = paragraph?.get(0) as Y.XmlText;
  const place = (index: number) =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, index, -1)) as Record<
      string,
      unknown
    >;
  return { anchor: place(0), head: place(length) };
}
const started = (typist: Typist, text: string) => ({
  ...{ deed: "start" as const, text },
  ...firstWords(typist.document, 4),
});

describe("a comment", () => {
  test("marks its passage for everybody, also where who comments may not write", async () => {
    const { id, author, typist } = await openDraft();
    const administrator = await buildStaff({ role: "administrator" });
    await changeComments(administrator, id, started(typist, "Кому письмо?"));
    const threads = (await listThreads(author, id))?.threads ?? [];
    expect(threads).toMatchObject([{ quote: "[Адр", comments: [{ text: "Кому письмо?" }] }]);
    await until("the passage is marked", () => typist.text.includes(threads[0]?.id ?? "-"));
    expect((await readDraft(author, id))?.plainText).toContain("[Адресат]");
  });

  test("stays when its passage is gone", async () => {
    const { id, author, typist } = await openDraft();
    await changeComments(author, id, started(typist, "Кому?"));
    await until("the passage is marked", () => typist.text.includes("comment"));
    typist.document.getXmlFragment(FIELD).delete(0, 1);
    await until("it is saved", () => typist.isSaved);
    expect((await listThreads(author, id))?.threads).toMatchObject([{ quote: "[Адр" }]);
  });

  test("is refused where its passage is gone already, and leaves nothing behind", async () => {
    const { id, author, typist } = await openDraft();
    const comment = started(typist, "Кому?");
    typist.document.getXmlFragment(FIELD).delete(0, 1);
    await until("it is saved", () => typist.isSaved);
    await expect(changeComments(author, id, comment)).rejects.toThrow("refusal.passageGone");
    expect((await listThreads(author, id))?.threads).toEqual([]);
  });

  test("is answered, settled and taken up again; a stranger's thread is not there", async () => {
    const { id, author, typist } = await openDraft();
    const head = await buildStaff({ role: "head", name: "Айгүл" });
    await changeComments(author, id, started(typist, "Кому?"));
    const thread = (await listThreads(author, id))?.threads[0]?.id ?? "";
    await changeComments(head, id, { deed: "reply", thread, text: "Министерству." });
    await changeComments(head, id, { deed: "resolve", thread });
    expect((await listThreads(author, id))?.threads).toMatchObject([
      { resolved: { by: "Айгүл" }, comments: [{ text: "Кому?" }, { text: "Министерству." }] },
    ]);
    await changeComments(author, id, { deed: "reopen", thread });
    expect((await listThreads(author, id))?.threads[0]?.resolved).toBeNull();
    const other = await buildDraft();
    await expect(changeComments(other.author, other.id, { deed: "resolve", thread })).rejects.toThrow(
      Refusal,
    );
  });

  test.each(["reader", "representative"] as const)("is not made by a %s", async (role) => {
    const { id, typist } = await openDraft();
    const comment = started(typist, "Можно?");
    await expect(changeComments(await buildStaff({ role }), id, comment)).rejects.toThrow(Refusal);
  });
});
