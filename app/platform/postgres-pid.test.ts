import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { clearLeftPid, findPostmaster } from "./postgres-pid.ts";

let cluster: string;
beforeEach(() => {
  cluster = mkdtempSync(join(tmpdir(), "usynys-pid-"));
});
afterEach(() => {
  rmSync(cluster, { recursive: true });
});

test.each([
  ["empty, as PostgreSQL makes it before it writes into it", ""],
  ["of a process that is something else", `${String(process.pid)}\n/elsewhere\n1\n5432\n\n\n 1 1\nready\n`],
])(
  "a postmaster.pid that is %s names nobody, is left alone by looking and cleared before a start",
  (_, text) => {
    const file = join(cluster, "postmaster.pid");
    writeFileSync(file, text);
    expect(findPostmaster(cluster)).toBeNull();
    expect(existsSync(file)).toBe(true);
    clearLeftPid(cluster);
    expect(existsSync(file)).toBe(false);
  },
);
