import type pg from "pg";

import { inTransaction } from "../postgres/in-transaction.ts";

// Meilisearch has no locks, and every office has a database: who writes and who changes an index over take turns there.
// A lock goes with its process, so one that was killed holds up nobody.

const CHANGE_OVER = 7_402_011;
const REBUILD = 7_402_012;
const LONGEST_WAIT = "60s";

/** Who may do what beside whom, among all processes of an office. */
export class Turns {
  private readonly pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  /** Beside others who write, and not while an index is changed over. */
  writing<T>(work: () => Promise<T>): Promise<T> {
    return this.holding("pg_advisory_xact_lock_shared", work);
  }

  /** While nobody writes. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    return this.holding("pg_advisory_xact_lock", work);
  }

  private holding<T>(lock: string, work: () => Promise<T>): Promise<T> {
    return inTransaction(this.pool, `begin; set local lock_timeout = '${LONGEST_WAIT}'`, async (client) => {
      await client.query(`select ${lock}($1)`, [CHANGE_OVER]);
      return work();
    });
  }

  /** Takes the turn to rebuild. @returns what gives it back; null: another has it. */
  async rebuilding(): Promise<(() => void) | null> {
    const client = await this.pool.connect();
    // It is ended, never given back, so the listener stays. A connection that died has lost its turn.
    client.on("error", () => undefined);
    try {
      const { rows } = await client.query<{ locked: boolean }>("select pg_try_advisory_lock($1) as locked", [
        REBUILD,
      ]);
      if (rows[0]?.locked)
        return () => {
          client.release(true);
        };
    } catch (error) {
      client.release(true);
      throw error;
    }
    client.release();
    return null;
  }
}
