import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

import { Prisma, PrismaClient } from "../../prisma/generated/client.ts";

import { env } from "./env.server.ts";
import { QueuedClient } from "./queued-client.server.ts";

declare global {
  var usynysDatabase: { readonly pool: pg.Pool; readonly db: PrismaClient } | undefined;
}

/** One pool a process: an edited server file in development must not open another. */
function connect() {
  const pool = new pg.Pool({ connectionString: env.databaseUrl, max: 12, Client: QueuedClient });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
  });
  return { pool, db: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

const { pool, db } = (globalThis.usynysDatabase ??= connect());

export { db, pool, Prisma };

/** A client inside or outside a transaction: commands take it so that they can be joined into one. */
export type Database = Prisma.TransactionClient;

export async function disconnect(): Promise<void> {
  await db.$disconnect();
  await pool.end();
  globalThis.usynysDatabase = undefined;
}
