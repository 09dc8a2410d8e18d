import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import pg from "pg";
import { inject } from "vitest";

import { TEMPLATE } from "./postgres-of-tests.ts";

// Runs before the test file is imported, so that whatever it imports finds a database of its own.
const server = inject("postgresUrl");
const name = `w${process.env["VITEST_POOL_ID"] ?? "0"}_${String(process.pid)}`;

const client = new pg.Client({ connectionString: `${server}postgres` });
await client.connect();
await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
await client.query(`CREATE DATABASE "${name}" TEMPLATE "${TEMPLATE}" STRATEGY file_copy`);
await client.end();

process.env["DATABASE_URL"] = `${server}${name}`;
process.env["USYNYS_DATA"] = mkdtempSync(join(tmpdir(), "usynys-test-data-"));

// The product of a test searches in its own database, whatever engine the office has, unless the test asks for another.
for (const variable of ["MEILI_URL", "MEILI_KEY"]) {
  const given = process.env[variable];
  if (given) process.env[`USYNYS_TEST_${variable}`] = given;
  Reflect.deleteProperty(process.env, variable);
}
