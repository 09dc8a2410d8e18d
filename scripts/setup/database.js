import { say, Stop } from "../messages.js";
import { showing } from "./steps.js";

/** @typedef {{ url: string, name: string | null, stop: () => Promise<void> }} OpenDatabase */

/**
 * Host and name of a database's address, without the password.
 * @param {string} address
 */
export function shownDatabase(address) {
  if (!URL.canParse(address)) throw new Stop("databaseUrlWrong");
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== "postgresql:" && protocol !== "postgres:") throw new Stop("databaseUrlWrong");
  return `${host}${pathname}`;
}

/**
 * The office's own database, if DATABASE_URL names one, else the embedded PostgreSQL of the data folder.
 * @param {{ dataFolder: string, given: string | undefined, onTrouble: (text: string) => void }} options
 * @returns {Promise<OpenDatabase>}
 */
export async function openDatabase({ dataFolder, given, onTrouble }) {
  if (given) {
    const name = shownDatabase(given);
    await showing(say("databaseConnect", { database: name }), () => connectOnce(given));
    return { url: given, name, stop: async () => undefined };
  }
  const { startPostgres } = await import("../../app/platform/postgres-process.ts");
  const { existsSync } = await import("node:fs");
  const isThere = existsSync(`${dataFolder}/postgres/PG_VERSION`);
  const postgres = await showing(
    isThere ? say("databaseStart") : say("databaseMake", { folder: dataFolder }),
    () => startPostgres({ dataFolder }),
  );
  if (postgres.adopted) console.log(say("databaseAdopted"));
  let isDown = false;
  postgres.keepAlive((failure) => {
    if (!failure) onTrouble(say("databaseRestarted"));
    else if (!isDown) onTrouble(say("databaseDown", { log: `${dataFolder}/postgres.log` }));
    isDown = Boolean(failure);
  });
  return { url: postgres.url("usynys"), name: null, stop: () => postgres.stop() };
}

/** @param {string} connectionString */
async function connectOnce(connectionString) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 8_000 });
  client.on("error", () => undefined);
  await client.connect();
  await client.end();
}
