import type { QueryWord } from "../analysis/analyse.ts";
import { quoteTerm } from "./rows.ts";

/** Which vector of a document. */
export type Field = "vector" | "title_vector";

/** One term, or one beginning of terms, in one vector: questions are made of these. */
export interface Atom {
  readonly key: string;
  readonly field: Field;
  readonly term: string;
  readonly isPrefix: boolean;
}

export const atomOf = (field: Field, term: string, isPrefix: boolean): Atom => ({
  key: `${field}${isPrefix ? "*" : "="}${term}`,
  field,
  term,
  isPrefix,
});

export const tsqueryOf = ({ term, isPrefix }: Atom): string => `${quoteTerm(term)}${isPrefix ? ":*" : ""}`;

/** What alone may answer a word; a term that a beginning covers need not be asked for. */
export function atomsOf({ terms, prefixes }: QueryWord, field: Field): Atom[] {
  const alone = terms.filter((term) => !prefixes.some((prefix) => term.startsWith(prefix)));
  return [
    ...[...new Set(alone)].map((term) => atomOf(field, term, false)),
    ...[...new Set(prefixes)].map((prefix) => atomOf(field, prefix, true)),
  ];
}

/** Where in a sorted list of terms one stands, or would stand. */
function placeOf(terms: readonly string[], term: string): number {
  let [from, to] = [0, terms.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((terms[middle] ?? "") < term) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whether terms, sorted, hold what answers. */
export function holds(terms: readonly string[], { term, isPrefix }: Atom): boolean {
  const found = terms[placeOf(terms, term)];
  return found !== undefined && (isPrefix ? found.startsWith(term) : found === term);
}
