import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

import { migrate } from "#app/platform/migrate.server.ts";
import { startPostgres } from "#app/platform/postgres-process.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the tests' PostgreSQL without a database's name. */
    postgresUrl: string;
  }
}

/** The database that every test file gets a copy of: migrated and empty. */
export const TEMPLATE = "usynys";

/** Starts a PostgreSQL for this run of the tests and makes the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), "usynys-tests-"));
  const postgres = await startPostgres({ dataFolder, quick: true, endsWithParent: true });
  await migrate(postgres.url(TEMPLATE));
  project.provide("postgresUrl", postgres.url(""));
  return async () => {
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
}
