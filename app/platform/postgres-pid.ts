import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive all the same.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function commandOf(pid: number): string {
  if (process.platform === "linux") return readFileSync(`/proc/${String(pid)}/cmdline`, "utf8");
  return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
}

const pidFile = (cluster: string): string => join(cluster, "postmaster.pid");

/** Whether the process is the PostgreSQL of this cluster: a pid is used again by others after a restart. */
function serves(pid: number, cluster: string): boolean {
  if (process.platform === "win32") return true;
  try {
    const command = commandOf(pid);
    if (!command.includes("postgres")) return false;
    if (command.includes(cluster)) return true;
    // The folder may have been moved under it; PostgreSQL works inside its folder.
    return process.platform === "linux" && readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/**
 * The PostgreSQL that runs on this cluster, or null. It only looks: PostgreSQL makes its `postmaster.pid` before it
 * writes into it, so a file without a pid may belong to one that is just starting.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !serves(pid, cluster)) return null;
  return { pid, port: Number(lines[3]), status: (lines[7] ?? "").trim() };
}

/**
 * Removes the `postmaster.pid` of a PostgreSQL that is gone: it names nobody or a process which is something else, and
 * PostgreSQL would refuse to start because of it. Only for whoever is about to start the one PostgreSQL of this cluster.
 */
export function clearLeftPid(cluster: string): void {
  if (findPostmaster(cluster) === null) rmSync(pidFile(cluster), { force: true });
}
