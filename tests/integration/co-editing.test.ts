import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";

import { appendUpdates } from "#app/features/drafting/append-updates.server.ts";
import { compactDraft } from "#app/features/drafting/compact-draft.server.ts";
import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { loadDocument } from "#app/features/drafting/load-document.server.ts";
import { documentOf, readDocument } from "#app/editor/document/yjs-document.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import {
  buildDraft,
  cookieOf,
  countOf,
  runCollab,
  Typist,
  until,
  type RunningCollab,
} from "#tests/support/collab.ts";
import { buildStaff } from "#tests/support/factories.ts";

/** A letter that no template has. */
const LETTER = "Ѫ";
const database = { load: loadDocument, append: appendUpdates, compact: compactDraft };

const open: { stop: () => Promise<unknown> }[] = [];
async function running(...store: Parameters<typeof runCollab>): Promise<RunningCollab> {
  const started = await runCollab(...store);
  open.push(started);
  return started;
}
const typists: Typist[] = [];
async function sitDown(server: RunningCollab, draft: string, person: { id: string }, cookie?: string) {
  const typist = new Typist(server.url, draft, person, cookie ?? (await cookieOf(person)));
  typists.push(typist);
  await until("the page is open", () => typist.isSaved || !["offline", null].includes(typist.trouble));
  return typist;
}
/** What the database alone has of the letter: state and log, no process asked. */
async function storedLetters(draftId: string): Promise<number> {
  const stored = await loadDocument(draftId);
  return countOf(readDocument(documentOf(stored?.updates ?? [])).plainText, LETTER);
}

afterEach(async () => {
  for (const typist of typists.splice(0)) await typist.leave();
  for (const { stop } of open.splice(0)) await stop();
});
afterAll(disconnect);

describe("what is typed", () => {
  test("is in the database within half a second of the key, before anybody leaves", async () => {
    const server = await running();
    const { id, author } = await buildDraft();
    const typist = await sitDown(server, id, author);
    await typist.type(LETTER.repeat(20));
    await wait(500);
    expect(await storedLetters(id)).toBe(20);
    expect(typist.isSaved).toBe(true);
  });

  test("stands once and whole where two type at the same time, and in the draft when both have left", async () => {
    const server = await running();
    const { id, author } = await buildDraft();
    const colleague = await buildStaff({ role: "head" });
    const [one, other] = [await sitDown(server, id, author), await sitDown(server, id, colleague)];
    await Promise.all([one.type(LETTER.repeat(100), 1), other.type(LETTER.repeat(100), 1)]);
    await until("both are saved", () => one.isSaved && other.isSaved);
    await until("both see the same", () => one.text === other.text);
    expect(countOf(one.text, LETTER)).toBe(200);
    await one.leave();
    await other.leave();
    await until("nobody has it open", () => server.collab.hocuspocus.documents.size === 0);
    const draft = await readDraft(author, id);
    expect(countOf(draft?.plainText ?? "", LETTER)).toBe(200);
    const writers = await db.draftWriter.findMany({ where: { draftId: id }, select: { staffId: true } });
    expect(new Set(writers.map(({ staffId }) => staffId))).toEqual(new Set([author.id, colleague.id]));
  });

  test("is kept through compactions while others type", async () => {
    const server = await running();
    const { id, author } = await buildDraft();
    const typist = await sitDown(server, id, author);
    const typing = typist.type(LETTER.repeat(300), 3);
    for (let turn = 0; turn < 8; turn += 1) {
      await wait(120);
      await compactDraft(id);
    }
    await typing;
    await until("it is saved", () => typist.isSaved);
    await compactDraft(id);
    expect(await storedLetters(id)).toBe(300);
    expect(await db.draftUpdate.count({ where: { draftId: id } })).toBe(0);
  });

  test("is saved by a server that is asked to stop, before it stops", async () => {
    const server = await running();
    const { id, author } = await buildDraft();
    const typist = await sitDown(server, id, author);
    await typist.type(LETTER.repeat(50));
    await wait(30);
    expect(await server.stop()).toBe(0);
    expect(await storedLetters(id)).toBe(50);
  });
});

