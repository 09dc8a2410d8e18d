import { afterAll } from "vitest";

import { disconnect } from "#app/platform/db.server.ts";
import { NO_NAMES } from "#search/names.ts";
import { searchContract } from "#tests/contracts/search-contract.ts";
import { describeOnMeilisearch, meilisearchOfTest } from "#tests/support/meilisearch.ts";

const engineOn = meilisearchOfTest();

describeOnMeilisearch("Meilisearch", () => {
  searchContract((names) => ({ engine: engineOn(names), another: () => engineOn(names) }));
  afterAll(() => engineOn(() => Promise.resolve(NO_NAMES)).drop());
});
afterAll(disconnect);
