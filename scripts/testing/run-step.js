import { spawn } from "node:child_process";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

export function endAllSteps() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * Runs a program of this project with Node and answers its exit code and its words.
 * @param {readonly string[]} parameters
 * @param {{ env?: Record<string, string>, show?: boolean }} [options]
 * @returns {Promise<{ code: number, words: string }>}
 */
export function runNode(parameters, { env = {}, show = false } = {}) {
  return new Promise((answer) => {
    const child = spawn(process.execPath, [...parameters], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env },
    });
    running.add(child);
    let words = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (/** @type {Buffer} */ part) => {
        words += part.toString();
        if (show) process.stdout.write(part);
      });
    }
    child.once("close", (code) => {
      running.delete(child);
      answer({ code: code ?? 1, words });
    });
  });
}

/** @param {string} text */
export function heading(text) {
  console.log(`\n── ${text} ${"─".repeat(Math.max(3, 74 - text.length))}`);
}

/** @param {number} started */
export const seconds = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;
