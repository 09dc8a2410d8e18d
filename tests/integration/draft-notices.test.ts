import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";

import { mailTurn } from "#app/features/alerts/mail-worker.server.ts";
import { changeComments } from "#app/features/drafting/comments/change-comments.server.ts";
import { loadDocument } from "#app/features/drafting/load-document.server.ts";
import { unseenNotices } from "#app/features/drafting/notices/notices.server.ts";
import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { takeStep } from "#app/features/drafting/review/take-step.server.ts";
import { viewDraft } from "#app/features/drafting/view-draft.server.ts";
import { documentOf } from "#app/editor/document/yjs-document.ts";
import { FIELD } from "#app/editor/schema/version.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import type { Mail } from "#app/platform/mail.server.ts";
import { buildDraft } from "#tests/support/collab.ts";
import { buildStaff } from "#tests/support/factories.ts";

afterAll(disconnect);

/** A comment on the first words of a draft. */
async function comment(draftId: string, by: Parameters<typeof changeComments>[0], text: string) {
  const stored = await loadDocument(draftId);
  const fragment = documentOf(stored?.updates ?? []).getXmlFragment(FIELD);
  const words = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const place = (index: number) =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, index)) as Record<string, unknown>;
  await changeComments(by, draftId, { deed: "start", text, anchor: place(0), head: place(3) });
}
const DAY = 86_400_000;
let days = 0;
/** What is mailed the next morning. */
async function nextMorning(): Promise<Mail[]> {
  const sent: Mail[] = [];
  days += 2;
  const send = (mail: Mail) => Promise.resolve(void sent.push(mail));
  await mailTurn({ send }, () => Date.now() + days * DAY);
  return sent;
}

test("who is named in a comment is told in the product, and no more once the text was opened", async () => {
  const { id, author } = await buildDraft();
  const colleague = await buildStaff({ name: "Гүлнар Әбенова" });
  await comment(id, author, "@Гүлнар Әбенова, взгляните.");
  expect(await unseenNotices(colleague)).toMatchObject([
    { kind: "mentioned", by: author.name, href: `/drafts/${id}` },
  ]);
  expect(await unseenNotices(author)).toEqual([]);
  await viewDraft(colleague, id);
  expect(await unseenNotices(colleague)).toEqual([]);
  expect((await nextMorning()).filter(({ to }) => to.address === colleague.email)).toEqual([]);
});

test("who has not seen it is mailed about it, once", async () => {
  const { id, author } = await buildDraft();
  const colleague = await buildStaff({ name: "Сәуле Тоқтарова" });
  await comment(id, author, "@Сәуле Тоқтарова, и вы. @Сәуле Тоқтарова!");
  const mails = (await nextMorning()).filter(({ to }) => to.address === colleague.email);
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain(`/drafts/${id}`);
  expect(mails[0]?.subject).toBe("A colleague turned to you: 1 time");
  expect((await nextMorning()).filter(({ to }) => to.address === colleague.email)).toEqual([]);
});

test("nobody is told of a text that they may not read", async () => {
  const { id, author } = await buildDraft();
  const reader = await buildStaff({ role: "reader", name: "Тимур Читатель" });
  await comment(id, author, "@Тимур Читатель, взгляните.");
  expect(await db.notice.count({ where: { staffId: reader.id } })).toBe(0);
});

test("reviewers are told that they are asked, and who asked that changes are wanted", async () => {
  const { id, author } = await buildDraft();
  const reviewer = await buildStaff();
  const revision = (await readDraft(author, id))?.revision ?? -1;
  await takeStep(author, id, { deed: "ask", revision, reviewerIds: [reviewer.id], note: null });
  expect(await unseenNotices(reviewer)).toMatchObject([{ kind: "review_asked", by: author.name }]);
  await takeStep(reviewer, id, { deed: "requestChanges", revision, note: "Короче." });
  expect(await unseenNotices(author)).toMatchObject([{ kind: "changes_requested", by: reviewer.name }]);
});
