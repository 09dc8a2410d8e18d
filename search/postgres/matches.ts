import { Parameters, readableBy } from "./sql.ts";
import type { Queryable } from "./write.ts";

/** What answers a question and may be seen by a reader, before any filter. Both lists in step. */
export interface Matches {
  /** The combination of each. */
  readonly sets: Int32Array;
  /** Its number in `document`. */
  readonly numbers: Int32Array;
  /** The facet_set table that the combinations are of. */
  readonly table: string;
}

/** Enough for the words that an office asks for again and again; 8 bytes each. */
const MOST_KEPT = 2_000_000;

/**
 * Matches of questions asked before, for as long as nobody writes: another page, order or filter of a question need
 * not find its matches again. They are kept for the very tags they were found with.
 */
export class MatchCache {
  private revision = "";
  private kept = new Map<string, Matches>();
  private held = 0;

  /** In one snapshot with whatever else the client reads. */
  async read(client: Queryable, tsquery: string | null, readerTags: readonly string[]): Promise<Matches> {
    const { rows } = await client.query<{ revision: string; table: string }>(
      `select number::text as revision, 'search.facet_set'::regclass::oid::text as table from search.revision`,
    );
    const table = rows[0]?.table ?? "";
    const revision = `${table} ${rows[0]?.revision ?? ""}`;
    const key = JSON.stringify([tsquery, [...readerTags].sort()]);
    if (revision === this.revision) {
      const known = this.kept.get(key);
      if (known) {
        // The last asked stands last.
        this.kept.delete(key);
        this.kept.set(key, known);
        return known;
      }
    }
    const found = { ...(await findMatches(client, tsquery, readerTags)), table };
    this.keep(revision, key, found);
    return found;
  }

  private keep(revision: string, key: string, found: Matches): void {
    if (revision !== this.revision) {
      // A slow question may come with a revision that is over; then it only empties the cache once more.
      this.revision = revision;
      this.kept = new Map();
      this.held = 0;
    }
    this.held += found.sets.length - (this.kept.get(key)?.sets.length ?? 0);
    this.kept.set(key, found);
    for (const [oldest, matches] of this.kept) {
      if (this.held <= MOST_KEPT) break;
      this.kept.delete(oldest);
      this.held -= matches.sets.length;
    }
  }
}

/** One statement names each match that this reader may see: nothing that counts or chooses ever saw a forbidden row. */
async function findMatches(
  client: Queryable,
  tsquery: string | null,
  readerTags: readonly string[],
): Promise<Pick<Matches, "sets" | "numbers">> {
  const parameters = new Parameters();
  const where = tsquery === null ? "true" : `d.vector @@ ${parameters.put(tsquery, "tsquery")}`;
  const { rows } = await client.query<{ matches: Buffer | null }>(
    `select string_agg(d.match, null) as matches
     from search.document d where ${where} and ${readableBy(readerTags, parameters)}`,
    parameters.values,
  );
  const bytes = rows[0]?.matches ?? Buffer.alloc(0);
  const sets = new Int32Array(bytes.length / 8);
  const numbers = new Int32Array(sets.length);
  for (let at = 0; at < sets.length; at += 1) {
    sets[at] = bytes.readInt32BE(at * 8);
    numbers[at] = bytes.readInt32BE(at * 8 + 4);
  }
  return { sets, numbers };
}
