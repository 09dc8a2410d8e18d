import type { FACETS } from "../engine.ts";
import { type FacetName } from "../engine.ts";
import type { Queryable } from "./write.ts";

/** A combination of facets, as documents share it. */
export interface FacetSet {
  readonly prior: number;
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
}

interface SetRow {
  readonly id: number;
  readonly prior: number;
  readonly kind: string;
  readonly year: number | null;
  readonly status: string | null;
  readonly region: string | null;
  readonly langs: string[];
  readonly bodies: string[];
  readonly acts: string[];
  readonly topics: string[];
}

const one = (value: string | number | null): string[] => (value === null ? [] : [String(value)]);

const setOf = (row: SetRow): FacetSet => ({
  prior: row.prior,
  values: {
    kind: one(row.kind),
    year: one(row.year),
    status: one(row.status),
    region: one(row.region),
    lang: row.langs,
    body: row.bodies,
    act: row.acts,
    topic: row.topics,
  } satisfies Record<(typeof FACETS)[number], readonly string[]>,
});

/** Enough for every office; beyond it the oldest go and are read again when they are needed. */
const MOST_KEPT = 100_000;

/**
 * Combinations that were read before. A row of facet_set never changes, so they are kept until a rebuild puts another
 * table in its place. They say what a combination is, not who may read it: that is asked of the database every time.
 */
export class FacetSets {
  private table = "";
  private readonly kept = new Map<number, FacetSet>();

  /** The combinations of these ids. `table` names the table that the ids came from. */
  async read(
    client: Queryable,
    table: string,
    ids: readonly number[],
  ): Promise<ReadonlyMap<number, FacetSet>> {
    if (table !== this.table || this.kept.size > MOST_KEPT) this.kept.clear();
    this.table = table;
    const missing = ids.filter((id) => !this.kept.has(id));
    if (missing.length === 0) return this.kept;
    const { rows } = await client.query<SetRow>(
      `select id, prior, kind, year, status, region, langs, bodies, acts, topics
       from search.facet_set where id = any($1::integer[])`,
      [missing],
    );
    // Another question may have begun the next table while this one waited.
    const known = this.table === table ? this.kept : new Map<number, FacetSet>();
    for (const row of rows) known.set(row.id, setOf(row));
    return known;
  }
}
