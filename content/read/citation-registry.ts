import type { Registry } from "#content/citations/types.ts";

import type { Content } from "./content.ts";

/** The registry's acts as the citations library takes them, by their slugs: the order in which candidates are named. */
export function citationRegistry(content: Content): Registry {
  const acts = content.of("act").map(({ value }) => value);
  return { acts: acts.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)), errors: KNOWN_ERRORS };
}

/** Errors of the 2024 report: its translator read СК as the Family Code. */
export const KNOWN_ERRORS = [
  { act: "family-code", article: "163", meant: "social-code" },
  { act: "family-code", article: "171", meant: "social-code" },
];
