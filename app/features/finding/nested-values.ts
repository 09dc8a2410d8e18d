import type { FacetCount } from "#search/engine.ts";

// Some values of a facet are parts of others: an article of its act, a committee of its ministry. In the index a
// document has both, so that choosing the whole finds its parts; here the parts are put below the whole.

/** A value of a facet; `level` 1: a part of the one above it. */
export interface NestedValue extends FacetCount {
  readonly level: 0 | 1;
}

const MARK = "#";

/** `criminal-code#art_146`: the articles that a document cites or concerns, as values beside their acts. */
export function articlesOf(cited: readonly string[]): string[] {
  const articles = cited.flatMap((one) => {
    const [act = "", path] = one.split(MARK);
    const article = path?.split(".").find((part) => part.startsWith("art_"));
    return article === undefined || !path?.startsWith(article) ? [] : [`${act}${MARK}${article}`];
  });
  return [...new Set(articles)];
}

/** The act of a value, and which article of it; null if it is the whole act. */
export function actOfValue(value: string): { readonly slug: string; readonly path: string | null } {
  const [slug = "", path = null] = value.split(MARK);
  return { slug, path };
}

interface Shown {
  readonly chosen: readonly string[];
  /** So many wholes, and of each so many parts, beside those that are chosen. */
  readonly most: number;
  readonly mostParts: number;
}

/** Wholes, the most frequent first, each with its parts below it; a part whose whole is not there stands alone. */
export function nested(
  values: readonly FacetCount[],
  wholeOf: (value: string) => string | null,
  { chosen, most, mostParts }: Shown,
): { readonly values: readonly NestedValue[]; readonly of: number } {
  const known = new Set(values.map(({ value }) => value));
  const partsOf = new Map<string, FacetCount[]>();
  const wholes: FacetCount[] = [];
  for (const one of values) {
    const whole = wholeOf(one.value);
    if (whole === null || !known.has(whole)) wholes.push(one);
    else partsOf.set(whole, [...(partsOf.get(whole) ?? []), one]);
  }
  const isChosen = ({ value }: FacetCount) => chosen.includes(value);
  const shown = wholes.filter(
    (one, place) => place < most || isChosen(one) || partsOf.get(one.value)?.some(isChosen),
  );
  return {
    of: wholes.length,
    values: shown.flatMap((whole) => [
      { ...whole, level: 0 as const },
      ...(partsOf.get(whole.value) ?? [])
        .filter((part, place) => place < mostParts || isChosen(part))
        .map((part) => ({ ...part, level: 1 as const })),
    ]),
  };
}
