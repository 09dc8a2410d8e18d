import { execFile, spawn, type ChildProcessByStdio } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

import pg from "pg";
import { afterAll, expect, test } from "vitest";

import { findPostmaster, isAlive } from "#app/platform/postgres-pid.ts";

// One start is followed through its life: what it loads takes its time, so the tests share it.
const dataFolder = mkdtempSync(join(tmpdir(), "usynys-up-"));
const cluster = join(dataFolder, "postgres");
const PATIENCE = 240_000;

interface Start {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  said(): string;
  readonly ended: Promise<number | null>;
}

const starts: Start[] = [];

function start(environment: Record<string, string>): Start {
  const inherited = { ...process.env };
  for (const name of ["DATABASE_URL", "NODE_ENV", "npm_lifecycle_event"])
    Reflect.deleteProperty(inherited, name);
  const child = spawn(process.execPath, ["scripts/up.js"], {
    env: { ...inherited, USYNYS_DATA: dataFolder, USYNYS_LANG: "en", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      words += part.toString();
    });
  }
  const started = {
    process: child,
    said: () => words,
    ended: new Promise<number | null>((answer) => {
      child.once("exit", answer);
    }),
  };
  starts.push(started);
  return started;
}

async function ready(started: Start): Promise<string> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && started.process.exitCode === null) {
    const port = /is ready: http:\/\/localhost:(\d+)/u.exec(started.said())?.[1];
    if (port !== undefined && started.said().includes("Ctrl-C")) return `http://127.0.0.1:${port}`;
    await sleep(50);
  }
  throw new Error(`It did not become ready:\n${started.said()}`);
}

/** A port that is free now. 0 would do for one start, but an address must last over several. */
async function freePort(): Promise<string> {
  return new Promise((answer) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        answer(String(typeof address === "object" ? address?.port : 0));
      });
    });
  });
}

const passwordOf = (folder: string) => readFileSync(join(folder, "postgres-password"), "utf8").trim();

afterAll(async () => {
  for (const { process: child } of starts) child.kill("SIGKILL");
  const left = findPostmaster(cluster);
  if (left) process.kill(left.pid, "SIGINT");
  while (left && isAlive(left.pid)) await sleep(50);
  rmSync(dataFolder, { recursive: true, force: true });
}, 30_000);

/** What a command of package.json says that ends without success. */
const said = (name: string, ...parameters: readonly string[]): Promise<string> =>
  new Promise((answer, fail) => {
    const env = { ...process.env, USYNYS_DATA: dataFolder, USYNYS_LANG: "en", DATABASE_URL: "" };
    execFile("npm", ["run", "-s", name, "--", ...parameters], { env }, (error, out, err) => {
      if (error) answer(`${out}${err}`.replaceAll(/^npm warn .*$/gmu, "").trim());
      else fail(new Error(`${name} has nothing to refuse: ${out}`));
    });
  });

test(
  "starts, refuses a second start, survives any kill, and stops whole",
  { timeout: 3 * PATIENCE },
  async () => {
    const port = await freePort();
    const first = start({ PORT: port });
    const address = await ready(first);
    expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({ status: "ok", migrations: "ok" });
    expect(first.said()).toMatch(/drafter@demo\.usynys/u);

    const second = start({ PORT: await freePort() });
    await expect(second.ended).resolves.toBe(1);
    expect(second.said().trim()).toMatch(/^Usynys is already running on the data in .+$/u);

    // A command beside it finds its database without being told where.
    expect(await said("token", "nobody@office.kz")).toMatch(
      /^There is no active account nobody@office\.kz\.$/u,
    );
    expect(await said("import:report", "no-such-report.md")).toBe("There is no file no-such-report.md.");

    // The database alone is killed: it comes back on the same port, and pages with it.
    const before = findPostmaster(cluster);
    if (before) process.kill(before.pid, "SIGKILL");
    // Only another one is it come back: the killed one may have answered a moment ago.
    await expect
      .poll(() => findPostmaster(cluster)?.pid ?? before?.pid, { timeout: 20_000, interval: 50 })
      .not.toBe(before?.pid);
    await expect
      .poll(async () => (await fetch(`${address}/readyz`)).status, { timeout: 20_000, interval: 200 })
      .toBe(200);
    expect(findPostmaster(cluster)?.port).toBe(before?.port);

    // The product alone is killed: the next start goes on with the database it left.
    first.process.kill("SIGKILL");
    await first.ended;
    const third = start({ PORT: port });
    await ready(third);
    expect(third.said()).toContain("left running by a product that was killed");

    // Both are killed.
    const running = findPostmaster(cluster);
    third.process.kill("SIGKILL");
    if (running) process.kill(running.pid, "SIGKILL");
    await third.ended;
    const fourth = start({ PORT: port });
    await ready(fourth);

    fourth.process.kill("SIGINT");
    await expect(fourth.ended).resolves.toBe(0);
    expect(fourth.said()).toContain("Stopped.");
    expect(findPostmaster(cluster)).toBeNull();

    // A pid that now belongs to somebody else keeps PostgreSQL from starting, unless it is cleared away.
    writeFileSync(
      join(cluster, "postmaster.pid"),
      `${String(process.pid)}\n${cluster}\n1\n5432\n\n\n 1 1\nready\n`,
    );
    const fifth = start({ PORT: port });
    await ready(fifth);

    // What a newer version did to the database is not touched by an older one.
    const postgres = findPostmaster(cluster);
    const client = new pg.Client({
      connectionString: `postgresql://usynys:${passwordOf(dataFolder)}@127.0.0.1:${String(postgres?.port)}/usynys`,
    });
    await client.connect();
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name") VALUES ('x', 'x', now(), '29990101000000_later')`,
    );
    await client.end();
    fifth.process.kill("SIGTERM");
    await fifth.ended;
    const sixth = start({ PORT: port });
    await expect(sixth.ended).resolves.toBe(1);
    expect(sixth.said()).toContain("made by a newer Usynys (it has 29990101000000_later)");
    expect(findPostmaster(cluster)).toBeNull();
  },
);

test("a busy port is named, and nothing is begun", async () => {
  const taken = createServer();
  const port = await new Promise<number>((answer) => {
    taken.listen(0, "127.0.0.1", () => {
      const address = taken.address();
      answer(typeof address === "object" ? (address?.port ?? 0) : 0);
    });
  });
  const folder = mkdtempSync(join(tmpdir(), "usynys-up-"));
  const started = start({ PORT: String(port), USYNYS_DATA: folder });
  await expect(started.ended).resolves.toBe(1);
  expect(started.said().trim()).toMatch(/^Port \d+ is used by another program\. .+$/u);
  expect(findPostmaster(join(folder, "postgres"))).toBeNull();
  taken.close();
  rmSync(folder, { recursive: true });
});

test("a database that does not answer is named without its password", { timeout: PATIENCE }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "usynys-up-"));
  const started = start({
    PORT: await freePort(),
    USYNYS_DATA: folder,
    DATABASE_URL: "postgresql://office:secret@127.0.0.1:1/usynys",
  });
  await expect(started.ended).resolves.toBe(1);
  expect(started.said()).toContain("(127.0.0.1:1/usynys) does not answer");
  expect(started.said()).not.toMatch(/secret|\n\s+at /u);
  rmSync(folder, { recursive: true, force: true });
});
