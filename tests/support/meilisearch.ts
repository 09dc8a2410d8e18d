import { randomUUID } from "node:crypto";

import { Meilisearch } from "meilisearch";
import { describe } from "vitest";

import { pool } from "#app/platform/db.server.ts";
import { MeilisearchEngine } from "#search/meilisearch/meilisearch-engine.ts";
import type { SearchNames } from "#search/names.ts";

const url = process.env["USYNYS_TEST_MEILI_URL"];
const key = process.env["USYNYS_TEST_MEILI_KEY"] ?? null;

/** Tests on a Meilisearch server: where `MEILI_URL` names none they are skipped, and the run says so. */
export const describeOnMeilisearch = describe.skipIf(url === undefined);

/** Indexes of a test's own on the server. */
export function meilisearchOfTest() {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  return {
    name,
    engine: (names: () => Promise<SearchNames>) =>
      new MeilisearchEngine({ url: url ?? "http://127.0.0.1:1", key, name }, pool, names),
    /** Takes away what a test made. */
    async drop(): Promise<void> {
      const server = new Meilisearch({ host: url ?? "", ...(key !== null && { apiKey: key }) });
      const { results } = await server.getRawIndexes({ limit: 1000 });
      for (const { uid } of results) if (uid.startsWith(name)) await server.deleteIndex(uid).waitTask();
    },
  };
}
