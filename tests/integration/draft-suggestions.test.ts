import { afterAll, afterEach, expect, test } from "vitest";
import * as Y from "yjs";

import { changeComments } from "#app/features/drafting/comments/change-comments.server.ts";
import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { loadDocument } from "#app/features/drafting/load-document.server.ts";
import { provideLiveDocuments } from "#app/features/drafting/live-documents.server.ts";
import { takeStep } from "#app/features/drafting/review/take-step.server.ts";
import { documentOf } from "#app/editor/document/yjs-document.ts";
import { FIELD } from "#app/editor/schema/version.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { buildDraft } from "#tests/support/collab.ts";
import { buildStaff } from "#tests/support/factories.ts";

afterEach(() => {
  provideLiveDocuments(undefined);
});
afterAll(disconnect);

/** The first `length` letters of the last paragraph but one, as a browser would say where they stand. */
async function passageOf(draftId: string, length: number) {
  const stored = await loadDocument(draftId);
  if (!stored) throw new Error("There is no such draft");
  const fragment = documentOf(stored.updates).getXmlFragment(FIELD);
  const paragraph = fragment.get(fragment.length - 2) as Y.XmlElement;
  const text = paragraph.get(0) as Y.XmlText;
  const place = (index: number) =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index)) as Record<string, unknown>;
  return { anchor: place(0), head: place(length) };
}

test("who may only comment suggests other words: the text says what it said until they are accepted", async () => {
  const { id, author, record } = await buildDraft();
  // A draft of a record is the office's legal staff's alone.
  await db.record.update({ where: { id: record.id }, data: { status: "in_review" } });
  const administrator = await buildStaff({ role: "administrator", name: "Ерлан" });
  const before = await readDraft(administrator, id);
  expect(before?.may).toMatchObject({ edit: false, comment: true });
  await changeComments(administrator, id, {
    ...{ deed: "suggest", words: "О решении просим", reason: "короче" },
    ...(await passageOf(id, "О принятом решении просим".length)),
  });
  const after = await readDraft(author, id);
  expect(after?.plainText).toBe(before?.plainText);
  const json = JSON.stringify(after?.json);
  expect(json).toContain("О решении просим");
  expect(json).toContain(`"authorId":"${administrator.id}"`);
  expect(json).toContain('"reason":"короче"');
  const [row] = await db.draftUpdate.findMany({ where: { draftId: id } });
  expect(row?.staffId ?? administrator.id).toBe(administrator.id);
});

test("a text with open suggestions is not approved", async () => {
  const { id, author } = await buildDraft();
  const head = await buildStaff({ role: "head" });
  await changeComments(author, id, {
    ...{ deed: "suggest", words: "", reason: null },
    ...(await passageOf(id, 3)),
  });
  const revision = (await readDraft(author, id))?.revision ?? -1;
  await takeStep(author, id, { deed: "ask", revision, reviewerIds: [head.id], note: null });
  await expect(takeStep(head, id, { deed: "approve", revision, reason: "так" })).rejects.toThrow(
    "suggestionsOpen",
  );
});

test("nobody suggests in a text that they may not comment on", async () => {
  const { id } = await buildDraft();
  const reader = await buildStaff({ role: "reader" });
  const passage = await passageOf(id, 3);
  await expect(
    changeComments(reader, id, { deed: "suggest", words: "", reason: null, ...passage }),
  ).rejects.toThrow("refusal.notFound");
});
