import type pg from "pg";

/** A connection that dies while it waits for us says so by an event; unheard, the event would end the process. */
const unheard = (): void => undefined;

/** Runs work in a transaction that begins as told. A connection that failed is ended, not rolled back: it may not answer. */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  client.on("error", unheard);
  let failure: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query("commit");
    return result;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.off("error", unheard);
    client.release(failure);
  }
}
