import type pg from "pg";

import { type Rebuild, RebuildUnderWay, type SearchDocument } from "../engine.ts";
import type { SearchNames } from "../names.ts";
import { createNext, dropTables, indexes, REBUILD_LOCK, swapTables } from "./tables.ts";
import { rememberWords } from "./words.ts";
import { writeDocuments } from "./write.ts";

/**
 * Fills `document_next` beside the tables in use. A copy that another left, or was killed over, is gone on with if the
 * names are the same: whoever wrote meanwhile wrote to it as well. The lock is held by the client's session, so it
 * goes when the process does.
 */
export async function startRebuild(pool: pg.Pool, names: SearchNames): Promise<Rebuild> {
  const client = await pool.connect();
  // It is ended, never given back, so the listener stays. A connection that died is told of by the next query.
  client.on("error", () => undefined);
  let reached: string | null = null;
  try {
    const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [
      REBUILD_LOCK,
    ]);
    if (!rows[0]?.locked) throw new RebuildUnderWay();
    const left = await leftCopy(client);
    if (left?.names === names.fingerprint) reached = left.reached;
    else await beginCopy(client, names.fingerprint);
  } catch (error) {
    client.release(true);
    throw error;
  }
  // The server hears of an ended session a moment later: who begins the next rebuild must find the lock free.
  const end = async () => {
    await client.query("select pg_advisory_unlock($1)", [REBUILD_LOCK]).catch(() => undefined);
    client.release(true);
  };
  return {
    reached,
    async add(documents: readonly SearchDocument[], upTo?: string) {
      const { words } = await writeDocuments(client, documents, names.naming, {
        suffix: "_next",
        keep: true,
      });
      await rememberWords(client, words);
      // After what it tells of. What is added twice, because one was killed between, is there once.
      if (upTo !== undefined) await client.query("update search.rebuilding set reached = $1", [upTo]);
    },
    async finish() {
      for (const index of indexes("_next")) await client.query(index);
      await client.query("vacuum analyze search.document_next");
      await client.query("analyze search.facet_set_next");
      await swap(client, names.fingerprint);
      await end();
    },
    leave: end,
    async abandon() {
      await client.query(dropTables("_next"));
      await end();
    },
  };
}

interface Left {
  readonly names: string;
  readonly reached: string | null;
}

/** What another has left of a copy; null if there is none. */
async function leftCopy(client: pg.PoolClient): Promise<Left | null> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    "select to_regclass('search.rebuilding') is not null and to_regclass('search.document_next') is not null as there",
  );
  if (!tables[0]?.there) return null;
  const { rows } = await client.query<Left>("select names, reached from search.rebuilding");
  return rows[0] ?? null;
}

/** In one transaction, after those who are writing and know of no copy yet. */
async function beginCopy(client: pg.PoolClient, names: string): Promise<void> {
  await client.query("begin");
  await client.query("lock table search.audience in share row exclusive mode");
  await client.query(dropTables("_next"));
  await client.query(createNext());
  await client.query("insert into search.rebuilding values ($1)", [names]);
  await client.query("commit");
}

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;
const MOST_ATTEMPTS = 30;

/**
 * Waits for readers a moment at a time, for a queue behind the lock stops every search; longer where they are many and
 * slow, for a moment without any may never come.
 */
async function swap(client: pg.PoolClient, names: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const wait = Math.min(FIRST_WAIT_MS * 1.5 ** attempt, LONGEST_WAIT_MS).toFixed(0);
    try {
      await client.query(`begin; set local lock_timeout = ${wait}; ${swapTables()}`);
      await client.query("update search.version set names = $1", [names]);
      await client.query("commit");
      return;
    } catch (error) {
      await client.query("rollback");
      if (attempt >= MOST_ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
