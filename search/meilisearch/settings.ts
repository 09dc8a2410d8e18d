import type { Settings } from "meilisearch";

import { FACETS } from "../engine.ts";
import { GAP } from "./encode.ts";

/** Counted up when settings or fields change or the analysis gives other terms: an index of another version is built anew. */
export const VERSION = 1;

/** How far pages reach that are ordered by day, and how many are counted: all. */
const ALL = 10_000_000;
/** Values that a facet shows. */
const MOST_VALUES = 200;
const LONGEST_MS = 8_000;

const exactly = (...attributePatterns: string[]) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison: false } },
});
const ordered = (...attributePatterns: string[]) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison: true } },
});

/** The weightiest first. */
const SEARCHED = ["inTitle", "inFirst", "inText", "around", "every"];

/**
 * Of documents. What answers a question is said by filters over `terms`, exactly and with all readings of a word; the
 * order of it by Meilisearch's own rules over the same terms in their order, in fields of falling weight. Letters were
 * levelled and words stemmed before, so Meilisearch is to add nothing of its own: no typos, no synonyms, no guesses at
 * a language.
 */
export const DOCUMENTS: Settings = {
  searchableAttributes: SEARCHED,
  filterableAttributes: [
    exactly("id", "readers", "cited", "numberKey", ...FACETS),
    ordered("terms", "day", "onlyYear"),
  ],
  sortableAttributes: ["ofYear", "updated", "ref"],
  rankingRules: ["sort", "words", "attributeRank", "exactness", "proximity", "prior:desc", "wordPosition"],
  stopWords: [GAP],
  localizedAttributes: [{ attributePatterns: SEARCHED, locales: ["eng"] }],
  typoTolerance: { enabled: false },
  faceting: { maxValuesPerFacet: MOST_VALUES, sortFacetValuesBy: { "*": "count" } },
  facetSearch: false,
  pagination: { maxTotalHits: ALL },
  searchCutoffMs: LONGEST_MS,
};

/** Every word before which this letter is set: Meilisearch counts a slip in the first letter twice. */
export const LEAD = "я";

/**
 * Of words as they stand in documents, to be offered for mistyped ones: here its typo tolerance does the work. One
 * letter longer by the one that leads; a word with a digit has no typos.
 */
export const WORDS: Settings = {
  searchableAttributes: ["led", "plain"],
  filterableAttributes: [],
  rankingRules: ["words", "typo", "exactness"],
  typoTolerance: { enabled: true, disableOnNumbers: true, minWordSizeForTypos: { oneTypo: 6, twoTypos: 10 } },
  localizedAttributes: [{ attributePatterns: ["led", "plain"], locales: ["rus", "eng"] }],
  prefixSearch: "disabled",
  facetSearch: false,
  proximityPrecision: "byAttribute",
  searchCutoffMs: LONGEST_MS,
};

/** Of what is written while an index is built anew: it is read whole, never searched. */
export const MEANWHILE: Settings = {
  searchableAttributes: ["id"],
  filterableAttributes: [],
  facetSearch: false,
  prefixSearch: "disabled",
};
