import type { PoolClient } from "pg";

import { pool } from "#app/platform/db.server.ts";
import { grouped } from "#app/platform/grouped.ts";
import { readerTagsOf } from "#app/features/finding/search-records.server.ts";
import { inTransaction } from "#search/postgres/in-transaction.ts";
import type { Role } from "#prisma/generated/client.ts";

import { liveFollow } from "./access.server.ts";
import { askSaved } from "./ask-saved.server.ts";
import { readersOfDocuments } from "./found-documents.server.ts";
import { LEDGER_LOCK } from "./ledger-lock.ts";

const BATCH = 500;

interface LiveFollow {
  readonly id: string;
  readonly address: string;
  readonly staffId: string;
  readonly role: Role;
}

interface Hit {
  readonly followId: string;
  readonly document: string;
}

/**
 * Asks every follow about documents that the index has just taken in, about these alone, and writes what answers into
 * the ledger, where each stands once. Says how many documents it took; they leave the queue in the same transaction,
 * so killed at any moment nothing is lost and nothing told twice. Each person's rights are those of now.
 */
export const noteHits = (): Promise<number> =>
  inTransaction(pool, "begin", async (client) => {
    const { rows: locks } = await client.query<{ locked: boolean }>(
      "select pg_try_advisory_xact_lock($1) as locked",
      [LEDGER_LOCK],
    );
    if (!locks[0]?.locked) return 0;
    const { rows: queue } = await client.query<{ id: string; document: string }>(
      `select id::text, document from "IndexedDocument" order by id limit ${String(BATCH)}`,
    );
    if (queue.length === 0) return 0;
    const hits = await newHits(await liveFollows(client), [
      ...new Set(queue.map(({ document }) => document)),
    ]);
    if (hits.length > 0)
      await client.query(
        `insert into "FollowHit" ("followId", "document", "foundAt")
         select "followId", "document", now() from jsonb_to_recordset($1::jsonb) as x("followId" uuid, "document" text)
         on conflict do nothing`,
        [JSON.stringify(hits)],
      );
    await client.query('delete from "IndexedDocument" where id = any($1::bigint[])', [
      queue.map(({ id }) => id),
    ]);
    return queue.length;
  });

async function liveFollows(client: PoolClient): Promise<readonly LiveFollow[]> {
  const { rows } = await client.query<LiveFollow>(
    `select f."id", f."staffId", s."address", p."role" from "Follow" f
       join "SavedSearch" s on s."id" = f."searchId" join "Staff" p on p."id" = f."staffId"
     where ${liveFollow}`,
  );
  return rows;
}

/** A question that many follow is asked once, for all of them; then each is told what he may see of the answer. */
async function newHits(follows: readonly LiveFollow[], among: readonly string[]): Promise<Hit[]> {
  const candidates: (Hit & { readonly tags: readonly string[] })[] = [];
  for (const [address, those] of grouped(follows, (follow) => follow.address)) {
    const tagged = those.map((follow) => ({ ...follow, tags: tagsOf(follow) }));
    const readerTags = [...new Set(tagged.flatMap(({ tags }) => tags))];
    const { ids } = await askSaved(address, { readerTags, among, limit: among.length });
    for (const document of ids)
      for (const { id: followId, tags } of tagged) candidates.push({ followId, document, tags });
  }
  const readers = await readersOfDocuments(candidates.map(({ document }) => document));
  return candidates
    .filter(({ document, tags }) => readers.get(document)?.some((reader) => tags.includes(reader)))
    .map(({ followId, document }) => ({ followId, document }));
}

const tagsOf = ({ staffId, role }: LiveFollow): string[] => readerTagsOf({ id: staffId, role });
