import type { QueryWord } from "../analysis/analyse.ts";
import type { FacetName, SearchFilters } from "../engine.ts";
import { quoteTerm } from "./rows.ts";

/** Collects values and gives their places: a statement holds no value of a reader's. */
export class Parameters {
  readonly values: unknown[] = [];

  put(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

function queryOfWord({ terms, prefixes, together }: QueryWord): string {
  const ways = [...terms.map(quoteTerm), ...prefixes.map((prefix) => `${quoteTerm(prefix)}:*`)];
  if (together.length > 0) ways.push(`(${together.map(queryOfWord).join(" & ")})`);
  return `(${ways.join(" | ")})`;
}

/** Every word. */
export const tsqueryOfAll = (words: readonly QueryWord[]): string => words.map(queryOfWord).join(" & ");
/** Any word. */
export const tsqueryOfAny = (words: readonly QueryWord[]): string => words.map(queryOfWord).join(" | ");

/** All words but one. */
export function tsqueryOfAllButOne(words: readonly QueryWord[]): string {
  const each = words.map(queryOfWord);
  const pairs = each.flatMap((one, index) => each.slice(index + 1).map((other) => `(${one} | ${other})`));
  return pairs.join(" & ");
}

/** At least two of the words. */
export function tsqueryOfTwo(words: readonly QueryWord[]): string {
  const each = words.map(queryOfWord);
  const pairs = each.flatMap((one, index) => each.slice(index + 1).map((other) => `(${one} & ${other})`));
  return pairs.join(" | ");
}

const columns: Readonly<Record<FacetName, { readonly name: string; readonly many: boolean }>> = {
  kind: { name: "kind", many: false },
  year: { name: "year", many: false },
  status: { name: "status", many: false },
  region: { name: "region", many: false },
  lang: { name: "langs", many: true },
  body: { name: "bodies", many: true },
  act: { name: "acts", many: true },
  topic: { name: "topics", many: true },
};

/** That a document `d` may be found by who has one of these tags. */
export const readableBy = (tags: readonly string[], parameters: Parameters): string =>
  `d.audience = any(array(select a.id from search.audience a where a.readers && ${parameters.put(tags, "text[]")}))`;

/** The condition of each filter that is set, on a row `f` of facet_set. */
export function filterConditions(filters: SearchFilters, parameters: Parameters): Map<FacetName, string> {
  const conditions = new Map<FacetName, string>();
  for (const [facet, values] of Object.entries(filters)) {
    // Object.entries widens the keys of a partial record to string.
    const name = facet as FacetName;
    if (values.length === 0) continue;
    const { name: column, many } = columns[name];
    const type = name === "year" ? "integer[]" : "text[]";
    const given = name === "year" ? values.map(Number).filter(Number.isInteger) : values;
    const place = parameters.put(given, type);
    conditions.set(name, many ? `f.${column} && ${place}` : `f.${column} = any(${place})`);
  }
  return conditions;
}

export const joined = (conditions: Iterable<string>): string => {
  const all = [...conditions];
  return all.length === 0 ? "true" : all.join(" and ");
};
