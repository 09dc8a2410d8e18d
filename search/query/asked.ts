import { FACETS, type FacetName, type SearchFilters } from "../engine.ts";
import type { Clause, FieldName, ParsedQuery } from "./query.ts";

/** What of a question is words. */
export interface AskedText {
  /** Plain words, for the citation reader and `wordsOfQuery`; a space ends it unless the last is still being typed. */
  readonly text: string;
  readonly phrases: readonly string[];
  readonly withoutWords: readonly string[];
  readonly withoutPhrases: readonly string[];
}

/** What of a question is fields. Days are from `after` on, and earlier than `before`; null: no bound. */
export interface AskedFilters {
  readonly filters: SearchFilters;
  /** What has any of these is not wanted. */
  readonly without: SearchFilters;
  readonly cites: readonly string[];
  readonly withoutCites: readonly string[];
  readonly numbers: readonly string[];
  readonly withoutNumbers: readonly string[];
  readonly after: string | null;
  readonly before: string | null;
}

const isFacet = (field: FieldName): field is FacetName => (FACETS as readonly string[]).includes(field);

/** The words of a question, wanted and not. What could not be read as a field is among them. */
export function textOf({ clauses }: ParsedQuery): AskedText {
  const words = clauses.flatMap((clause) =>
    (clause.type === "word" || clause.type === "unread") && clause.text !== "" ? [clause] : [],
  );
  const phrases = clauses.flatMap((clause) => (clause.type === "phrase" ? [clause] : []));
  const texts = (of: readonly { text: string; excluded: boolean }[], excluded: boolean): string[] =>
    of.filter((each) => each.excluded === excluded).map(({ text }) => text);
  const wanted = words.filter(({ excluded }) => !excluded);
  const end = wanted.length > 0 && !wanted.at(-1)?.open ? " " : "";
  return {
    text: texts(words, false).join(" ") + end,
    phrases: texts(phrases, false),
    withoutWords: texts(words, true),
    withoutPhrases: texts(phrases, true),
  };
}

function valuesOf(clauses: readonly Clause[], field: FieldName, excluded: boolean): string[] {
  const values = clauses.flatMap((clause) =>
    clause.type === "field" && clause.field === field && clause.excluded === excluded ? clause.values : [],
  );
  return [...new Set(values)];
}

function facetsOf(clauses: readonly Clause[], excluded: boolean): SearchFilters {
  const fields = new Set(clauses.flatMap((clause) => (clause.type === "field" ? [clause.field] : [])));
  const found: Partial<Record<FacetName, readonly string[]>> = {};
  for (const field of fields) {
    const values = isFacet(field) ? valuesOf(clauses, field, excluded) : [];
    if (isFacet(field) && values.length > 0) found[field] = values;
  }
  return found;
}

/**
 * The fields of a question as the engine takes them: several values of one field are any of them, several fields all.
 * Of several bounds the narrowest holds; not after a day is before it.
 */
export function filtersOf({ clauses }: ParsedQuery): AskedFilters {
  const after = [...valuesOf(clauses, "after", false), ...valuesOf(clauses, "before", true)].sort();
  const before = [...valuesOf(clauses, "before", false), ...valuesOf(clauses, "after", true)].sort();
  return {
    filters: facetsOf(clauses, false),
    without: facetsOf(clauses, true),
    cites: valuesOf(clauses, "cites", false),
    withoutCites: valuesOf(clauses, "cites", true),
    numbers: valuesOf(clauses, "number", false),
    withoutNumbers: valuesOf(clauses, "number", true),
    after: after.at(-1) ?? null,
    before: before[0] ?? null,
  };
}
