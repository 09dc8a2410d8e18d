import { FACETS, type FacetName } from "../engine.ts";
import type { Queryable } from "./write.ts";

/** A combination of facets, as documents share it. */
export interface FacetSet {
  readonly prior: number;
  readonly year: number;
  /** Its values of all facets, each by its place in `FacetSets.values`. */
  readonly values: readonly number[];
}

export interface FacetValue {
  readonly facet: FacetName;
  readonly value: string;
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

const valuesOf = (row: SetRow): Readonly<Record<FacetName, readonly string[]>> => ({
  kind: one(row.kind),
  year: one(row.year),
  status: one(row.status),
  region: one(row.region),
  lang: row.langs,
  body: row.bodies,
  act: row.acts,
  topic: row.topics,
});

/** Enough for every office; beyond it the oldest go and are read again when they are needed. */
const MOST_KEPT = 200_000;

/**
 * Combinations that were read before. A row of facet_set never changes, so they are kept until a rebuild puts another
 * table in its place. They say what a combination is, not who may read it: that is asked of the database every time.
 */
export class FacetSets {
  private table = "";
  private kept = new Map<number, FacetSet>();
  private known: FacetValue[] = [];
  private places = new Map<string, number>();

  /**
   * The combinations of these ids, and the values that they name by number. `table` names the table that the ids came
   * from.
   */
  async read(
    client: Queryable,
    table: string,
    ids: Iterable<number>,
  ): Promise<{ readonly sets: ReadonlyMap<number, FacetSet>; readonly values: readonly FacetValue[] }> {
    if (table !== this.table || this.kept.size > MOST_KEPT) this.forget();
    this.table = table;
    // Another question may begin the next table while this one waits: this one then goes on with its own.
    const { kept, known, places } = this;
    const missing: number[] = [];
    for (const id of ids) if (!kept.has(id)) missing.push(id);
    if (missing.length > 0) {
      const { rows } = await client.query<SetRow>(
        `select id, prior, kind, year, status, region, langs, bodies, acts, topics
         from search.facet_set where id = any($1::integer[])`,
        [missing],
      );
      for (const row of rows)
        kept.set(row.id, { prior: row.prior, year: row.year ?? 0, values: numbered(row, known, places) });
    }
    return { sets: kept, values: known };
  }

  private forget(): void {
    this.kept = new Map();
    this.known = [];
    this.places = new Map();
  }
}

function numbered(row: SetRow, known: FacetValue[], places: Map<string, number>): number[] {
  const values = valuesOf(row);
  return FACETS.flatMap((facet) =>
    values[facet].map((value) => {
      const key = `${facet} ${value}`;
      const place = places.get(key) ?? known.push({ facet, value }) - 1;
      places.set(key, place);
      return place;
    }),
  );
}
