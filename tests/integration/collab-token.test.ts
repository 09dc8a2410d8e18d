import { afterAll, afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";

import { SCHEMA_VERSION } from "#app/editor/schema/version.ts";
import { DraftConnection } from "#app/editor/writing/draft-connection.ts";
import { draftInApi, makeCollabToken } from "#app/features/drafting/draft-in-api.server.ts";
import { createToken } from "#app/features/staff/tokens.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { buildDraft, runCollab, until, type Person } from "#tests/support/collab.ts";
import { buildStaff } from "#tests/support/factories.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(disconnect);

async function askFor(draftId: string, person: Person) {
  await createToken(person, "test");
  const { id } = await db.apiToken.findFirstOrThrow({
    where: { staffId: person.id },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return { apiTokenId: id, answer: await makeCollabToken(person, id, draftId, "https://office.kz") };
}

test("a program gets what it needs to join, and writes as its owner", async () => {
  const server = await runCollab();
  closing.push(() => server.stop());
  const { id, author } = await buildDraft();
  const { answer, apiTokenId } = await askFor(id, author);
  expect(answer).toMatchObject({
    ...{
      url: `wss://office.kz/collab?schema=${String(SCHEMA_VERSION)}`,
      document: id,
      field: "default",
      schemaVersion: SCHEMA_VERSION,
    },
    mayEdit: true,
  });
  const program = new DraftConnection({
    ...{ url: server.url, draftId: id, token: answer?.token ?? "", mayEdit: true, WebSocket },
  });
  closing.unshift(() => {
    program.close();
  });
  await until("it has joined", () => program.state().saving === "saved");
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Написано программой")]);
  program.document.getXmlFragment(answer?.field).push([paragraph]);
  await until("it is saved", () => program.state().saving === "saved");
  expect((await draftInApi(author, id))?.plainText).toContain("Написано программой");

  await db.apiToken.update({ where: { id: apiTokenId }, data: { revokedAt: new Date() } });
  await until("it is out", () => program.state().trouble === "sign-in");
});

test("a token opens the one document it was asked for", async () => {
  const server = await runCollab();
  closing.push(() => server.stop());
  const { id, author } = await buildDraft();
  const other = await buildDraft(author);
  const { answer } = await askFor(id, author);
  const program = new DraftConnection({
    ...{ url: server.url, draftId: other.id, token: answer?.token ?? "", mayEdit: true, WebSocket },
  });
  closing.unshift(() => {
    program.close();
  });
  await until("it is turned away", () => program.state().trouble === "sign-in");
});

test("there is no token for a document that its owner may not read", async () => {
  const { id } = await buildDraft();
  const { answer } = await askFor(id, await buildStaff({ role: "reader" }));
  expect(answer).toBeNull();
});
