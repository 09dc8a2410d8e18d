import { afterAll } from "vitest";

import { disconnect, pool } from "#app/platform/db.server.ts";
import { PostgresEngine } from "#search/postgres/postgres-engine.ts";
import { searchContract } from "#tests/contracts/search-contract.ts";

searchContract((names) => {
  const another = () => new PostgresEngine(pool, names);
  return { engine: another(), another };
});
afterAll(disconnect);
