// Runs a command over the product's database: the one DATABASE_URL names, else the embedded one of the data folder,
// which is started for the time of the command if the product does not run.
// node scripts/with-database.js scripts/token.ts anna@office.kz
import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { Stop } from "./messages.js";
import { COMMANDS } from "./setup/commands.js";
import { shownDatabase } from "./setup/database.js";
import { explain } from "./setup/explain.js";
import { takeDataFolder } from "./setup/one-start.js";
import { readCommand } from "./setup/read-command.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dataFolder = resolve(process.env["USYNYS_DATA"] || join(root, ".data"));
process.env["USYNYS_DATA"] = dataFolder;
const given = process.env["DATABASE_URL"];
const [script = "", ...parameters] = process.argv.slice(2);

/** @param {string} name @returns {name is keyof typeof COMMANDS} */
const isCommand = (name) => Object.hasOwn(COMMANDS, name);

/** Of the office's own database. @type {string | null} */
let shown = null;

/** @returns {Promise<() => Promise<void>>} what ends it again */
async function open() {
  if (given) {
    shown = shownDatabase(given);
    return async () => undefined;
  }
  if (!existsSync(join(dataFolder, "postgres/PG_VERSION")))
    throw new Stop("noDatabaseYet", { folder: dataFolder });
  const { startPostgres } = await import("../app/platform/postgres-process.ts");
  // While the product runs, its database is found running and left running.
  const release = await takeDataFolder(dataFolder);
  const postgres = await startPostgres({ dataFolder });
  process.env["DATABASE_URL"] = postgres.url("usynys");
  return async () => {
    if (release && !postgres.adopted) await postgres.stop();
    release?.();
  };
}

async function main() {
  const file = resolve(script);
  const name = basename(script, ".ts");
  // Its own words are read before the database is started for them.
  if (isCommand(name)) readCommand(name, parameters);
  process.argv.splice(1, process.argv.length - 1, file, ...parameters);
  const { register } = await import("tsx/esm/api");
  register();
  const close = await open();
  try {
    const { migrate } = await import("../app/platform/migrate.server.ts");
    await migrate(process.env["DATABASE_URL"] ?? "");
    await import(pathToFileURL(file).href);
  } finally {
    await close();
  }
}

main().catch((error) => {
  // Host and name alone: an address holds a password.
  console.error(explain(error, { folder: dataFolder, database: shown }));
  process.exitCode = 1;
});
