import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQueryable,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

import { openSchemaEngine, type SchemaEngine } from "#scripts/schema-engine.ts";

const SYSTEM_CHAR = 18;

/** Rows as the engine wants them, with PostgreSQL's one-byte `"char"`, which PrismaPg does not know. */
async function queryCatalogue(pool: pg.Pool, sql: string, args: unknown[]): Promise<SqlResultSet | null> {
  if (!/pg_catalog|pg_class|pg_constraint|information_schema/u.test(sql)) return null;
  const { fields, rows } = await pool.query<unknown[]>({ text: sql, values: args, rowMode: "array" });
  if (!fields.some((field) => field.dataTypeID === SYSTEM_CHAR)) return null;
  return {
    columnNames: fields.map((field) => field.name),
    columnTypes: fields.map((field) => COLUMN_TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
    rows,
  };
}

const COLUMN_TYPES: Readonly<Record<number, SqlResultSet["columnTypes"][number]>> = {
  16: ColumnTypeEnum.Boolean,
  [SYSTEM_CHAR]: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1009: ColumnTypeEnum.TextArray,
  1003: ColumnTypeEnum.TextArray,
};

async function connectTo(url: string, afterwards: () => Promise<void>): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on("error", () => undefined);
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw: SqlQueryable["queryRaw"] = async (query) =>
    (await queryCatalogue(pool, query.sql, query.args)) ?? adapter.queryRaw(query);
  const repaired: Partial<SqlDriverAdapter> = {
    queryRaw,
    // Whole: PrismaPg cuts a script at every `;`, even inside a function's body.
    executeScript: async (script) => {
      await pool.query(script);
    },
    dispose: async () => {
      await adapter.dispose();
      await pool.end();
      await afterwards();
    },
  };
  return new Proxy(adapter, {
    get: (target, name) => {
      const own: unknown = Reflect.get(repaired, name) ?? Reflect.get(target, name);
      return typeof own === "function" ? (own.bind(target) as unknown) : own;
    },
  });
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Prisma's schema engine over a live database, with shadow databases of its own beside it. */
export function openLiveSchemaEngine(url: string, schema: string): Promise<SchemaEngine> {
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: "postgres",
    adapterName: "live",
    connect: () => connectTo(url, () => Promise.resolve()),
    connectToShadowDb: async () => {
      const name = `shadow_${randomUUID().replaceAll("-", "")}`;
      await command(url, `CREATE DATABASE ${name}`);
      const shadow = new URL(url);
      shadow.pathname = `/${name}`;
      return connectTo(shadow.href, () => command(url, `DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
  return openSchemaEngine(schema, factory);
}

/** The migrations as the engine takes them. */
export function migrationsList(folder = "prisma/migrations") {
  const names = readdirSync(folder)
    .filter((name) => !name.endsWith(".toml"))
    .sort();
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(join(folder, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok" as const, value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
