import { FACETS, type FacetName, type SearchFilters, type SearchLimits } from "#search/engine.ts";
import { filtersOf, textOf } from "#search/query/asked.ts";
import { parseQuery } from "#search/query/parse-query.ts";
import type { QueryProblem } from "#search/query/query.ts";

import { citedBy } from "./cited-in-question.server.ts";
import { queryNames } from "./query-names.server.ts";

/** A filter that was typed and not clicked. */
export interface TypedFilter {
  readonly name: FacetName;
  readonly value: string;
  /** The question without it. */
  readonly rest: string;
}

export interface ReadQuestion {
  /** The plain words. */
  readonly text: string;
  readonly limits: SearchLimits;
  /** What was clicked and what was typed. */
  readonly filters: SearchFilters;
  readonly typed: readonly TypedFilter[];
  readonly problems: readonly QueryProblem[];
}

/** Reads what a person typed: words, "phrases", -exclusions and fields, beside the filters that were clicked. */
export async function readQuestion(typedText: string, clicked: SearchFilters): Promise<ReadQuestion> {
  const parsed = parseQuery(typedText, await queryNames());
  const { text, ...words } = textOf(parsed);
  const { filters: asked, ...limits } = filtersOf(parsed);
  const [cites, withoutCites] = await Promise.all([resolved(limits.cites), resolved(limits.withoutCites)]);
  const filters = Object.fromEntries(
    FACETS.flatMap((name): [FacetName, string[]][] => {
      const values = [...new Set([...(clicked[name] ?? []), ...(asked[name] ?? [])])];
      return values.length > 0 ? [[name, values]] : [];
    }),
  );
  const isFacet = (name: string): name is FacetName => FACETS.some((facet) => facet === name);
  const typed = parsed.clauses.flatMap((clause): TypedFilter[] => {
    if (clause.type !== "field" || clause.excluded || !isFacet(clause.field)) return [];
    const { field: name, place } = clause;
    const rest =
      `${typedText.slice(0, place.start).trimEnd()} ${typedText.slice(place.end).trimStart()}`.trim();
    return clause.values.map((value) => ({ name, value, rest }));
  });
  return {
    ...{ text, filters, typed, problems: parsed.problems },
    limits: { ...words, ...limits, cites, withoutCites },
  };
}

/** What fields name as cited, as documents keep it. What cannot be read is cited by nobody. */
async function resolved(cited: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    cited.map(async (text) => (text.includes("#") ? [text] : await citedBy(text))),
  );
  return found.flatMap((of, place) => (of.length > 0 ? of : [cited[place] ?? ""]));
}
