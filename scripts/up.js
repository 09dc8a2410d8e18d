// Starts the product: installs what is missing, makes the database, loads it, builds the pages, serves them.
// Plain JavaScript without packages until they are there. What went wrong is told in a sentence.
import { appendFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { say, Stop } from "./messages.js";
import { explain } from "./setup/explain.js";
import { takeDataFolder, takeSetup } from "./setup/one-start.js";
import { ensureBuild, ensureClient, ensurePackages } from "./setup/prepare.js";
import { readCommand } from "./setup/read-command.js";
import { endSteps, showing } from "./setup/steps.js";

readCommand("up");
const started = Date.now();
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dataFolder = resolve(process.env["USYNYS_DATA"] || join(root, ".data"));
const host = process.env["HOST"] || "127.0.0.1";
const port = Number(process.env["PORT"] || 3000);
const isProduction = process.env["NODE_ENV"] === "production";
/** @type {{ folder: string, port: number, database: string | null }} */
const circumstances = { folder: dataFolder, port, database: null };

/** What is to be ended, last begun first. @type {(() => Promise<void> | void)[]} */
const toEnd = [];
/** @type {Promise<void> | undefined} */
let ending;

async function endAll() {
  endSteps();
  for (let end = toEnd.pop(); end; end = toEnd.pop()) {
    try {
      await end();
    } catch (error) {
      console.error(explain(error, circumstances));
    }
  }
}

/** @param {number} code */
function leave(code, words = "") {
  ending ??= (async () => {
    if (words !== "") console.log(words);
    await endAll();
    if (words !== "") console.log(say("stopped"));
    process.exit(code);
  })();
  return ending;
}

/** @param {unknown} error */
function fail(error) {
  if (ending) return;
  if (process.stdout.isTTY) process.stdout.write("\n");
  console.error(explain(error, circumstances));
  void leave(1);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => void leave(0, say("stopping")));
}
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
// npm that is told to end takes its shell with it, but not us.
if (process.env["npm_lifecycle_event"]) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void leave(0, say("stopping"));
  }, 500).unref();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Stop("nodeTooOld", { version: process.versions.node });
}

/** Told before the long steps begin; the server finds out again when it takes the port. @returns {Promise<void>} */
function checkPort() {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Stop("portWrong", { port: process.env["PORT"] ?? "" });
  }
  return new Promise((answer, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(port, host, () => probe.close(() => answer()));
  });
}

async function prepare() {
  const release = await takeSetup(root, () => console.log(say("waitForSetup")));
  try {
    const place = { root, log: join(dataFolder, "setup.log") };
    await ensurePackages(place);
    await ensureClient(place);
    await ensureBuild(place);
  } finally {
    release();
  }
}

/** On a terminal requests go to a file, where they do not push the address away. @param {string} line */
function log(line, status = 0) {
  if (!process.stdout.isTTY) return console.log(line);
  try {
    appendFileSync(join(dataFolder, "requests.log"), `${new Date().toISOString()} ${line}\n`);
  } catch {
    // A full disk is no reason to stop serving.
  }
  if (status >= 500) console.log(line);
}

/**
 * @param {string} address
 * @param {{ password: string, accounts: readonly { email: string, role: string, name: string }[] } | null} demo
 */
function introduce(address, demo) {
  console.log(`\n${say("ready", { address })}`);
  console.log(`  ${say("data", { folder: dataFolder })}`);
  if (demo) {
    console.log(`  ${say("demo", { password: demo.password })}`);
    for (const { role, email, name } of demo.accounts)
      console.log(`    ${role.padEnd(15)} ${email.padEnd(32)} ${name}`);
  } else console.log(`  ${say("demoRefused")}`);
  console.log(
    `  ${say("readyIn", { seconds: ((Date.now() - started) / 1000).toFixed(1) })}. ${say("howToStop")}`,
  );
}

async function main() {
  checkNode();
  process.chdir(root);
  const releaseFolder = await takeDataFolder(dataFolder);
  if (!releaseFolder) throw new Stop("alreadyStarted", { folder: dataFolder });
  await checkPort();
  await prepare();

  process.env["NODE_ENV"] ||= "production";
  process.env["USYNYS_DATA"] = dataFolder;
  const { register } = await import("tsx/esm/api");
  register();
  const { openDatabase } = await import("./setup/database.js");
  const { migrate } = await import("../app/platform/migrate.server.ts");
  const given = process.env["DATABASE_URL"];
  if (given) circumstances.database = given.replace(/^.*@/u, "").replace(/[?#].*$/u, "");
  const opening = openDatabase({ dataFolder, given, onTrouble: (text) => console.log(text) });
  // A start that is stopped half-way stops what it has begun.
  toEnd.push(async () => (await opening.catch(() => null))?.stop());
  const database = await opening;
  process.env["DATABASE_URL"] = database.url;
  await migrate(database.url, { onApply: (name) => console.log(say("migrate", { name })) });

  const { ensureContent, ensureDemoAccounts } = await import("./setup/fill-database.js");
  await ensureContent(database.url);
  const demo = await ensureDemoAccounts({ url: database.url, dataFolder, isProduction });

  const { startServer } = await import("../server.ts");
  const serving = showing(say("serve"), () => startServer({ port, host, log }));
  toEnd.push(async () => (await serving.catch(() => null))?.stop());
  const server = await serving;
  // Search that stays away for long keeps nobody from the records: /readyz tells, and it is tried again.
  for (let i = 0; i < 60 && !(await server.isReady()); i++) await sleep(250);
  introduce(`http://${host === "127.0.0.1" ? "localhost" : host}:${server.port}`, demo);
}

main().catch(fail);
