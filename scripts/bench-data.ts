import { existsSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";

import pg from "pg";

import { migrate } from "#app/platform/migrate.server.ts";
import { startPostgres } from "#app/platform/postgres-process.ts";

import { DEEDS, MATTERS, PEOPLE } from "./bench/phrases.ts";

/** The most cited act, cited by this many records. */
const CITED = 10_000;

/**
 * `npm run bench:data -- [records] [appeals]`: makes a database of its own under `.data/bench` with the 2024 cycle and
 * synthetic records and appeals. The office's data is not touched; what was there from an earlier run is replaced.
 */
const [records = 50_000, appeals = 100_000] = process.argv.slice(2).map(Number);
const dataFolder = resolve(process.env["USYNYS_BENCH_DATA"] ?? ".data/bench");
if (existsSync(`${dataFolder}/postgres/postmaster.pid`)) {
  console.error(`A database runs in ${dataFolder}: stop the product that uses it.`);
  process.exit(1);
}
rmSync(dataFolder, { recursive: true, force: true });
const postgres = await startPostgres({ dataFolder });
process.env["DATABASE_URL"] = postgres.url("usynys");
process.env["USYNYS_DATA"] = dataFolder;

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const result = await work();
  console.log(`${what.padEnd(44)} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

async function fillPool(
  client: pg.Client,
  name: string,
  phrases: readonly (readonly string[])[],
): Promise<void> {
  await client.query(`CREATE TEMP TABLE ${name} (i int, kk text, ru text, en text)`);
  for (const [index, phrase] of phrases.entries()) {
    await client.query(`INSERT INTO ${name} VALUES ($1, $2, $3, $4)`, [index + 1, ...phrase]);
  }
}

async function fill(): Promise<void> {
  const client = new pg.Client({ connectionString: postgres.url("usynys") });
  await client.connect();
  await fillPool(client, "pool_deed", DEEDS);
  await fillPool(client, "pool_matter", MATTERS);
  await fillPool(client, "pool_people", PEOPLE);
  const one = async (sql: string) => (await client.query<{ value: string }>(sql)).rows[0]?.value ?? "";
  const values: Readonly<Record<string, string>> = {
    records: String(records),
    appeals: String(appeals),
    cited: String(Math.min(CITED, records)),
    act: pg.escapeLiteral(await one(`SELECT id AS value FROM "Act" WHERE slug = 'criminal-code'`)),
    drafter: pg.escapeLiteral(await one(`SELECT id AS value FROM "Staff" WHERE role = 'drafter' LIMIT 1`)),
    categories: pg.escapeLiteral(
      await one(`SELECT array_agg(DISTINCT category)::text AS value FROM "Appeal"`),
    ),
  };
  const sql = readFileSync(new URL("./bench/fill.sql", import.meta.url), "utf8").replace(
    /(?<!:):([a-z]+)\b/gu,
    (whole, name: string) => values[name] ?? whole,
  );
  await client.query("BEGIN");
  await client.query(sql);
  await client.query("COMMIT");
  await client.query("VACUUM ANALYZE");
  await client.end();
}

try {
  await timed("migrations", () => migrate(postgres.url("usynys")));
  // Imported only now: the environment is read when the platform is loaded.
  const { loadContent } = await import("#app/features/loading/load-content.server.ts");
  const { ensureDemoStaff } = await import("#app/features/staff/ensure-demo-staff.server.ts");
  const { recountCitations } = await import("#app/features/loading/recount-citations.server.ts");
  const { transaction } = await import("#app/features/loading/load.server.ts");
  const { reindexAll } = await import("#app/features/finding/reindex-all.server.ts");
  const { disconnect } = await import("#app/platform/db.server.ts");
  await timed("the records of 2024", () => loadContent());
  await ensureDemoStaff({ password: "replaced-by-the-next-start" });
  await timed(`${String(records)} records, ${String(appeals)} appeals`, fill);
  await timed("counts of citations", () => transaction(recountCitations));
  const documents = await timed("the search index", () => reindexAll());
  console.log(`${String(documents)} documents in ${dataFolder}`);
  await disconnect();
} finally {
  await postgres.stop();
}