describe("a server that is killed", () => {
  const start = () =>
    new Promise<{ url: string; kill: () => Promise<void> }>((listening) => {
      const server = spawn(process.execPath, ["--import", "tsx", "tests/support/collab-process.ts"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const gone = new Promise<void>((ended) =>
        server.once("exit", () => {
          ended();
        }),
      );
      const kill = () => {
        server.kill("SIGKILL");
        return gone;
      };
      server.stdout.once("data", (line: Buffer) => {
        listening({ url: line.toString().trim(), kill });
      });
    });

  test("one second after the last key, with the browser gone too, has lost nothing", async () => {
    const { id, author } = await buildDraft();
    const server = await start();
    const typist = new Typist(server.url, id, author, await cookieOf(author));
    await until("the page is open", () => typist.isSaved, 20_000);
    await typist.type(LETTER.repeat(100), 5);
    await wait(1_000);
    await typist.leave();
    await server.kill();
    expect(await storedLetters(id)).toBe(100);
  });

  test("while one types loses nothing that the page still has", async () => {
    const { id, author } = await buildDraft();
    const cookie = await cookieOf(author);
    const first = await start();
    const typist = new Typist(first.url, id, author, cookie);
    await until("the page is open", () => typist.isSaved, 20_000);
    await typist.type(LETTER.repeat(50), 2);
    await first.kill();
    await typist.type(LETTER.repeat(50));
    expect(typist.isSaved).toBe(false);
    await typist.leave();
    const second = await running();
    const back = new Typist(second.url, id, author, cookie, { document: typist.document });
    typists.push(back);
    await until("it is saved", () => back.isSaved);
    expect(await storedLetters(id)).toBe(100);
  });
});

describe("a store that fails", () => {
  test("never lets the page say saved, keeps the text when the last editor has left, and saves it later", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    let broken = true;
    const server = await running({
      ...database,
      append: (...args) => (broken ? Promise.reject(new Error("disk full")) : appendUpdates(...args)),
    });
    const { id, author } = await buildDraft();
    const typist = await sitDown(server, id, author);
    await typist.type(LETTER.repeat(100));
    await until("the page says that it is not saved", () => typist.trouble === "failing");
    expect(typist.isSaved).toBe(false);
    await typist.leave();
    await wait(1_500);
    expect(await storedLetters(id)).toBe(0);
    expect(server.collab.hocuspocus.documents.size).toBe(1);
    broken = false;
    await until("it is saved", async () => (await storedLetters(id)) === 100);
    await until("it is let go", () => server.collab.hocuspocus.documents.size === 0);
  });

  test("tells somebody who comes back meanwhile that the text is not saved", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const server = await running({ ...database, append: () => Promise.reject(new Error("disk full")) });
    const { id, author } = await buildDraft();
    const typist = await sitDown(server, id, author);
    await typist.type(LETTER.repeat(5));
    await until("it fails", () => typist.trouble === "failing");
    const again = new Typist(server.url, id, author, await cookieOf(author));
    typists.push(again);
    await until("the other page is told", () => again.trouble === "failing");
    expect(again.isSaved).toBe(false);
    expect(await server.stop(300)).toBe(1);
  });
});

