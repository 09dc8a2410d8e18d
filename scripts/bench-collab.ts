import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { WebSocket } from "ws";
import * as Y from "yjs";

import { DraftConnection } from "#app/editor/writing/draft-connection.ts";
import { FIELD } from "#app/editor/schema/version.ts";
import { migrate } from "#app/platform/migrate.server.ts";
import { startPostgres } from "#app/platform/postgres-process.ts";

import { quantile } from "./bench/measure.ts";
import { readCommand, wholeNumber } from "./setup/read-command.js";

/**
 * `npm run bench:collab`: how fast a letter comes to a colleague, over real sockets and a real database of its own: 20
 * editors on one document of 200 pages with 600 comments, then 105 editors over 20 documents of ten pages. Everybody
 * types five letters a second. All editors live in one process here, so that what they cost is in the times too. At
 * the end every letter is counted in the database.
 */
const { values } = readCommand("bench-collab");
const seconds = wholeNumber("seconds", values.seconds);
const KEY_EVERY = 200;
const MOST_MS = 100;
/** A letter that no text has. */
const LETTER = "Ѫ";

interface Scene {
  readonly name: string;
  readonly editors: number;
  readonly documents: number;
  readonly pages: number;
  readonly comments: number;
}
const SCENES: readonly Scene[] = [
  {
    name: "20 editors, one document of 200 pages, 600 comments",
    editors: 20,
    documents: 1,
    pages: 200,
    comments: 600,
  },
  { name: "105 editors, 20 documents of 10 pages", editors: 105, documents: 20, pages: 10, comments: 10 },
];

type Cost = { readonly cpuMs: number; readonly rss: number };
const heard = <T>(server: ChildProcess): Promise<T> =>
  new Promise((answer) => {
    server.once("message", (message) => {
      answer(message as T);
    });
  });
const costOf = (server: ChildProcess): Promise<Cost> => {
  const answer = heard<Cost>(server);
  server.send("cost");
  return answer;
};

/** Somebody who types at a place of their own, and notes when the letters of others come. */
class Editor {
  readonly connection: DraftConnection;
  readonly #place: number;
  constructor(
    url: string,
    draftId: string,
    token: string,
    place: number,
    sent: Map<string, number>,
    times: number[],
  ) {
    this.#place = place;
    this.connection = new DraftConnection({ url, draftId, token, mayEdit: true, WebSocket });
    this.connection.document.on("afterTransaction", ({ origin, beforeState, afterState }: Y.Transaction) => {
      if (origin !== this.connection.provider) return;
      const now = performance.now();
      for (const [client, clock] of afterState) {
        for (let at = beforeState.get(client) ?? 0; at < clock; at += 1) {
          const began = sent.get(`${String(client)} ${String(at)}`);
          if (began !== undefined) times.push(now - began);
        }
      }
    });
  }
  press(sent: Map<string, number>): void {
    const { document } = this.connection;
    const blocks = document.getXmlFragment(FIELD);
    const block = blocks.get(this.#place % blocks.length) as Y.XmlElement;
    const words = block.toArray().at(-1) as Y.XmlText;
    const clock = Y.getState(document.store, document.clientID);
    sent.set(`${String(document.clientID)} ${String(clock)}`, performance.now());
    words.insert(words.length, LETTER);
  }
}

async function play(scene: Scene, databaseUrl: string): Promise<boolean> {
  const { longDocument, makeDraft, makeEditor } = await import("./bench/collab-drafts.ts");
  const { loadDocument } = await import("#app/features/drafting/load-document.server.ts");
  const { documentOf, readDocument } = await import("#app/editor/document/yjs-document.ts");
  const json = longDocument(scene.pages, scene.comments);
  const drafts: string[] = [];
  for (let n = 0; n < scene.documents; n += 1)
    drafts.push(await makeDraft(json, `B-${String(scene.editors)}-${String(n)}`));
  const server = fork(fileURLToPath(new URL("bench/collab-server.ts", import.meta.url)), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const { port } = await heard<{ port: number }>(server);
  const sent = new Map<string, number>();
  const times: number[] = [];
  const editors: Editor[] = [];
  const began = performance.now();
  for (let n = 0; n < scene.editors; n += 1) {
    const draft = drafts[n % drafts.length] ?? "";
    const url = `ws://127.0.0.1:${String(port)}/collab`;
    const token = await makeEditor(n, draft);
    editors.push(new Editor(url, draft, token, n * 11 + 1, sent, times));
  }
  while (!editors.every(({ connection }) => connection.state().saving === "saved")) await sleep(20);
  const opened = performance.now() - began;
  const before = await costOf(server);
  const start = performance.now();
  let keys = 0;
  for (let turn = 0; turn < (seconds * 1_000) / KEY_EVERY; turn += 1) {
    for (const [n, editor] of editors.entries()) {
      await sleep(
        Math.max(0, start + turn * KEY_EVERY + (n * KEY_EVERY) / editors.length - performance.now()),
      );
      editor.press(sent);
      keys += 1;
    }
  }
  const spent = (performance.now() - start) / 1_000;
  const after = await costOf(server);
  while (!editors.every(({ connection }) => connection.state().saving === "saved")) await sleep(20);
  for (const { connection } of editors) connection.close();
  server.send("stop");
  const { unsaved } = await heard<{ unsaved: number }>(server);
  let kept = 0;
  for (const id of drafts) {
    const { plainText } = readDocument(documentOf((await loadDocument(id))?.updates ?? []));
    kept += plainText.split(LETTER).length - 1;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => `${quantile(times, share).toFixed(1)} ms`;
  console.log(`${scene.name}
  all open after ${(opened / 1_000).toFixed(1)} s; ${String(keys)} letters typed, ${String(kept)} in the database, ${String(unsaved)} documents unsaved
  a letter at a colleague's: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}
  server: ${((after.cpuMs - before.cpuMs) / 10 / spent).toFixed(0)} % of a processor, ${(after.rss / 1_048_576).toFixed(0)} MB`);
  return kept === keys && unsaved === 0 && quantile(times, 0.95) < MOST_MS;
}

const dataFolder = mkdtempSync(join(tmpdir(), "usynys-bench-collab-"));
const postgres = await startPostgres({ dataFolder, endsWithParent: true });
const url = postgres.url("usynys");
await migrate(url);
process.env["DATABASE_URL"] = url;
process.env["USYNYS_DATA"] = dataFolder;
const { db, disconnect } = await import("#app/platform/db.server.ts");
await db.staff.create({
  data: { email: "bench@example.org", name: "Bench", role: "drafter" },
  select: { id: true },
});
try {
  for (const scene of SCENES) if (!(await play(scene, url))) process.exitCode = 1;
} finally {
  await disconnect();
  await postgres.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
