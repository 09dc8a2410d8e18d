import type { SearchEngine } from "#search/engine.ts";
import { PostgresEngine } from "#search/postgres/postgres-engine.ts";

import { pool } from "./db.server.ts";
import { officeNames } from "./search-names.server.ts";

declare global {
  var usynysSearch: SearchEngine | undefined;
}

/** The engine in use. It shares the database's pool, which `disconnect` ends. */
export const engine: SearchEngine = (globalThis.usynysSearch ??= new PostgresEngine(pool, officeNames));
