import type { Registry } from "#content/citations/types.ts";

import type { Content } from "./content.ts";

/** The registry's acts as the citations library takes them. */
export function citationRegistry(content: Content): Registry {
  return { acts: content.of("act").map(({ value }) => value), errors: KNOWN_ERRORS };
}

/** Errors of the 2024 report: its translator read СК as the Family Code. */
const KNOWN_ERRORS = [
  { act: "family-code", article: "163", meant: "social-code" },
  { act: "family-code", article: "171", meant: "social-code" },
];
