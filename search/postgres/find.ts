import type { SearchFilters } from "../engine.ts";
import type { FoundDocument } from "../stored.ts";
import { filterConditions, joined, Parameters, readableBy } from "./sql.ts";
import type { Queryable } from "./write.ts";

export interface FindQuery {
  /** What a hit must answer; null: everything. */
  readonly tsquery: string | null;
  /** What it must answer to have every word. */
  readonly allWords: string | null;
  /** Normalised numbers, one of which may be the very thing asked for. */
  readonly numbers: readonly string[];
  readonly filters: SearchFilters;
  readonly readerTags: readonly string[];
  /** Numbers of matches to take hits from, as counting found them. */
  readonly best: readonly number[];
  /** Of what answers every word in its title, the numbers of the first. */
  readonly titled: readonly number[];
  /** What a match counts before any word is compared. */
  readonly priorOf: (number: number) => number;
  /** How much of the question it answers, from 0 to 1. */
  readonly coverageOf: (number: number) => number;
  /** The newest year of all. */
  readonly newestYear: number;
  /** More than filters and words decides what is a match: only those that counting found are. */
  readonly isLimited: boolean;
  readonly sort: "relevance" | "newest";
  readonly limit: number;
  readonly offset: number;
}

/** How many matches are compared word by word; ranking all of 100,000 would take a second. */
export const RANKED = 500;
/** So many rows are read by their numbers; among more of them the newest are met soon by walking back through time. */
const READ_BY_NUMBER = 2_000;

/**
 * The hits of one page. Candidates are taken first: the thing with this very number, what answers every word in its
 * title, and of the rest those with the highest prior. Only they are ranked: a word in title or number weighs three
 * times one in the first passage and ten times one further on; every word in the title adds half a point.
 */
export async function findPage(client: Queryable, query: FindQuery): Promise<FoundDocument[]> {
  const parameters = new Parameters();
  const { rows } = await client.query<FoundDocument>(
    query.tsquery === null || query.sort === "newest"
      ? newest(query, parameters)
      : relevant(query, query.tsquery, parameters),
    parameters.values,
  );
  return rows;
}

const SHOWN = "f.kind, f.year, f.status, f.region, d.payload";

const FROM = "search.document d join search.facet_set f on f.id = d.facet_set";

/** On every way to a row: who may read it, and the filters, which its combination passes. */
const permittedBy = ({ filters, readerTags }: FindQuery, parameters: Parameters): string =>
  joined([readableBy(readerTags, parameters), ...filterConditions(filters, parameters).values()]);

function newest(query: FindQuery, parameters: Parameters): string {
  const permitted = permittedBy(query, parameters);
  const walked = (): string => {
    const upTo = `d.year <= ${parameters.put(query.newestYear, "int")}`;
    // As a function the match uses no index, which would find a hundred thousand where twenty are wanted.
    return query.tsquery === null
      ? upTo
      : `${upTo} and ts_match_vq(d.vector, ${parameters.put(query.tsquery, "tsquery")})`;
  };
  const chosen =
    query.isLimited || query.best.length <= READ_BY_NUMBER
      ? `d.n = any(${parameters.put(query.best, "integer[]")})`
      : walked();
  const all =
    query.allWords === null || query.allWords === query.tsquery
      ? "true"
      : `d.vector @@ ${parameters.put(query.allWords, "tsquery")}`;
  return `with page as materialized (
      select d.n, d.year, d.updated_at, d.ref from ${FROM}
      where ${chosen} and ${permitted}
      order by d.year desc, d.updated_at desc, d.ref
      limit ${parameters.put(query.limit, "int")} offset ${parameters.put(query.offset, "int")}
    )
    select d.ref, ${SHOWN}, ${all} as all_words
    from page join search.document d using (n) join search.facet_set f on f.id = d.facet_set
    order by page.year desc, page.updated_at desc, page.ref`;
}

function relevant(query: FindQuery, tsquery: string, parameters: Parameters): string {
  const q = parameters.put(tsquery, "tsquery");
  // Each look at a vector reads it from out of line: one look a candidate, and a second only if words may be missing.
  const allWords =
    tsquery === query.allWords
      ? "true"
      : `d.vector @@ ${parameters.put(query.allWords ?? tsquery, "tsquery")}`;
  const numbers = [...query.titled, ...query.best];
  const reasons = numbers.map((_, place) => (place < query.titled.length ? 1 : 0));
  const given = [
    parameters.put(numbers, "integer[]"),
    parameters.put(reasons, "integer[]"),
    parameters.put(numbers.map(query.priorOf), "real[]"),
    parameters.put(numbers.map(query.coverageOf), "real[]"),
  ];
  // To read the prior of each in its combination would cost as much as to rank it.
  const ways = [`select * from unnest(${given.join(", ")}) as given(n, reason, prior, covered)`];
  if (query.numbers.length > 0) {
    const names = parameters.put(query.numbers, "text[]");
    const permitted = permittedBy(query, parameters);
    ways.push(
      `(select d.n, 2, f.prior, 1 from ${FROM}
        where d.number_key = any(${names}) and ts_match_vq(d.vector, ${q}) and ${permitted} limit 20)`,
    );
  }
  return `with candidate as materialized (
      select n, max(reason) as reason, max(prior) as prior, max(covered) as covered from (${ways.join(" union all ")}) as found group by n
    ),
    ranked as materialized (
      select d.n, d.ref, c.prior, c.covered, c.reason, ${allWords} as all_words,
        ts_rank('{0.05, 0.1, 0.3, 1}', d.vector, ${q}, 1)
          + case when c.reason = 1 then 0.5 else 0 end + 0.1 * c.prior as rank
      from candidate c join search.document d using (n)
      where ${readableBy(query.readerTags, parameters)}
    ),
    page as (
      select * from ranked order by reason = 2 desc, all_words desc, covered desc, rank desc, prior desc, ref
      limit ${parameters.put(query.limit, "int")} offset ${parameters.put(query.offset, "int")}
    )
    select d.ref, ${SHOWN}, page.all_words
    from page join search.document d using (n) join search.facet_set f on f.id = d.facet_set
    order by page.reason = 2 desc, page.all_words desc, page.covered desc, page.rank desc, page.prior desc, page.ref`;
}
