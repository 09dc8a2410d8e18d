import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { migrate } from "#app/platform/migrate.server.ts";

import { syntheticPage } from "./bench/synthetic-page.ts";
import { openEmpty } from "./bench/synthetic-database.ts";
import { readCommand, wholeNumber } from "./setup/read-command.js";

/**
 * `npm run bench:knowledge`: loads so many synthetic pages, each in three languages, into a database of its own, loads
 * them again, and times how long a page takes to be made ready for its reader.
 */
const { values } = readCommand("bench-knowledge");
const pages = wholeNumber("pages", values.pages);
const VIEWS = 300;

/** The registry and the pages of the product, and around them the synthetic ones. */
async function contentWith(count: number): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "usynys-knowledge-"));
  for (const folder of ["registry", "records", "knowledge"])
    await cp(resolve("content", folder), join(root, folder), { recursive: true });
  for (const language of ["kk", "ru", "en"] as const) {
    await mkdir(join(root, "knowledge", language), { recursive: true });
    for (let n = 0; n < count; n++)
      await writeFile(
        join(root, "knowledge", language, `synthetic-${String(n)}.md`),
        syntheticPage(n, count, language),
      );
  }
  return root;
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

function percentile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

async function main(): Promise<void> {
  const database = await openEmpty(resolve(".data-bench", "knowledge"), process.env["DATABASE_URL"]);
  process.env["DATABASE_URL"] = database.url;
  const [few, many] = [await contentWith(0), await contentWith(pages)];
  try {
    await migrate(database.url);
    const { loadContent } = await import("#app/features/loading/load-content.server.ts");
    const { viewPage } = await import("#app/features/knowledge/view-page.server.ts");
    const { db, disconnect } = await import("#app/platform/db.server.ts");
    await loadContent({ root: few });
    for (const what of ["first load", "second load"]) {
      const began = performance.now();
      const { added, changed, unchanged, problems } = await loadContent({ root: many });
      for (const { file, line, message } of problems.slice(0, 5))
        console.log(`${file}:${String(line)} ${message}`);
      console.log(
        `${what.padEnd(12)} ${seconds(began)} s: ${String(added)} added, ${String(changed)} changed, ${String(unchanged)} unchanged`,
      );
    }
    const staff = await db.staff.create({
      data: { email: `bench-${String(Date.now())}@example.org`, name: "Bench", role: "drafter" },
      select: { id: true, name: true, email: true, role: true, regionId: true, language: true },
    });
    const times: number[] = [];
    for (let n = 0; n < VIEWS; n++) {
      const slug = n % 10 === 0 ? "route" : `synthetic-${String((n * 37) % pages)}`;
      const began = performance.now();
      const page = await viewPage(
        staff,
        (["kk", "ru", "en"] as const)[n % 3] ?? "kk",
        slug,
        new URLSearchParams(),
      );
      if (!page) throw new Error(`There is no page ${slug}`);
      // The first of each language reads the registry; that is once, when the product starts.
      if (n >= 3) times.push(performance.now() - began);
    }
    times.sort((one, other) => one - other);
    console.log(`a page       p50 ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)} ms`);
    await disconnect();
  } finally {
    await database.close();
    await Promise.all([few, many].map((root) => rm(root, { recursive: true, force: true })));
  }
}

await main();
