import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import pg from "pg";

import { say } from "../messages.js";
import { showing } from "./steps.js";

/** Written on the ledger's table while the first load runs: one that was killed is taken up again. */
const UNDER_WAY = "first load under way";

/**
 * @template T
 * @param {string} connectionString
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Loads the records of 2024 and the knowledge base into a database that holds none of one or the other.
 * @param {string} url
 */
export async function ensureContent(url) {
  const needed = await withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT NOT EXISTS (SELECT FROM "Record")
         OR NOT EXISTS (SELECT FROM "KnowledgePage" WHERE "origin" = 'content')
         OR obj_description('"ContentItem"'::regclass) = $1 AS needed`,
      [UNDER_WAY],
    );
    const isNeeded = rows[0]?.needed === true;
    if (isNeeded) await client.query(`COMMENT ON TABLE "ContentItem" IS '${UNDER_WAY}'`);
    return isNeeded;
  });
  if (!needed) return;
  const { loadContent } = await import("../../app/features/loading/load-content.server.ts");
  let step = "";
  const result = await loadContent({
    onProgress: (progress) => {
      if (progress.step === step) return;
      step = progress.step;
      console.log(say("load", { step }));
    },
  });
  if (result.problems.length > 0) console.log(say("loadProblems", { n: result.problems.length }));
  else if (result.refused.length > 0) console.log(say("loadRefused", { n: result.refused.length }));
  if (result.problems.length === 0) {
    await withClient(url, (client) => client.query(`COMMENT ON TABLE "ContentItem" IS NULL`));
  }
}

/** @param {string} dataFolder */
function demoPassword(dataFolder) {
  const given = process.env["USYNYS_DEMO_PASSWORD"];
  if (given) return given;
  const file = join(dataFolder, "demo-password");
  const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (kept !== "") return kept;
  const made = randomBytes(9).toString("base64url");
  writeFileSync(`${file}.new`, `${made}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return made;
}

/** How many roles there are: one account each. */
const ROLES = 5;

/**
 * Whether the accounts are there and take this password: then nothing is changed.
 * @param {pg.Client} client
 * @param {string} password
 */
async function presentAccounts(client, password) {
  const { rows } = await client.query(
    `SELECT "email", "role"::text, "name", "passwordHash" FROM "Staff" WHERE "isDemo" AND "disabledAt" IS NULL ORDER BY "id"`,
  );
  if (rows.length < ROLES) return null;
  const { verify } = await import("@node-rs/argon2");
  const fits = await Promise.all(rows.slice(0, 1).map((row) => verify(row.passwordHash ?? "", password)));
  return fits.every(Boolean) ? rows : null;
}

/**
 * The demonstration accounts, one a role, and their password; null where they are closed.
 * @param {{ url: string, dataFolder: string, isProduction: boolean }} options
 */
export async function ensureDemoAccounts({ url, dataFolder, isProduction }) {
  if (isProduction && !/^(?:1|yes|true)$/iu.test(process.env["USYNYS_DEMO"] ?? "")) {
    await withClient(url, (client) =>
      client.query(`UPDATE "Staff" SET "disabledAt" = now() WHERE "isDemo" AND "disabledAt" IS NULL`),
    );
    return null;
  }
  const password = demoPassword(dataFolder);
  const present = await withClient(url, (client) => presentAccounts(client, password));
  if (present) return { password, accounts: present };
  const { ensureDemoStaff } = await import("../../app/features/staff/ensure-demo-staff.server.ts");
  const accounts = await showing(say("accounts"), () => ensureDemoStaff({ password }));
  return { password, accounts };
}
