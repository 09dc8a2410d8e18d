import { randomUUID } from "node:crypto";

import { describe } from "vitest";

import { pool } from "#app/platform/db.server.ts";
import { MeilisearchEngine } from "#search/meilisearch/meilisearch-engine.ts";
import type { SearchNames } from "#search/names.ts";

const url = process.env["USYNYS_TEST_MEILI_URL"];
const key = process.env["USYNYS_TEST_MEILI_KEY"] ?? null;

/** Tests on a Meilisearch server: where `MEILI_URL` names none they are skipped, and the run says so. */
export const describeOnMeilisearch = describe.skipIf(url === undefined);

/** Makes engines on one index of a test's own; the last takes it away. */
export function meilisearchOfTest(): (names: () => Promise<SearchNames>) => MeilisearchEngine {
  const name = `test_${randomUUID()}`;
  return (names) => new MeilisearchEngine({ url: url ?? "http://127.0.0.1:1", key, name }, pool, names);
}
