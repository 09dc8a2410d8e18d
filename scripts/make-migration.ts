import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

import { diffSchemas } from "./schema-engine.ts";
import { readCommand } from "./setup/read-command.js";

/**
 * Writes the migration from the schema as last committed (or from nothing, with `--from-empty`) to the schema as it
 * stands. A renamed field comes out as drop and add: read the SQL, and add the rules that Prisma cannot say.
 */
function committedSchema(): string {
  return execFileSync("git", ["show", "HEAD:prisma/schema.prisma"], { encoding: "utf8" });
}

const { values, positionals } = readCommand("make-migration");
const [name = ""] = positionals;
if (!/^[a-z][a-z0-9_]*$/u.test(name)) {
  console.error(`${name} is not a name in snake_case.`);
  process.exit(2);
}
const sql = await diffSchemas(
  values["from-empty"] ? null : committedSchema(),
  readFileSync("prisma/schema.prisma", "utf8"),
);
if (sql.includes("This is an empty migration")) {
  console.log("The schema has not changed since the last commit: nothing to write.");
} else {
  const stamp = new Date().toISOString().replace(/\D/gu, "").slice(0, 14);
  const folder = `prisma/migrations/${stamp}_${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, sql);
  writeFileSync("prisma/migrations/migration_lock.toml", 'provider = "postgresql"\n');
  console.log(`Wrote ${folder}/migration.sql`);
}
