// Builds the search index anew: npm run reindex. Readers keep the old one until the new one is whole.
import { reindexAll } from "#app/features/finding/reindex-all.server.ts";
import { disconnect } from "#app/platform/db.server.ts";

import { say } from "./setup/say.js";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

