import type { PoolClient } from "pg";

import { pool } from "#app/platform/db.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { inTransaction } from "#search/postgres/in-transaction.ts";

import { buildDocuments, buildFollowing, isIndexed } from "./documents.server.ts";
import { grouped } from "#app/platform/grouped.ts";

const BATCH = 200;
/** One process at a time feeds the engine, so that an older state never overtakes a newer one. */
const LOCK = 7_402_003;
const LONGEST_WAIT = "5 minutes";

interface Entry {
  readonly id: string;
  readonly entity: string;
  readonly entityId: string;
}

/**
 * Brings the engine up to date with these and tells which documents it took in; what is gone from the database leaves
 * the engine too.
 */
async function index(entries: readonly Entry[]): Promise<string[]> {
  const taken: string[] = [];
  for (const [entity, those] of grouped(entries, ({ entity }) => entity)) {
    if (!isIndexed(entity)) continue;
    const ids = [...new Set(those.map(({ entityId }) => entityId))];
    const documents = await buildDocuments(entity, ids);
    const all = [...documents, ...(await buildFollowing(entity, ids))];
    await engine.upsert(all);
    taken.push(...all.map(({ id }) => id));
    const present = new Set(documents.map(({ id }) => id));
    const gone = ids.map((id) => `${entity}:${id}`).filter((id) => !present.has(id));
    if (gone.length > 0) await engine.remove(gone);
  }
  return taken;
}

/** The entries go, and in their place stands what followers are to be asked about. */
async function done(client: PoolClient, entries: readonly Entry[], taken: readonly string[]): Promise<void> {
  await client.query('delete from "OutboxEntry" where id = any($1::bigint[])', [entries.map(({ id }) => id)]);
  if (taken.length > 0)
    await client.query('insert into "IndexedDocument" (document) select unnest($1::text[])', [taken]);
}

const later = (client: PoolClient, entries: readonly Entry[], error: unknown) =>
  client.query(
    `update "OutboxEntry" set attempts = attempts + 1, "lastError" = $2,
       "dueAt" = now() + least(interval '${LONGEST_WAIT}', interval '1 second' * power(2, least(attempts, 10)))
     where id = any($1::bigint[])`,
    [entries.map(({ id }) => id), (error instanceof Error ? error.message : String(error)).slice(0, 500)],
  );

/** A batch that fails is tried one by one: a single document that cannot be indexed holds up no other. */
async function indexEach(client: PoolClient, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    try {
      await done(client, [entry], await index([entry]));
    } catch (error) {
      await later(client, [entry], error);
    }
  }
}

/**
 * Takes what waits in the outbox to the engine, one batch, and says how many entries it took. Entries go only once
 * the engine has them: killed in between, the next turn does them again. Those that fail wait longer each time.
 */
export const indexOutbox = (): Promise<number> =>
  inTransaction(pool, "begin", async (client) => {
    const { rows: locks } = await client.query<{ locked: boolean }>(
      "select pg_try_advisory_xact_lock($1) as locked",
      [LOCK],
    );
    if (!locks[0]?.locked) return 0;
    const { rows: entries } = await client.query<Entry>(
      `select id::text, entity, "entityId" from "OutboxEntry"
       where topic = 'search' and "dueAt" <= now() order by id limit ${String(BATCH)} for update skip locked`,
    );
    if (entries.length === 0) return 0;
    try {
      await done(client, entries, await index(entries));
    } catch (error) {
      const isUp = await engine.health().then(
        ({ ok }) => ok,
        () => false,
      );
      await (isUp ? indexEach(client, entries) : later(client, entries, error));
    }
    return entries.length;
  });
