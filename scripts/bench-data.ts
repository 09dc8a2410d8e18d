import { resolve } from "node:path";

import { migrate } from "#app/platform/migrate.server.ts";

import { fill } from "./bench/fill.ts";
import { openEmpty, type SyntheticDatabase, Unsuitable } from "./bench/synthetic-database.ts";
import { readCommand, wholeNumber } from "./setup/read-command.js";

/**
 * `npm run bench:data`: fills a database of its own in `.data-bench`, or the one DATABASE_URL names, with the 2024
 * cycle and with synthetic records and appeals around it. The same seed gives the same office. What an earlier or
 * interrupted run left is replaced; a database with records of an office is refused.
 */
const { values } = readCommand("bench-data");
const sizes = {
  records: wholeNumber("records", values.records),
  appeals: wholeNumber("appeals", values.appeals),
  seed: wholeNumber("seed", values.seed),
};
const dataFolder = resolve(process.env["USYNYS_DATA"] ?? ".data-bench");
/** The most cited act, cited by this many records. */
const cited = Math.min(10_000, sizes.records);

const print = (text: string): void => {
  if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${text}`);
};

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const result = await work();
  print("");
  console.log(`${what.padEnd(44)} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

async function fillDatabase({ url }: SyntheticDatabase): Promise<void> {
  process.env["DATABASE_URL"] = url;
  process.env["USYNYS_DATA"] = dataFolder;
  await timed("migrations", () => migrate(url));
  // Imported only now: the environment is read when the platform is loaded.
  const { loadContent } = await import("#app/features/loading/load-content.server.ts");
  const { ensureDemoStaff } = await import("#app/features/staff/ensure-demo-staff.server.ts");
  const { followRegistry } = await import("#app/features/citing/follow-registry.server.ts");
  const { transaction } = await import("#app/features/loading/load.server.ts");
  const { deriveRecords } = await import("#app/features/following/derive-record.server.ts");
  const { reindexAll } = await import("#app/features/finding/reindex-all.server.ts");
  const { db, disconnect, pool } = await import("#app/platform/db.server.ts");

  await timed("the records of 2024", () => loadContent());
  await ensureDemoStaff({ password: "replaced-by-the-next-start" });
  await timed(`${String(sizes.records)} records, ${String(sizes.appeals)} appeals`, () =>
    fill(url, { ...sizes, cited }, (what, done) => {
      print(`${what}: ${String(done)}`);
    }),
  );
  await timed("what follows from their events", async () => {
    const ids = (await db.record.findMany({ select: { id: true } })).map(({ id }) => id);
    for (let from = 0; from < ids.length; from += 2_000) {
      await transaction((tx) => deriveRecords(tx, ids.slice(from, from + 2_000)));
      print(`derived: ${String(from)}`);
    }
  });
  await timed("the citations of the rest", () =>
    followRegistry(new AbortController().signal, 0, ({ done, total }) => {
      print(`read: ${String(done)} of ${String(total)}`);
    }),
  );
  await pool.query("VACUUM ANALYZE");
  const documents = await timed("the search index", () =>
    reindexAll({
      onProgress: ({ done, total }) => {
        print(`indexed: ${String(done)} of ${String(total)}`);
      },
    }),
  );
  await pool.query('TRUNCATE "OutboxEntry"');
  console.log(`${String(documents)} documents in ${url.replace(/^.*@/u, "")}`);
  await disconnect();
}

try {
  const database = await openEmpty(dataFolder, process.env["DATABASE_URL"]);
  try {
    await fillDatabase(database);
  } finally {
    await database.close();
  }
} catch (error) {
  if (!(error instanceof Unsuitable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
