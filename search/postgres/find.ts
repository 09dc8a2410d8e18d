import type { SearchFilters } from "../engine.ts";
import type { Payload } from "./rows.ts";
import { filterConditions, joined, Parameters, readableBy } from "./sql.ts";
import type { Queryable } from "./write.ts";

export interface FoundRow {
  readonly ref: string;
  readonly kind: string;
  readonly year: number | null;
  readonly status: string | null;
  readonly region: string | null;
  readonly payload: Payload;
  readonly all_words: boolean;
}

export interface FindQuery {
  /** What a hit must answer; null: everything. */
  readonly tsquery: string | null;
  /** What it must answer to have every word. */
  readonly allWords: string | null;
  /** Normalised numbers, one of which may be the very thing asked for. */
  readonly numbers: readonly string[];
  readonly filters: SearchFilters;
  readonly readerTags: readonly string[];
  /** Combinations to take candidates from, as counting found them; null: nobody counted, so from all. */
  readonly best: readonly number[] | null;
  /** How many candidates are ranked. */
  readonly ranked: number;
  readonly sort: "relevance" | "newest";
  readonly limit: number;
  readonly offset: number;
}

/** How many matches are compared word by word; ranking all of 100,000 would take a second. */
export const RANKED = 500;

/**
 * The hits of one page. Candidates are taken first: the thing with this very number, what answers every word in its
 * title, and of the rest those with the highest prior. Only they are ranked: a word in title or number weighs three
 * times one in the first passage and ten times one further on; every word in the title adds half a point.
 */
export async function findPage(client: Queryable, query: FindQuery): Promise<FoundRow[]> {
  const parameters = new Parameters();
  const conditions = filterConditions(query.filters, parameters);
  // On every way to a row: who may read it, and the filters, which its combination passes.
  const permitted = `${readableBy(query.readerTags, parameters)} and ${joined(conditions.values())}`;
  const { rows } = await client.query<FoundRow>(
    query.tsquery === null || query.sort === "newest"
      ? newest(query, parameters, permitted)
      : relevant(query, query.tsquery, parameters, permitted),
    parameters.values,
  );
  return rows;
}

/** That a document is of the combinations that counting has found to hold the best. */
const inBest = ({ best }: FindQuery, parameters: Parameters): string =>
  best === null ? "true" : `d.facet_set = any(${parameters.put(best, "integer[]")})`;

const SHOWN = "f.kind, f.year, f.status, f.region, d.payload";

const FROM = "search.document d join search.facet_set f on f.id = d.facet_set";

function newest(query: FindQuery, parameters: Parameters, permitted: string): string {
  const where = query.tsquery === null ? "true" : `d.vector @@ ${parameters.put(query.tsquery, "tsquery")}`;
  const all = query.allWords === null ? "true" : `d.vector @@ ${parameters.put(query.allWords, "tsquery")}`;
  return `with page as (
      select d.ref, f.year, d.updated_at from ${FROM}
      where ${where} and ${inBest(query, parameters)} and ${permitted}
      order by f.year desc nulls last, d.updated_at desc, d.ref
      limit ${parameters.put(query.limit, "int")} offset ${parameters.put(query.offset, "int")}
    )
    select d.ref, ${SHOWN}, ${all} as all_words
    from page join search.document d using (ref) join search.facet_set f on f.id = d.facet_set
    order by page.year desc nulls last, page.updated_at desc, page.ref`;
}

function relevant(query: FindQuery, tsquery: string, parameters: Parameters, permitted: string): string {
  const q = parameters.put(tsquery, "tsquery");
  const all = parameters.put(query.allWords ?? tsquery, "tsquery");
  const numbers = parameters.put(query.numbers, "text[]");
  const fromBest = inBest(query, parameters);
  // Each look at a vector reads it from out of line: one look a candidate, and a second only if words may be missing.
  const allWords = tsquery === query.allWords ? "true" : `d.vector @@ ${all}`;
  const few = parameters.put(Math.ceil(query.ranked * 0.4), "int");
  const full =
    query.best === null || tsquery === query.allWords ? "false" : `d.vector @@ ${all} and ${permitted}`;
  return `with candidate as (
      select ref, max(reason) as reason from (
        (select d.ref, 2 as reason from ${FROM}
          where d.number_key = any(${numbers}) and d.vector @@ ${q} and ${permitted} limit 20)
        union all
        (select d.ref, 1 from ${FROM} where d.title_vector @@ ${all} and ${permitted} limit ${few})
        union all
        (select d.ref, 0 from ${FROM} where ${full} limit ${few})
        union all
        (select d.ref, 0 from ${FROM} where d.vector @@ ${q} and ${fromBest} and ${permitted}
          limit ${parameters.put(query.ranked, "int")})
      ) as found group by ref
    ),
    ranked as materialized (
      select d.ref, f.prior, c.reason, ${allWords} as all_words,
        ts_rank('{0.05, 0.1, 0.3, 1}', d.vector, ${q}, 1)
          + case when c.reason = 1 then 0.5 else 0 end + 0.1 * f.prior as rank
      from candidate c join search.document d using (ref) join search.facet_set f on f.id = d.facet_set
      where ${permitted}
    ),
    page as (
      select * from ranked order by reason = 2 desc, all_words desc, rank desc, prior desc, ref
      limit ${parameters.put(query.limit, "int")} offset ${parameters.put(query.offset, "int")}
    )
    select d.ref, ${SHOWN}, page.all_words
    from page join search.document d using (ref) join search.facet_set f on f.id = d.facet_set
    order by page.reason = 2 desc, page.all_words desc, page.rank desc, page.prior desc, page.ref`;
}
