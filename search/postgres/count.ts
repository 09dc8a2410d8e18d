import { FACETS, type FacetCount, type FacetName, type SearchFilters } from "../engine.ts";
import { columnOf, filterConditions, joined, Parameters } from "./sql.ts";
import type { Queryable } from "./write.ts";

export interface Counts {
  readonly total: number;
  readonly facets: Readonly<Record<FacetName, FacetCount[]>>;
  /** Combinations with the highest prior that together hold enough matches to rank. */
  readonly best: readonly number[];
}

const MOST_VALUES = 200;

/**
 * Counts what answers a question, in all and by facet, in one statement. Matches are grouped by their combination of
 * facets; who may read, and the filters, are asked of the combinations, so that no count ever saw a forbidden row.
 */
export async function countMatches(
  client: Queryable,
  tsquery: string | null,
  filters: SearchFilters,
  readerTags: readonly string[],
  enough: number,
): Promise<Counts> {
  const parameters = new Parameters();
  const where = tsquery === null ? "true" : `d.vector @@ ${parameters.put(tsquery, "tsquery")}`;
  const readers = parameters.put(readerTags, "text[]");
  const conditions = filterConditions(filters, parameters);
  const flags = [...conditions].map(([facet, condition]) => `(${condition}) is true as on_${facet}`);
  const withoutOwn = (facet: FacetName | null) =>
    joined([...conditions.keys()].filter((name) => name !== facet).map((name) => `on_${name}`));
  const perFacet = FACETS.map((facet) => {
    const { name, many } = columnOf(facet);
    const from = many ? `s, unnest(s.${name}) as value` : "s";
    const value = many ? "value" : `s.${name}::text`;
    return `(select '${facet}', ${value}, sum(n)::int from ${from}
      where ${withoutOwn(facet)} and ${value} is not null
      group by 2 order by 3 desc, 2 limit ${MOST_VALUES})`;
  });
  const { rows } = await client.query<{ facet: string; value: string | null; n: number | null }>(
    `with g as materialized (
       select d.facet_set, count(*) as n from search.document d where ${where} group by 1
     ),
     s as materialized (
       select f.id, f.prior, f.kind, f.year, f.status, f.region, f.langs, f.bodies, f.acts, f.topics, g.n
         ${flags.map((flag) => `, ${flag}`).join("")}
       from g join search.facet_set f on f.id = g.facet_set
       where f.readers && ${readers}
     )
     select 'total' as facet, null as value, sum(n)::int as n from s where ${withoutOwn(null)}
     union all
     (select 'best', string_agg(id::text, ','), 0 from (
       select id, n, sum(n) over (order by prior desc, id) as running from s where ${withoutOwn(null)}
     ) as ordered where running - n < ${parameters.put(enough, "bigint")})
     union all ${perFacet.join(" union all ")}`,
    parameters.values,
  );
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, [] as FacetCount[]])) as Record<
    FacetName,
    FacetCount[]
  >;
  let total = 0;
  let best: number[] = [];
  for (const { facet, value, n } of rows) {
    if (facet === "total") total = n ?? 0;
    else if (facet === "best") best = value === null ? [] : value.split(",").map(Number);
    else if (value !== null) facets[facet as FacetName].push({ value, count: n ?? 0 });
  }
  return { total, facets, best };
}
