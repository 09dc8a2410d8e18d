import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { dirname } from "node:path";

import { say, Stop } from "../messages.js";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Ends the programs that a step is running: a start that is stopped leaves none behind. */
export function endSteps() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Shows that a step goes on: on a terminal its seconds, elsewhere one line.
 * @template T
 * @param {string} text
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function showing(text, work) {
  if (!process.stdout.isTTY) {
    console.log(text);
    return work();
  }
  const started = Date.now();
  const draw = () => {
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stdout.write(`\r\u001B[K${text}${seconds > 1 ? ` ${String(seconds)} s` : ""}`);
  };
  draw();
  const timer = setInterval(draw, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    draw();
    process.stdout.write("\n");
  }
}

/**
 * Runs a program quietly, with its words in a log; they are shown by no one unless it fails.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ log: string, step: string, env?: Record<string, string>, failure?: string }} options
 */
export async function run(command, parameters, { log, step, env, failure = "setupFailed" }) {
  mkdirSync(dirname(log), { recursive: true, mode: 0o700 });
  const output = createWriteStream(log, { flags: "w" });
  output.on("error", () => undefined);
  let words = "";
  const child = spawn(command, [...parameters], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
    shell: process.platform === "win32" && command === "npm",
  });
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (/** @type {Buffer} */ part) => {
      output.write(part);
      words = (words + part.toString()).slice(-20_000);
    });
  }
  const code = await new Promise((answer) => {
    child.once("error", (error) => {
      words += String(error);
      output.write(String(error));
      answer(1);
    });
    child.once("close", answer);
  });
  running.delete(child);
  output.end();
  if (code === 0) return;
  if (/ENOSPC|No space left on device/u.test(words)) throw new Stop("diskFull", { folder: process.cwd() });
  throw new Stop(failure, { step: say(step), log });
}
