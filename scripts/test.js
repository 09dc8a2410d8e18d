// Everything that can be known about the code without a person: `npm test`, or some of it: `npm test -- types unit`.
// The last line counts: N passed, N failed, N skipped. Each check of the first part counts as one test.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { explain } from "./setup/explain.js";
import { takeSetup } from "./setup/one-start.js";
import { ensureBuild, ensureClient, ensurePackages } from "./setup/prepare.js";
import { readCommand } from "./setup/read-command.js";
import { endSteps } from "./setup/steps.js";
import { browserTests } from "./testing/browser-tests.js";
import { notJudged, saySkipped } from "./testing/meilisearch-tests.js";
import { endAllSteps, heading, runNode, seconds } from "./testing/run-step.js";

/** @typedef {import("./testing/run-step.js").Count} Count */

const { positionals: wanted } = readCommand("test");
const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const folder = resolve(process.env["USYNYS_DATA"] || join(root, ".data"));
const place = { root, log: join(folder, "setup.log") };
/** @param {string} name */
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);

/** @type {readonly (readonly [name: string, heading: string, parameters: readonly string[]])[]} */
const CHECKS = [
  ["types", "Types (tsc)", ["node_modules/typescript/bin/tsc", "--noEmit"]],
  ["lint", "Lint (eslint)", ["--max-old-space-size=4096", "node_modules/eslint/bin/eslint.js", "."]],
  [
    "borders",
    "Who may import what (dependency-cruiser)",
    [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      ...["--config", ".dependency-cruiser.cjs", "app", "content", "search", "scripts", "tests", "server.ts"],
    ],
  ],
  ["unused", "Unused code (knip)", ["node_modules/knip/bin/knip.js", "--no-config-hints"]],
  [
    "format",
    "Format (prettier)",
    [
      "node_modules/prettier/bin/prettier.cjs",
      "--check",
      "--log-level",
      "warn",
      "**/*.{ts,tsx,js,cjs,css,json}",
    ],
  ],
  ["content", "Content (content:check)", ["node_modules/tsx/dist/cli.mjs", "scripts/content-check.ts"]],
];
const JUDGE = ["node_modules/tsx/dist/cli.mjs", "scripts/judge-search.ts", "--quiet"];

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @param {Count} count */
function add(count) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}

/** @param {boolean} passed */
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/**
 * @param {string} name
 * @param {string} title
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [env]
 */
async function runCheck(name, title, parameters, env = {}) {
  heading(title);
  const started = Date.now();
  const { code, words } = await runNode(parameters, { env });
  if (code !== 0) console.log(words.trimEnd());
  console.log(`${code === 0 ? "passed" : "FAILED"}: ${name}, ${seconds(started)}`);
  add(one(code === 0));
}

async function check() {
  for (const [name, title, parameters] of CHECKS) if (isWanted(name)) await runCheck(name, title, parameters);
  if (!isWanted("judge")) return;
  const title = "What the search ought to find (judge:search)";
  await runCheck("judge", title, JUDGE, { MEILI_URL: "" });
  if (process.env["MEILI_URL"]) await runCheck("judge on Meilisearch", `${title}, on Meilisearch`, JUDGE);
  else add(notJudged());
}

/** @param {string} project @param {string} title */
async function vitest(project, title) {
  if (!isWanted(project)) return;
  heading(title);
  const reports = mkdtempSync(join(tmpdir(), "usynys-report-"));
  const report = join(reports, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await runNode(
    ["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters],
    {
      show: true,
      env: { NODE_ENV: "test" },
    },
  );
  if (existsSync(report)) {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, "utf8"),
    );
    saySkipped(testResults);
    // A file that cannot even be read fails without a test of its own.
    const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
    add({ passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests });
  } else add(one(false));
  rmSync(reports, { recursive: true, force: true });
}

/** @returns {Promise<boolean>} whether there is a build to try in a browser */
async function build() {
  heading("Build");
  const started = Date.now();
  try {
    await ensureBuild(place);
    console.log(`passed: build, ${seconds(started)}`);
    add(one(true));
    return true;
  } catch (error) {
    console.log(explain(error, { folder }));
    if (existsSync(place.log)) console.log(readFileSync(place.log, "utf8").trimEnd());
    console.log("FAILED: build");
    add(one(false));
    return false;
  }
}

async function main() {
  heading("Preparation");
  const release = await takeSetup(root, () => console.log("waiting for another preparation of this folder"));
  await ensurePackages(place);
  await ensureClient(place);
  release();
  console.log("packages and database client are there");

  await check();
  await vitest("unit", "Unit tests (vitest)");
  const isBuilt = isWanted("build") || isWanted("browser") || isWanted("integration") ? await build() : false;
  await vitest("integration", "Integration tests on PostgreSQL (vitest)");
  if (isWanted("browser")) {
    heading("Browser tests (playwright, axe)");
    add(isBuilt ? await browserTests() : { passed: 0, failed: 1, skipped: 0 });
  }
}

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => {
    endSteps();
    endAllSteps();
    process.exitCode = 1;
  });
}

try {
  await main();
} catch (error) {
  console.error(explain(error, { folder }));
  total.failed += 1;
}
heading("Result");
if (total.failed > 0) process.exitCode = 1;
console.log(
  `${String(total.passed)} passed, ${String(total.failed)} failed, ${String(total.skipped)} skipped`,
);
