import { afterAll } from "vitest";

import { disconnect } from "#app/platform/db.server.ts";
import { searchContract } from "#tests/contracts/search-contract.ts";
import { describeOnMeilisearch, meilisearchOfTest } from "#tests/support/meilisearch.ts";

const meilisearch = meilisearchOfTest();

describeOnMeilisearch("Meilisearch", () => {
  searchContract((names) => ({
    engine: meilisearch.engine(names),
    another: () => meilisearch.engine(names),
  }));
  afterAll(() => meilisearch.drop());
});
afterAll(disconnect);
