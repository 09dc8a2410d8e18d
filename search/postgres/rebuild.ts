import type pg from "pg";

import type { Rebuild, SearchDocument } from "../engine.ts";
import type { SearchNames } from "../names.ts";
import { createNext, dropTables, indexes, REBUILD_LOCK, swapTables } from "./tables.ts";
import { rememberWords } from "./words.ts";
import { writeDocuments } from "./write.ts";

/**
 * Fills `document_next` beside the tables in use. A copy that a killed process left behind is thrown away. The lock
 * is held by the client's session, so it goes when the process does.
 */
export async function startRebuild(pool: pg.Pool, names: SearchNames): Promise<Rebuild> {
  const client = await pool.connect();
  // It is ended, never given back, so the listener stays. A connection that died is told of by the next query.
  client.on("error", () => undefined);
  try {
    const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [
      REBUILD_LOCK,
    ]);
    if (!rows[0]?.locked) throw new Error("Another rebuild of the search index is under way");
    // After those who are writing and know of no copy yet.
    await client.query(
      `begin; lock table search.audience in share row exclusive mode; ${dropTables("_next")}; ${createNext()} commit;`,
    );
  } catch (error) {
    client.release(true);
    throw error;
  }
  // Ending the session frees the lock, whatever state the client is in.
  const end = () => {
    client.release(true);
  };
  return {
    async add(documents: readonly SearchDocument[]) {
      const { words } = await writeDocuments(client, documents, names.naming, {
        suffix: "_next",
        keep: true,
      });
      await rememberWords(client, words);
    },
    async finish() {
      for (const index of indexes("_next")) await client.query(index);
      await client.query("vacuum analyze search.document_next");
      await client.query("analyze search.facet_set_next");
      await swap(client, names.fingerprint);
      end();
    },
    async abandon() {
      await client.query(dropTables("_next"));
      end();
    },
  };
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
