import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { say, Stop } from "../messages.js";

/** @typedef {{ folder: string, port?: number, database?: string | null }} Circumstances */

/** @type {Readonly<Record<string, string>>} */
const POSTGRES = {
  "no-binaries": "postgresMissing",
  root: "postgresRoot",
  "other-version": "postgresVersion",
  "no-space": "diskFull",
  failed: "postgresFailed",
};

/** @type {Readonly<Record<string, string>>} */
const MIGRATION = { newer: "databaseNewer", edited: "databaseEdited", failed: "databaseHalf" };

/** Codes of Node and of PostgreSQL by which a server is not there, or does not let us in. */
const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|57P0\d|08\w{3})$/u;
const DENIED = /^(?:28\w{3}|3D000|42501)$/u;

/**
 * The error, what caused it, and what it gathers, outermost first.
 * @param {unknown} error
 * @returns {Generator<any>}
 */
function* causes(error) {
  if (typeof error !== "object" || error === null) return;
  yield error;
  if ("errors" in error && Array.isArray(error.errors)) for (const one of error.errors) yield* causes(one);
  if ("cause" in error) yield* causes(error.cause);
}

/**
 * One sentence for whoever started the product, or null for what nobody foresaw.
 * @param {unknown} error
 * @param {Circumstances} circumstances
 */
function reason(error, { folder, port = 0, database = null }) {
  const log = join(folder, "postgres.log");
  for (const one of causes(error)) {
    const { name, kind, code = one.originalCode } = one;
    if (one instanceof Stop) return one.message;
    if (name === "PostgresFailure")
      return say(POSTGRES[kind] ?? "postgresFailed", { folder, log, detail: one.detail });
    if (name === "MigrationRefusal")
      return say(MIGRATION[kind] ?? "", { migrations: one.migrations.join(", ") });
    if (
      code === "ENOSPC" ||
      code === "53100" ||
      /No space left on device|ENOSPC/u.test(String(one.message))
    ) {
      return say("diskFull", { folder });
    }
    if (code === "EADDRINUSE") return say("portBusy", { port, other: port + 1 });
    if (code === "EACCES" && one.syscall === "listen") return say("portForbidden", { port, other: 3000 });
    if (["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST"].includes(code))
      return say("folderForbidden", { folder: one.path ?? folder });
    if (DENIED.test(code)) {
      return database === null ? say("postgresPassword", { folder }) : say("databaseDenied", { database });
    }
    if (UNREACHABLE.test(code) || /timeout expired|Connection terminated/u.test(String(one.message))) {
      return database === null
        ? say("postgresFailed", { folder, log })
        : say("databaseUnreachable", { database });
    }
  }
  return null;
}

/**
 * Says why, in a sentence; what nobody foresaw goes to a log with all its details.
 * @param {unknown} error
 * @param {Circumstances} circumstances
 */
export function explain(error, circumstances) {
  const known = reason(error, circumstances);
  if (known !== null) return known;
  const log = join(circumstances.folder, "up.log");
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  try {
    mkdirSync(circumstances.folder, { recursive: true, mode: 0o700 });
    appendFileSync(log, `${new Date().toISOString()} ${details}\n`);
  } catch {
    // The disk may be the trouble itself.
  }
  const what = (error instanceof Error ? error.message : String(error)).trim().split("\n").at(-1) ?? "";
  return say("unexpected", { what, log });
}
