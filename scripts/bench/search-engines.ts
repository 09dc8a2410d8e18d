import { Meilisearch } from "meilisearch";
import pg from "pg";

import type { SearchEngine } from "#search/engine.ts";
import { type MeilisearchAt } from "#search/meilisearch/server.ts";
import { MeilisearchEngine } from "#search/meilisearch/meilisearch-engine.ts";
import { NO_NAMES } from "#search/names.ts";
import { PostgresEngine } from "#search/postgres/postgres-engine.ts";

import { type CpuClock, cpuClock } from "./cpu.ts";

/** An engine as the measurement needs it. Another joins by standing in `benchEngines`. */
export interface BenchEngine {
  readonly name: string;
  /** Opens the index of these documents, empty if it was not made before. */
  open(index: string): Promise<OpenIndex>;
}

export interface OpenIndex {
  readonly engine: SearchEngine;
  /** A second engine on the same index, as a process that has just started has it. */
  startAnew(): SearchEngine;
  /** What was written on the index when it was complete; null if it never was. */
  mark(): Promise<string | null>;
  setMark(mark: string): Promise<void>;
  bytesOnDisk(): Promise<number>;
  /** What this process and the engine have worked. */
  clock(): Promise<CpuClock>;
  close(): Promise<void>;
}

/** An index is a database of its own, which is never that of an office. */
export function postgresEngine(urlOf: (database: string) => string): BenchEngine {
  return {
    name: "PostgreSQL",
    async open(index) {
      const database = `search_bench_${index}`;
      const server = new pg.Client({ connectionString: urlOf("postgres") });
      await server.connect();
      const { rowCount } = await server.query("select from pg_database where datname = $1", [database]);
      if (!rowCount) await server.query(`create database ${pg.escapeIdentifier(database)}`);
      await server.end();
      const pool = new pg.Pool({ connectionString: urlOf(database), max: 4 });
      pool.on("error", () => undefined);
      // As the product's first migration does.
      await pool.query("create extension if not exists pg_trgm");
      const engine = new PostgresEngine(pool, () => Promise.resolve(NO_NAMES));
      await engine.prepare();
      return {
        engine,
        startAnew: () => new PostgresEngine(pool, () => Promise.resolve(NO_NAMES)),
        async mark() {
          const { rows } = await pool.query<{ mark: string | null }>(
            "select obj_description('search.document'::regclass) as mark",
          );
          return rows[0]?.mark ?? null;
        },
        async setMark(mark) {
          await pool.query(`comment on table search.document is ${pg.escapeLiteral(mark)}`);
        },
        async bytesOnDisk() {
          const { rows } = await pool.query<{ bytes: string }>(
            `select sum(pg_total_relation_size(c.oid))::text as bytes from pg_class c
             where c.relnamespace = 'search'::regnamespace and c.relkind = 'r'`,
          );
          return Number(rows[0]?.bytes ?? 0);
        },
        async clock() {
          const client = new pg.Client({ connectionString: urlOf(database) });
          await client.connect();
          const clock = await cpuClock(process.pid, client);
          await client.end();
          return clock;
        },
        close: () => pool.end(),
      };
    },
  };
}

/** Indexes of its own on the server, beside an office's; who writes takes turns in a database as it does there. */
export function meilisearchEngine(at: MeilisearchAt, urlOf: (database: string) => string): BenchEngine {
  return {
    name: "Meilisearch",
    async open(index) {
      const name = `search_bench_${index}`;
      const server = new Meilisearch({ host: at.url, ...(at.key !== null && { apiKey: at.key }) });
      const marks = server.index<{ id: string; mark: string }>("search_bench_marks");
      const pool = new pg.Pool({ connectionString: urlOf("postgres"), max: 4 });
      pool.on("error", () => undefined);
      const startAnew = () => new MeilisearchEngine({ ...at, name }, pool, () => Promise.resolve(NO_NAMES));
      const engine = startAnew();
      await engine.prepare();
      return {
        engine,
        startAnew,
        mark: async () => {
          try {
            return (await marks.getDocument(index)).mark;
          } catch {
            return null;
          }
        },
        async setMark(mark) {
          await marks.addDocuments([{ id: index, mark }], { primaryKey: "id" }).waitTask();
        },
        bytesOnDisk: async () => (await server.getStats()).usedDatabaseSize,
        // The server is another program, and may be on another machine.
        clock: () => Promise.resolve(() => null),
        close: () => pool.end(),
      };
    },
  };
}
