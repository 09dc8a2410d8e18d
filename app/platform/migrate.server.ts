import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import pg from "pg";

const FOLDER = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));

/** The lock that Prisma's own `migrate deploy` takes: the two never run at once. */
const LOCK = 72_707_369;

/** Prisma's own table, so that `prisma migrate status` and `deploy` agree wherever its engine can be had. */
const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** Why the database cannot be brought up to date. Nothing was changed. */
export class MigrationRefusal extends Error {
  override readonly name = "MigrationRefusal";
  readonly kind: "newer" | "edited" | "failed";
  readonly migrations: readonly string[];

  constructor(kind: "newer" | "edited" | "failed", migrations: readonly string[]) {
    super(`Migrations ${kind}: ${migrations.join(", ")}`);
    this.kind = kind;
    this.migrations = migrations;
  }
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

interface Applied {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: Date | null;
}

/** The migrations that this version of the code knows, in order. */
export function knownMigrations(folder: string = FOLDER): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function appliedMigrations(client: pg.ClientBase | pg.Pool): Promise<readonly Applied[]> {
  const { rows: present } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS present`,
  );
  if (!present[0]?.present) return [];
  const { rows } = await client.query<Applied>(
    `SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations"
     WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  );
  return rows;
}

/** What is still to be applied. @throws {MigrationRefusal} if code and database do not share a history. */
function pendingOf(known: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  const refuse = (kind: MigrationRefusal["kind"], rows: readonly Applied[]) => {
    if (rows.length > 0) {
      throw new MigrationRefusal(
        kind,
        rows.map((row) => row.migration_name),
      );
    }
  };
  refuse(
    "newer",
    applied.filter((row) => !byName.has(row.migration_name)),
  );
  refuse(
    "failed",
    applied.filter((row) => row.finished_at === null),
  );
  refuse(
    "edited",
    applied.filter((row) => byName.get(row.migration_name)?.checksum !== row.checksum),
  );
  const done = new Set(applied.map((row) => row.migration_name));
  return known.filter((migration) => !done.has(migration.name));
}

/** How many migrations wait. @throws {MigrationRefusal} as `migrate` would. */
export async function pendingMigrations(client: pg.ClientBase | pg.Pool): Promise<number> {
  return pendingOf(knownMigrations(), await appliedMigrations(client)).length;
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/**
 * Brings a database up to date: each pending migration in a transaction of its own, one process at a time.
 * @returns the names of those applied.
 * @throws {MigrationRefusal} if the database is newer than the code, or a migration was edited after it was applied.
 */
export async function migrate(
  databaseUrl: string,
  { folder = FOLDER, onApply = () => undefined }: { folder?: string; onApply?: (name: string) => void } = {},
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  // A connection lost while idle rejects the next query; without a listener it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const pending = pendingOf(knownMigrations(folder), await appliedMigrations(client));
    if (pending.length > 0) await client.query(TABLE);
    for (const migration of pending) {
      onApply(migration.name);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await client.end().catch(() => undefined);
  }
}
