import { randomUUID } from "node:crypto";

import type pg from "pg";
import { afterAll, describe } from "vitest";

import { MeilisearchEngine } from "#search/meilisearch/meilisearch-engine.ts";
import { NO_NAMES, type SearchNames } from "#search/names.ts";

const url = process.env["USYNYS_TEST_MEILI_URL"];
const key = process.env["USYNYS_TEST_MEILI_KEY"] ?? null;

/** Tests on a Meilisearch server: where `MEILI_URL` names none they are skipped, and `npm test` says so. */
export const describeOnMeilisearch = describe.skipIf(url === undefined);

/** Makes engines on one index of a test's own. */
export function meilisearchOfTest(
  name = `test_${randomUUID()}`,
): (pool: pg.Pool, names?: () => Promise<SearchNames>) => MeilisearchEngine {
  return (pool, names = () => Promise.resolve(NO_NAMES)) =>
    new MeilisearchEngine({ url: url ?? "http://127.0.0.1:1", key, name }, pool, names);
}

/** The tests of a file once more, with a product that searches in Meilisearch. Nothing of it may be imported before. */
export function onMeilisearch(name: string, tests: () => Promise<unknown>): void {
  const index = `test_${randomUUID()}`;
  if (url !== undefined) {
    process.env["MEILI_URL"] = url;
    if (key !== null) process.env["MEILI_KEY"] = key;
    process.env["MEILI_INDEX"] = index;
  }
  describeOnMeilisearch(name, async () => {
    afterAll(async () => {
      const { pool } = await import("#app/platform/db.server.ts");
      await meilisearchOfTest(index)(pool).drop();
    });
    await tests();
  });
}
