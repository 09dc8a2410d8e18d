import type pg from "pg";

import { inTransaction } from "./in-transaction.ts";

// Three tables of our own beside the application's. A document's row is narrow: its vectors and texts lie out of line
// (toast_tuple_target), so that counting 100,000 matches reads a few thousand pages. What facets count stands once
// per combination in `facet_set`: matches are counted by that one number, and only the combinations are looked into.
// Who may find a document is one number as well, of the few sets of tags in `audience`: every statement asks for it.
// Vectors are not compressed, for unpacking them would be half the cost of ranking.
// There is no index on document.facet_set: with one, the planner would read every vector of a combination. A match
// that counting has met is read again by its number `n`; `match` is what counting reads of a row, ready to be put
// after another: making it for each of 100,000 rows would cost as much as finding them.
// `revision` is counted up by whoever writes: what was counted at a revision is true until the next.

/**
 * Counted up when the tables change shape or the analysis gives other terms; an index of another version is emptied and
 * must be rebuilt.
 */
const VERSION = 4;

const table = (suffix: "" | "_next") => `
  create table search.facet_set${suffix} (
    id integer generated always as identity primary key,
    key text not null,
    prior real not null,
    kind text not null,
    year integer,
    status text,
    region text,
    langs text[] not null,
    bodies text[] not null,
    acts text[] not null,
    topics text[] not null
  );
  create unique index on search.facet_set${suffix} (md5(key));
  create table search.audience${suffix} (
    id integer generated always as identity primary key,
    readers text[] not null unique
  );
  create table search.document${suffix} (
    facet_set integer not null,
    audience integer not null,
    n integer generated always as identity,
    match bytea not null generated always as (int4send(facet_set) || int4send(n)) stored,
    year integer not null,
    removed boolean not null default false,
    updated_at timestamptz not null,
    ref text primary key,
    number_key text,
    title_vector tsvector not null,
    vector tsvector not null,
    payload jsonb not null
  ) with (toast_tuple_target = 128);
  alter table search.document${suffix}
    alter column title_vector set storage external, alter column vector set storage external;`;

/** Indexes made after the rows are in: faster, and concurrently, so that nobody waits. */
export const indexes = (suffix: "" | "_next"): string[] => [
  `create unique index concurrently on search.document${suffix} (n)`,
  `create index concurrently on search.document${suffix} (year desc, updated_at desc, ref)`,
  `create index concurrently on search.document${suffix} using gin (vector) with (fastupdate = off)`,
  `create index concurrently on search.document${suffix} using gin (title_vector) with (fastupdate = off)`,
  `create index concurrently on search.document${suffix} (number_key) where number_key is not null`,
];

/** One process at a time makes tables or rebuilds. */
const PREPARE_LOCK = 7_402_001;
export const REBUILD_LOCK = 7_402_002;

/** Makes the schema, or makes it anew if another version of the product left its own. */
export function prepareTables(pool: pg.Pool): Promise<void> {
  return inTransaction(pool, "begin", async (client) => {
    await client.query("select pg_advisory_xact_lock($1)", [PREPARE_LOCK]);
    await client.query("create schema if not exists search");
    await client.query("create table if not exists search.version (number integer not null)");
    await client.query("create table if not exists search.revision (number bigint not null)");
    await client.query("insert into search.revision select 0 where not exists (select from search.revision)");
    const { rows } = await client.query<{ number: number }>("select number from search.version");
    if (rows[0]?.number === VERSION) return;
    await client.query(dropTables(""));
    await client.query(dropTables("_next"));
    await client.query(table(""));
    for (const index of indexes("")) await client.query(index.replace(" concurrently", ""));
    await client.query("delete from search.version");
    await client.query("insert into search.version values ($1)", [VERSION]);
  });
}

export const dropTables = (suffix: "" | "_next"): string =>
  `drop table if exists search.document${suffix}, search.facet_set${suffix}, search.audience${suffix}`;

export const createNext = (): string => table("_next");

/** The last statement of whoever changes what can be found: the row is locked until the change is seen. */
export const NEXT_REVISION = "update search.revision set number = number + 1";

/** Readers wait for the few milliseconds of the renames, and then see the new rows. */
export const swapTables = (): string => `
  delete from search.document_next where removed;
  drop table search.document, search.facet_set, search.audience;
  alter table search.document_next rename to document;
  alter table search.facet_set_next rename to facet_set;
  alter table search.audience_next rename to audience;
  ${NEXT_REVISION};`;
