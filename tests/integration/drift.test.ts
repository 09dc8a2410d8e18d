import { readFileSync } from "node:fs";

import { afterAll, expect, test } from "vitest";

import { disconnect } from "#app/platform/db.server.ts";
import { migrationsList, openLiveSchemaEngine } from "#tests/support/live-schema-engine.ts";

const url = process.env["DATABASE_URL"] ?? "";
const schema = readFileSync("prisma/schema.prisma", "utf8");
const filters = { externalTables: [], externalEnums: [] };
afterAll(disconnect);

test("Prisma finds the history that our own runner wrote in order", async () => {
  const engine = await openLiveSchemaEngine(url, schema);
  await expect(
    engine.diagnoseMigrationHistory({
      migrationsList: migrationsList(),
      optInToShadowDatabase: false,
      filters,
    }),
  ).resolves.toMatchObject({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
});

test("the migrations make the schema, and nothing else that Prisma can see", async () => {
  const engine = await openLiveSchemaEngine(url, schema);
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...migrationsList() },
    to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
    script: true,
    exitCode: null,
    filters,
  });
  expect(stdout).toContain("This is an empty migration");
});
