import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { runNode } from "./run-step.js";

/** @typedef {import("./run-step.js").Count} Count */

const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";
const READY_WITHIN = 300_000;

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((answer) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => answer(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** @returns {Promise<boolean>} */
async function hasBrowser() {
  if (existsSync(process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium")) return true;
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

/**
 * Starts the product as an office does, on data of its own.
 * @param {string} dataFolder
 * @param {string} password
 */
async function startProduct(dataFolder, password) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const env = { ...process.env, USYNYS_DATA: dataFolder, USYNYS_DEMO_PASSWORD: password, PORT: String(port) };
  for (const name of ["DATABASE_URL", "MEILI_URL", "NODE_ENV", "npm_lifecycle_event"])
    Reflect.deleteProperty(env, name);
  const child = spawn(process.execPath, ["scripts/up.js"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (/** @type {Buffer} */ part) => {
      words = (words + part.toString()).slice(-100_000);
    });
  }
  const ended = new Promise((answer) => child.once("exit", answer));
  const stop = async () => {
    child.kill("SIGTERM");
    await Promise.race([ended, sleep(15_000).then(() => child.kill("SIGKILL"))]);
  };
  for (
    const until = Date.now() + READY_WITHIN;
    Date.now() < until && child.exitCode === null;
    await sleep(200)
  ) {
    // Not before it has said so itself: by then the accounts are there.
    if (!words.includes(`:${String(port)}`)) continue;
    if (
      await fetch(`${origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { origin, stop, log: () => words };
  }
  await stop();
  console.log(words);
  return null;
}

/** @param {string} report @param {number} code @returns {Count} */
function countOf(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  const failed = stats.unexpected;
  return {
    passed: stats.expected + stats.flaky,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: stats.skipped,
  };
}

/** @returns {Promise<number>} */
async function countTests() {
  const { words } = await runNode([PLAYWRIGHT, "test", "--list"]);
  return Number(/Total: (\d+) tests?/u.exec(words)?.[1] ?? 1);
}

/** The journeys of tests/e2e in a real browser, over a product started for them. @returns {Promise<Count>} */
export async function browserTests() {
  if (!(await hasBrowser())) {
    const skipped = await countTests();
    console.log(`!!! NO BROWSER: ${String(skipped)} browser tests were NOT run.`);
    console.log("!!! Install one (apt-get install chromium) or set CHROMIUM_PATH, and run again.");
    return { passed: 0, failed: 0, skipped };
  }
  const dataFolder = mkdtempSync(join(tmpdir(), "usynys-e2e-"));
  const password = randomBytes(9).toString("base64url");
  const product = await startProduct(dataFolder, password);
  try {
    if (!product) return { passed: 0, failed: 1, skipped: 0 };
    const report = join(dataFolder, "playwright.json");
    const { code } = await runNode([PLAYWRIGHT, "test"], {
      show: true,
      env: { USYNYS_TEST_ORIGIN: product.origin, USYNYS_DEMO_PASSWORD: password, USYNYS_TEST_REPORT: report },
    });
    const trouble = product
      .log()
      .split("\n")
      .filter((line) => / 5\d\d [\d.]+ ms$|^[0-9A-F]{8} /u.test(line));
    if (trouble.length > 0) console.log(`The server's troubles meanwhile:\n${trouble.slice(-20).join("\n")}`);
    return countOf(report, code);
  } finally {
    await product?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
