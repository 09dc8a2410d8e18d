import { Known, type WrittenDocument } from "./known.ts";
import { MARKS_KEPT } from "./tables.ts";
import type { Queryable } from "./write.ts";

/** More changes than these since the last question cost more to follow than to begin anew. */
const MOST_FOLLOWED = 500;

export interface View {
  readonly known: Known;
  /** Which audiences the reader is one of, by their numbers: 1. */
  readonly allowed: Uint8Array;
}

interface Now {
  readonly revision: string;
  readonly table: string;
  readonly allowed: number[];
  readonly marks: number;
  readonly changed: number[];
}

/**
 * Says at once where the index stands, whom this reader counts among, and what has changed since a revision. Whoever
 * writes leaves a mark in `search.change` under the revision he makes, and revisions are made one after the other: the
 * snapshot sees every mark up to its own revision and none beyond. The audience is locked before the table is named,
 * so that no rebuild can put another in its place meanwhile.
 */
const NOW = `
  select r.number::text as revision, 'search.facet_set'::regclass::oid::text as table, a.allowed,
    (select count(*)::int from search.change c where c.revision > $2) as marks,
    array(select distinct n from search.change c, unnest(c.numbers) n where c.revision > $2) as changed
  from (select coalesce(array_agg(id), '{}') as allowed from search.audience where readers && $1) a, search.revision r`;

/** What a process knows of the index, brought up to each reader's snapshot by what was written since. */
export class Mirror {
  private last: Known | null = null;

  /**
   * The index as this snapshot has it; null if another reader was shown a later one: then begin again. `insist`: this
   * reader has begun again often enough, so what is known is read anew and the later one forgotten.
   */
  async view(client: Queryable, readerTags: readonly string[], insist: boolean): Promise<View | null> {
    const base = insist ? null : this.last;
    const { rows } = await client.query<Now>(NOW, [readerTags, base?.revision ?? Number.MAX_SAFE_INTEGER]);
    const [now] = rows;
    if (!now) throw new Error("The search index has not been prepared");
    const known = await follow(client, base, now);
    if (known === null || (!insist && this.isAhead(known.revision))) return null;
    // Of two that came equally far the one that keeps what was asked for goes on.
    const { last } = this;
    const isSame = !insist && last?.table === known.table && last.revision === known.revision;
    const latest = isSame ? last : known;
    this.last = latest;
    const allowed = new Uint8Array(Math.max(0, ...now.allowed) + 1);
    for (const audience of now.allowed) allowed[audience] = 1;
    return { known: latest, allowed };
  }

  private isAhead(revision: number): boolean {
    return this.last !== null && this.last.revision > revision;
  }
}

async function follow(client: Queryable, base: Known | null, now: Now): Promise<Known | null> {
  const revision = Number(now.revision);
  if (base && revision < base.revision) return null;
  if (base?.table !== now.table) return begin(client, now.table, revision);
  if (revision === base.revision) return base;
  const isWhole = revision - base.revision <= MARKS_KEPT && now.marks === revision - base.revision;
  if (!isWhole || now.changed.length > MOST_FOLLOWED) return begin(client, now.table, revision);
  return base.after(revision, now.changed, await written(client, now.changed));
}

/** All documents, narrow: their terms are read when they are asked for. */
async function begin(client: Queryable, table: string, revision: number): Promise<Known> {
  const { rows } = await client.query<{ rows: Buffer | null }>(
    `select string_agg(int4send(n) || int4send(facet_set) || int4send(audience) || int4send(day), null) as rows
     from search.document where not removed`,
  );
  const bytes = rows[0]?.rows ?? Buffer.alloc(0);
  let limit = 0;
  for (let at = 0; at < bytes.length; at += 16) limit = Math.max(limit, bytes.readInt32BE(at) + 1);
  const [sets, audiences, days] = [new Int32Array(limit), new Int32Array(limit), new Int32Array(limit)];
  for (let at = 0; at < bytes.length; at += 16) {
    const number = bytes.readInt32BE(at);
    sets[number] = bytes.readInt32BE(at + 4);
    audiences[number] = bytes.readInt32BE(at + 8);
    days[number] = bytes.readInt32BE(at + 12);
  }
  return new Known({ table, revision }, { sets, audiences, days });
}

async function written(client: Queryable, numbers: readonly number[]): Promise<WrittenDocument[]> {
  const { rows } = await client.query<{
    number: number;
    set: number;
    audience: number;
    day: number;
    vector: string[];
    title_vector: string[];
  }>(
    `select n as number, facet_set as set, audience, day, tsvector_to_array(vector) as vector,
       tsvector_to_array(title_vector) as title_vector
     from search.document where n = any($1::integer[])`,
    [numbers],
  );
  return rows.map(({ number, set, audience, day, vector, title_vector }) => ({
    ...{ number, set, audience, day },
    terms: { vector: vector.sort(), title_vector: title_vector.sort() },
  }));
}
