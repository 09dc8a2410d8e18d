import { FACETS, type FacetName } from "../engine.ts";
import type { FacetColumns } from "./rows.ts";
import type { Queryable } from "./write.ts";

export interface FacetValue {
  readonly facet: FacetName;
  readonly value: string;
}

const one = (value: string | number | null): string[] => (value === null ? [] : [String(value)]);

const valuesOf = (row: FacetColumns): Readonly<Record<FacetName, readonly string[]>> => ({
  kind: one(row.kind),
  year: one(row.year),
  status: one(row.status),
  region: one(row.region),
  lang: row.langs,
  body: row.bodies,
  act: row.acts,
  topic: row.topics,
});

/** No prior is lower than this below zero, in hundredths. */
const LOWEST_PRIOR = 100;
/** Enough for every office; beyond it all go and are read again when they are needed. */
const MOST_KEPT = 400_000;
/** What a combination that nobody has read has in place of the beginning of its values. */
const UNREAD = -1;

/** Combinations that were read, all of them in a few arrays: a question looks at fifty thousand of them. */
export class KnownSets {
  /** Values of all facets; elsewhere they are named by their places here. */
  readonly values: FacetValue[] = [];
  private readonly places = new Map<string, number>();
  /** By the number of a combination, of which `values` from and to. */
  private from = new Int32Array(0);
  private to = new Int32Array(0);
  private prior = new Int32Array(0);
  private year = new Int32Array(0);
  private flat = new Int32Array(0);
  private used = 0;
  kept = 0;

  has(id: number): boolean {
    return (this.from[id] ?? UNREAD) !== UNREAD;
  }

  /** Where in `flat` the values of a combination begin and end, for a loop that may make nothing. */
  bounds(): { readonly from: Int32Array; readonly to: Int32Array; readonly flat: Int32Array } {
    return { from: this.from, to: this.to, flat: this.flat };
  }

  /** In hundredths, from 0: they are told apart by a place in a list. */
  priors(): Int32Array {
    return this.prior;
  }

  priorOf(id: number): number {
    return ((this.prior[id] ?? LOWEST_PRIOR) - LOWEST_PRIOR) / 100;
  }

  /** 0: none. */
  years(): Int32Array {
    return this.year;
  }

  add(id: number, row: FacetColumns): void {
    if (id >= this.from.length) this.widen(id + 1);
    const values = valuesOf(row);
    const from = this.used;
    for (const facet of FACETS)
      for (const value of values[facet]) {
        const key = `${facet} ${value}`;
        const place = this.places.get(key) ?? this.values.push({ facet, value }) - 1;
        this.places.set(key, place);
        if (this.used === this.flat.length) this.flat = grown(this.flat, this.used + 1);
        this.flat[this.used] = place;
        this.used += 1;
      }
    this.from[id] = from;
    this.to[id] = this.used;
    this.prior[id] = Math.max(0, Math.round(row.prior * 100) + LOWEST_PRIOR);
    this.year[id] = row.year ?? 0;
    this.kept += 1;
  }

  private widen(size: number): void {
    const before = this.from.length;
    this.from = grown(this.from, size);
    this.from.fill(UNREAD, before);
    this.to = grown(this.to, size);
    this.year = grown(this.year, size);
    this.prior = grown(this.prior, size);
  }
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(Math.max(atLeast, Math.ceil(array.length * 1.5), 1024));
  next.set(array);
  return next;
}

/**
 * Combinations that were read before. A row of facet_set never changes, so they are kept until a rebuild puts another
 * table in its place. They say what a combination is, not who may read it: that is asked of the database every time.
 */
export class FacetSets {
  private table = "";
  private known = new KnownSets();

  /** Of these ids, at most so many that nobody has read yet. */
  missing(table: string, ids: Iterable<number>, most: number): number[] {
    const missing = new Set<number>();
    for (const id of ids) {
      if (missing.size === most) break;
      if (id > 0 && (table !== this.table || !this.known.has(id))) missing.add(id);
    }
    return [...missing];
  }

  /** What is known, with the combinations of these ids. `table` names the table that the ids came from. */
  async read(client: Queryable, table: string, ids: Iterable<number>): Promise<KnownSets> {
    if (table !== this.table || this.known.kept > MOST_KEPT) this.known = new KnownSets();
    this.table = table;
    // Another question may begin the next table while this one waits: this one then goes on with its own.
    const { known } = this;
    const missing: number[] = [];
    for (const id of ids) if (!known.has(id)) missing.push(id);
    if (missing.length > 0) {
      // The key holds the whole combination; as columns with lists, fifty thousand would take five times as long.
      const { rows } = await client.query<{ id: number; key: string }>(
        "select id, key from search.facet_set where id = any($1::integer[])",
        [missing],
      );
      for (const { id, key } of rows) if (!known.has(id)) known.add(id, JSON.parse(key) as FacetColumns);
    }
    return known;
  }
}
