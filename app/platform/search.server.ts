import type { SearchEngine } from "#search/engine.ts";
import { MeilisearchEngine } from "#search/meilisearch/meilisearch-engine.ts";
import { PostgresEngine } from "#search/postgres/postgres-engine.ts";

import { pool } from "./db.server.ts";
import { env } from "./env.server.ts";
import { officeNames } from "./search-names.server.ts";

declare global {
  var usynysSearch: SearchEngine | undefined;
}

const chosen = (): SearchEngine =>
  env.meiliUrl === null
    ? new PostgresEngine(pool, officeNames)
    : new MeilisearchEngine(
        { url: env.meiliUrl, key: env.meiliKey, name: env.meiliIndex },
        pool,
        officeNames,
      );

/** The engine in use: Meilisearch where `MEILI_URL` names one. It shares the database's pool, which `disconnect` ends. */
export const engine: SearchEngine = (globalThis.usynysSearch ??= chosen());
