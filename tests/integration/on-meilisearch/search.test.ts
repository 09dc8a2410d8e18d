import { afterAll } from "vitest";

import { disconnect, pool } from "#app/platform/db.server.ts";
import { searchContract } from "#tests/contracts/search-contract.ts";
import { describeOnMeilisearch, meilisearchOfTest } from "#tests/support/meilisearch.ts";

const engineOn = meilisearchOfTest();

describeOnMeilisearch("Meilisearch", () => {
  searchContract((names) => ({ engine: engineOn(pool, names), another: () => engineOn(pool, names) }));
  afterAll(() => engineOn(pool).drop());
});
afterAll(disconnect);
