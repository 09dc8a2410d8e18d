import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";

/** What a process of its own may take: work that is made to do harm gets no more. */
const LONGEST_MS = 60_000;
const MOST_MEMORY_MB = 512;

/**
 * Runs a script of ours as a process of its own: `input` goes in, what it writes comes out. Null if it has died: of
 * time, of memory, or of what it was given.
 */
export async function runApart(
  script: `scripts/${string}.ts`,
  args: readonly string[],
  input: Readable,
  signal: AbortSignal,
): Promise<Buffer | null> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${String(MOST_MEMORY_MB)}`, "--import", "tsx", script, ...args],
    { stdio: ["pipe", "pipe", "ignore"], signal, timeout: LONGEST_MS, killSignal: "SIGKILL" },
  );
  const ended = new Promise<number | null>((done, fail) => {
    child.once("error", fail).once("close", done);
  });
  const [code, output] = await Promise.all([
    ended,
    buffer(child.stdout),
    // One that gave up no longer listens.
    pipeline(input, child.stdin).catch(() => undefined),
  ]);
  return code === 0 ? output : null;
}
