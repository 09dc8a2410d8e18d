import pg from "pg";

import { startPostgres } from "#app/platform/postgres-process.ts";

import { takeDataFolder } from "../setup/one-start.js";

/** Stands on the database that is filled here, so that no other is ever emptied. */
const MARK = "Synthetic data of npm run bench:data";

export interface SyntheticDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** A sentence for who started the command. */
export class Unsuitable extends Error {
  override readonly name = "Unsuitable";
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  // The failure of a statement tells of it.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Empties the database and marks it as ours.
 * @throws {Unsuitable} if it holds records that nobody has made up.
 */
const emptied = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ mark: string | null; table: string | null }>(
      `SELECT obj_description('public'::regnamespace) AS mark, to_regclass('public."Record"')::text AS table`,
    );
    if (rows[0]?.mark !== MARK && rows[0]?.table != null) {
      const { rowCount } = await client.query(`SELECT FROM "Record" LIMIT 1`);
      if (rowCount)
        throw new Unsuitable("The database holds records: synthetic ones go into one of their own.");
    }
    await client.query(
      "DROP SCHEMA IF EXISTS search CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public",
    );
    await client.query(`COMMENT ON SCHEMA public IS ${pg.escapeLiteral(MARK)}`);
  });

/**
 * The database to fill, empty: the one DATABASE_URL names, else one made anew in the folder.
 * @throws {Unsuitable} if it is in use, or holds records that are not synthetic.
 */
export async function openEmpty(dataFolder: string, given: string | undefined): Promise<SyntheticDatabase> {
  if (given) {
    await emptied(given);
    return { url: given, close: () => Promise.resolve() };
  }
  const release = await takeDataFolder(dataFolder);
  if (!release) throw new Unsuitable(`The product runs on ${dataFolder}: stop it first.`);
  const postgres = await startPostgres({ dataFolder });
  const close = async () => {
    await postgres.stop();
    release();
  };
  const url = postgres.url("usynys");
  try {
    await emptied(url);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
