import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import { afterAll, expect, test } from "vitest";

import { findPostmaster, isAlive } from "#app/platform/postgres-pid.ts";
import { startPostgres } from "#app/platform/postgres-process.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "usynys-postgres-"));
const cluster = join(dataFolder, "postgres");

afterAll(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

test(
  "a database that hears no request to stop is ended all the same, and what it had committed is there again",
  {
    timeout: 90_000,
  },
  async () => {
    const first = await startPostgres({ dataFolder });
    const client = new pg.Client({ connectionString: first.url("usynys") });
    client.on("error", () => undefined);
    await client.connect();
    await client.query("CREATE TABLE kept AS SELECT 146 AS article");
    await client.end();
    const pid = findPostmaster(cluster)?.pid ?? 0;
    // A stopped process keeps every signal but the last waiting.
    process.kill(pid, "SIGSTOP");
    await first.stop();
    // It has ended; who began it hears of that a moment later, and only then the number is free.
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);

    const second = await startPostgres({ dataFolder });
    const again = new pg.Client({ connectionString: second.url("usynys") });
    await again.connect();
    expect((await again.query("SELECT article FROM kept")).rows).toEqual([{ article: 146 }]);
    await again.end();
    await second.stop();
    expect(findPostmaster(cluster)).toBeNull();
  },
);