describe("a database that goes away", () => {
  const admin = async (sql: string) => {
    const { default: pg } = await import("pg");
    const url = new URL(process.env["DATABASE_URL"] ?? "");
    const name = url.pathname.slice(1);
    url.pathname = "/postgres";
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(sql.replaceAll("$name", name));
    await client.end();
  };
  const away = async () => {
    await admin(`ALTER DATABASE "$name" ALLOW_CONNECTIONS false`);
    await admin(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '$name'`);
  };
  const back = () => admin(`ALTER DATABASE "$name" ALLOW_CONNECTIONS true`);

  test("loses nothing that was typed before, meanwhile or after", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const server = await running();
    const { id, author } = await buildDraft();
    const typist = await sitDown(server, id, author);
    await typist.type(LETTER.repeat(40));
    await away();
    await typist.type(LETTER.repeat(40), 20);
    await until("the page says that it is not saved", () => typist.trouble === "failing");
    // Nobody can tell whether the person may still write: the page stays open.
    await wait(1_500);
    expect(typist.provider.isAuthenticated).toBe(true);
    await back();
    await typist.type(LETTER.repeat(20));
    await until("it is saved", () => typist.isSaved);
    expect(await storedLetters(id)).toBe(100);
  });

  test("opens no document: never an empty one", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const server = await running();
    const { id, author } = await buildDraft();
    const cookie = await cookieOf(author);
    await away();
    const typist = new Typist(server.url, id, author, cookie);
    typists.push(typist);
    await until("it is turned away", () => typist.trouble !== "offline");
    expect(typist.trouble).toBe("unavailable");
    expect(typist.text).toBe("");
    await back();
    const later = await sitDown(server, id, author, cookie);
    expect(later.text).toContain("статьёй 11");
  });
});

describe("a socket that is cut", () => {
  test("while one types: all of it arrives when the socket is back", async () => {
    const server = await running();
    const { id, author } = await buildDraft();
    const typist = await sitDown(server, id, author);
    for (let cut = 0; cut < 5; cut += 1) {
      await typist.type(LETTER.repeat(20), 2);
      typist.cutSocket();
      await typist.type(LETTER.repeat(20), 2);
      await until("it is back", () => typist.isSaved);
    }
    expect(await storedLetters(id)).toBe(200);
  });

  test("does not say saved of what another server lost: the page brings it back", async () => {
    const first = await runCollab({ ...database, append: () => new Promise<never>(() => undefined) });
    const { id, author } = await buildDraft();
    const cookie = await cookieOf(author);
    const typist = await sitDown({ ...first, url: first.url }, id, author, cookie);
    await typist.type(LETTER.repeat(30));
    await wait(300);
    expect(typist.isSaved).toBe(false);
    // The first server is gone with what it held in memory; the page finds another.
    const second = await running();
    const survivor = new Typist(second.url, id, author, cookie, { document: typist.document });
    typists.push(survivor);
    await until("it is saved", () => survivor.isSaved);
    expect(await storedLetters(id)).toBe(30);
    await typist.leave();
    await first.stop(100);
  });
});

describe("who comes in", () => {
  test("is asked to reload where the editor is older than the documents", async () => {
    const server = await running();
    const { id, author } = await buildDraft();
    const old = new Typist(server.url, id, author, await cookieOf(author), { schema: 0 });
    typists.push(old);
    await until("it is turned away", () => old.trouble !== "offline");
    expect(old.trouble).toBe("schema");
    expect(old.text).toBe("");
  });

  test.each([
    ["a reader", "reader", "rights"],
    ["a representative who did not suggest it", "representative", "rights"],
  ] as const)("is no %s while the record is in work", async (_, role, reason) => {
    const server = await running();
    const { id } = await buildDraft();
    expect((await sitDown(server, id, await buildStaff({ role }))).trouble).toBe(reason);
  });

  test("only reads, as an administrator: what such a page writes changes nothing", async () => {
    const server = await running();
    const { id, record } = await buildDraft();
    await db.record.update({ where: { id: record.id }, data: { status: "sent" } });
    const typist = await sitDown(server, id, await buildStaff({ role: "administrator" }));
    await typist.type(LETTER);
    await wait(400);
    expect(typist.isSaved).toBe(false);
    expect(await storedLetters(id)).toBe(0);
  });

  test("finds no document that is not there, and nothing under a made-up name", async () => {
    const server = await running();
    const author = await buildStaff();
    const missing = await sitDown(server, "0190f3a0-0000-7000-8000-000000000000", author);
    expect(missing.trouble).toBe("missing");
    expect((await sitDown(server, "../../drafts", author)).trouble).toBe("missing");
    expect(server.collab.hocuspocus.documents.size).toBe(0);
  });

  test("must be the person for whom the page was made", async () => {
    const server = await running();
    const { id, author } = await buildDraft();
    const typist = await sitDown(server, id, author, await cookieOf(await buildStaff()));
    expect(typist.trouble).toBe("person");
  });
});

describe("rights that are taken away while one types", () => {
  test.each([
    [
      "by signing out",
      (person: { id: string }) =>
        db.session.updateMany({ where: { staffId: person.id }, data: { revokedAt: new Date() } }),
    ],
    [
      "with the account",
      (person: { id: string }) =>
        db.staff.update({ where: { id: person.id }, data: { disabledAt: new Date() } }),
    ],
    [
      "with the role",
      (person: { id: string }) => db.staff.update({ where: { id: person.id }, data: { role: "reader" } }),
    ],
  ])("%s close the socket within a second; what was typed before is kept", async (_, take) => {
    const server = await running();
    const { id } = await buildDraft();
    const person = await buildStaff();
    const typist = await sitDown(server, id, person);
    await typist.type(LETTER.repeat(10));
    await until("it is saved", () => typist.isSaved);
    await take(person);
    await until("the socket is closed", () => !typist.provider.isAuthenticated, 1_000);
    await until("it is turned away", () => typist.trouble !== "offline");
    await typist.type(LETTER.repeat(10));
    await wait(400);
    expect(await storedLetters(id)).toBe(10);
    expect(typist.isSaved).toBe(false);
  });
});

test("two tabs of one person are two editors: nothing is lost and nothing stands twice", async () => {
  const server = await running();
  const { id, author } = await buildDraft();
  const cookie = await cookieOf(author);
  const [one, other] = [await sitDown(server, id, author, cookie), await sitDown(server, id, author, cookie)];
  await Promise.all([one.type(LETTER.repeat(60), 1), other.type(LETTER.repeat(60), 1)]);
  await until("both are saved", () => one.isSaved && other.isSaved);
  expect(await storedLetters(id)).toBe(120);
});

test("a caret bears the name of who is signed in, whatever the page claims", async () => {
  const server = await running();
  const { id, author } = await buildDraft();
  const [one, other] = [await sitDown(server, id, author), await sitDown(server, id, await buildStaff())];
  other.provider.setAwarenessField("user", { name: "The Minister", color: "#ffffff" });
  const shown = () =>
    [...(one.provider.awareness?.getStates().values() ?? [])].map(
      (state) => (state["user"] as { name?: string } | undefined)?.name,
    );
  await until("the colleague is seen", () => shown().length > 1);
  expect(shown()).not.toContain("The Minister");
});

test("what one types offline is merged when the line is back, beside what a colleague wrote", async () => {
  const server = await running();
  const { id, author } = await buildDraft();
  const away = await sitDown(server, id, author);
  const kept = new Y.Doc();
  Y.applyUpdate(kept, Y.encodeStateAsUpdate(away.document));
  await away.leave();
  const offline = new Typist("ws://127.0.0.1:9", id, author, "", { document: kept });
  await offline.type(LETTER.repeat(25));
  await offline.leave();
  const colleague = await sitDown(server, id, await buildStaff());
  await colleague.type(LETTER.repeat(25));
  await until("the colleague's is saved", () => colleague.isSaved);
  const back = new Typist(server.url, id, author, await cookieOf(author), { document: kept });
  typists.push(back);
  await until("it is saved", () => back.isSaved);
  expect(await storedLetters(id)).toBe(50);
});
