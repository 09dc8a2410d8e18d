import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { migrate } from "#app/platform/migrate.server.ts";
import { startPostgres } from "#app/platform/postgres-process.ts";
import { MeilisearchEngine } from "#search/meilisearch/meilisearch-engine.ts";

/**
 * Runs a work on a database of its own with the content files in it and indexed, and takes it away again. The work is
 * given nothing: what it imports finds the database by the environment.
 */
export async function withContent(root: string, work: () => Promise<void>): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), "usynys-judge-"));
  const postgres = await startPostgres({ dataFolder, quick: true, endsWithParent: true });
  try {
    const url = postgres.url("usynys");
    await migrate(url);
    process.env["DATABASE_URL"] = url;
    process.env["USYNYS_DATA"] = dataFolder;
    // Beside an office's, where Meilisearch is asked.
    process.env["MEILI_INDEX"] = `judge_${String(process.pid)}`;
    // Imported only now: the environment is read when the platform is loaded.
    const { loadContent } = await import("#app/features/loading/load-content.server.ts");
    const { reindexAll } = await import("#app/features/finding/reindex-all.server.ts");
    const { disconnect } = await import("#app/platform/db.server.ts");
    const { engine } = await import("#app/platform/search.server.ts");
    try {
      const { problems, refused } = await loadContent({ root });
      if (problems.length + refused.length > 0)
        throw new Error("The content cannot be loaded: see `npm run content:check`.");
      await reindexAll();
      await work();
    } finally {
      if (engine instanceof MeilisearchEngine) await engine.drop();
      await disconnect();
    }
  } finally {
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
