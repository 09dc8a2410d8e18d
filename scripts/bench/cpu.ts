import { readdirSync, readFileSync } from "node:fs";

import type pg from "pg";

/** Milliseconds of processor time so far; null where the machine does not tell. */
export type CpuClock = () => number | null;

/** A tick of /proc: a hundred a second on every Linux that Node runs on. */
const TICK_MS = 10;

interface Process {
  readonly parent: number;
  readonly ms: number;
  /** Of its children that have ended. */
  readonly ended: number;
}

function processOf(pid: number): Process | null {
  try {
    // The name stands in parentheses and may hold spaces; the state follows it.
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    return {
      parent: fields[1] ?? 0,
      ms: ((fields[11] ?? 0) + (fields[12] ?? 0)) * TICK_MS,
      ended: ((fields[13] ?? 0) + (fields[14] ?? 0)) * TICK_MS,
    };
  } catch {
    return null;
  }
}

/**
 * A clock of what the product and its database together have worked. On a machine that does other things beside, it
 * tells what a request costs where the time on the wall cannot. A database elsewhere is left out.
 */
export async function cpuClock(productPid: number, client: pg.Client): Promise<CpuClock> {
  if (process.platform !== "linux") return () => null;
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  const postmaster = processOf(rows[0]?.pid ?? 0)?.parent ?? 0;
  return () => {
    const database = postmaster === 0 ? [] : readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
    const backends = database
      .map((name) => processOf(Number(name)))
      .filter((one) => one !== null && one.parent === postmaster);
    const ended = postmaster === 0 ? 0 : (processOf(postmaster)?.ended ?? 0);
    return backends.reduce((sum, one) => sum + (one?.ms ?? 0), ended + (processOf(productPid)?.ms ?? 0));
  };
}
