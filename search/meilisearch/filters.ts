import type { QueryWord } from "../analysis/analyse.ts";
import { FACETS, type FacetName, type SearchFilters } from "../engine.ts";
import { encode } from "./encode.ts";

/** A condition in Meilisearch's language; null: everything passes. */
export type Condition = string;

export const NOTHING: Condition = "readers IN []";

/** No identifier has these signs: who asks for one asks for nothing, and writes nothing into a condition. */
const NEVER = /["'\\\p{Cc}]/u;
const quoted = (value: string): string => `"${value}"`;

/** Any of these values. */
export function among(attribute: string, values: readonly string[]): Condition {
  const possible = values.filter((value) => value !== "" && !NEVER.test(value));
  return possible.length === 0 ? NOTHING : `${attribute} IN [${possible.map(quoted).join(", ")}]`;
}

export const all = (conditions: readonly Condition[]): Condition =>
  conditions.map((one) => `(${one})`).join(" AND ");
export const any = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? NOTHING : conditions.map((one) => `(${one})`).join(" OR ");
export const not = (condition: Condition): Condition => `NOT (${condition})`;

/** What answers a word: any of its terms or beginnings, or all words of the name that it is. */
export function answering({ terms, prefixes, together }: QueryWord): Condition {
  const alone = terms.filter((term) => !prefixes.some((prefix) => term.startsWith(prefix)));
  return any([
    ...(alone.length > 0 ? [among("terms", alone.map(encode))] : []),
    ...prefixes.map((prefix) => `terms STARTS WITH ${quoted(encode(prefix))}`),
    ...(together.length > 0 ? [all(together.map(answering))] : []),
  ]);
}

/** The condition of each filter that is set. */
export const filterConditions = (filters: SearchFilters): ReadonlyMap<FacetName, Condition> =>
  new Map(
    FACETS.flatMap((facet) => {
      const values = filters[facet] ?? [];
      return values.length === 0 ? [] : [[facet, among(facet, values)] as const];
    }),
  );

/** All words but one: of any two, one. */
export const allButOne = (words: readonly Condition[]): Condition =>
  all(pairsOf(words).map(([one, other]) => any([one, other])));

/** At least two of the words. */
export const twoOf = (words: readonly Condition[]): Condition =>
  any(pairsOf(words).map(([one, other]) => all([one, other])));

const pairsOf = (words: readonly Condition[]): (readonly [Condition, Condition])[] =>
  words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other] as const));
