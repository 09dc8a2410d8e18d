import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Trilingual } from "#app/platform/trilingual.ts";
import type { FacetCount, Highlight, Language, SearchHit, SearchResult } from "#search/engine.ts";

import type { ProblemCode } from "#search/query/query.ts";

import { type AmbiguousName, ambiguousNames } from "./ambiguous-names.server.ts";
import { type CitedProvision, citedInQuestion } from "./cited-in-question.server.ts";
import { isIndexBehind } from "./index-behind.server.ts";
import { namesOfFacets } from "./facet-names.server.ts";
import { bodyParents } from "./body-tree.server.ts";
import { actOfValue, nested } from "./nested-values.ts";
import { askedAnew, FILTERS, PAGE_SIZE, readSearchAddress, type FilterName } from "./search-address.ts";
import { type NumberedRecord, recordsOfNumber } from "./number-asked.server.ts";
import { search } from "./search-records.server.ts";

/** Of a long facet so many values are shown until all are asked for. */
const FOLDED = 10;
/** And of each so many parts: articles of an act, committees of a ministry. */
const FOLDED_PARTS = 3;
const ALL = 1_000;

export interface ShownFacet {
  readonly name: FilterName;
  readonly values: readonly {
    readonly value: string;
    readonly count: number;
    readonly name: Trilingual | null;
    /** 1: a part of the value above it. */
    readonly level: 0 | 1;
    /** Of a value that was typed: the address without it. */
    readonly untyped: string | null;
  }[];
  /** How many there are in all. */
  readonly of: number;
  /** Of years: every one, for the chart. */
  readonly every: readonly FacetCount[] | null;
}

export interface ShownHit {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly url: string;
  readonly year: number | null;
  readonly status: string | null;
  readonly region: Trilingual | null;
  readonly title: Highlight | null;
  readonly context: Highlight | null;
  readonly passages: readonly Highlight[];
  readonly matchedAll: boolean;
  readonly missing: readonly string[];
}

export interface SearchView {
  readonly text: string;
  readonly sort: "relevance" | "newest";
  /** Null: nothing was asked. */
  readonly found: {
    readonly total: number;
    readonly totalAll: number;
    readonly matching: "all" | "some";
    readonly hits: readonly ShownHit[];
    readonly page: number;
    readonly pageCount: number;
    /** More were found than paging reaches. */
    readonly isCut: boolean;
    readonly facets: readonly ShownFacet[];
    /** Words that found nothing, and what was searched for instead. */
    readonly corrections: SearchResult["corrections"];
    /** What else the question may have meant. */
    readonly offers: readonly { readonly text: string; readonly href: string }[];
    readonly ambiguous: readonly AmbiguousName[];
    /** The records that the question is the number of, or the number of a letter of. */
    readonly numbered: readonly NumberedRecord[];
    /** The provisions that the question is a citation of, each with how much cites it. */
    readonly cited: readonly (CitedProvision & { readonly count: number; readonly allHref: string })[];
    /** Changes wait to be indexed. */
    readonly isBehind: boolean;
    /** What of the question was not understood, and taken as plain words. */
    readonly problems: readonly { readonly code: ProblemCode; readonly text: string }[];
  } | null;
}

const shownHit = (hit: SearchHit, region: Trilingual | null): ShownHit => ({
  id: hit.id,
  kind: hit.kind,
  number: hit.number,
  url: hit.url,
  year: hit.year,
  status: hit.status,
  region,
  title: hit.title,
  context: hit.context,
  passages: hit.highlight,
  matchedAll: hit.matchedAll,
  missing: hit.missing,
});

/** All that the search page shows, as its address asks. */
export async function viewSearch(
  staff: StaffMember,
  language: Language,
  address: URLSearchParams,
): Promise<SearchView> {
  const { text, filters: clicked, sort, page } = readSearchAddress(address);
  if (text.trim() === "" && Object.keys(clicked).length === 0) return { text, sort, found: null };
  const result = await search(
    staff,
    { text, filters: clicked, sort, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    language,
  );
  const { filters, typed } = result;
  const more = address.get("more");
  const parents = await bodyParents();
  const facets = FILTERS.map((name) => {
    const all = name === "year" ? newestFirst(result.facets.year) : result.facets[name];
    const chosen = filters[name] ?? [];
    const isFolded = more !== name;
    const { values, of } = nested(all, wholeOf(name, parents), {
      chosen,
      ...(isFolded ? { most: FOLDED, mostParts: FOLDED_PARTS } : { most: ALL, mostParts: ALL }),
    });
    // A value that was chosen and now counts nothing can still be let go.
    const gone = chosen.filter((value) => !all.some((item) => item.value === value));
    return {
      name,
      values: [...values, ...gone.map((value) => ({ value, count: 0, level: 0 as const }))],
      of,
    };
  });
  const valuesOf = (name: FilterName) =>
    facets.find((facet) => facet.name === name)?.values.map(({ value }) => value) ?? [];
  const regionsOfHits = result.hits.flatMap(({ regionId }) => regionId ?? []);
  const names = await namesOfFacets({
    body: valuesOf("body"),
    region: [...new Set([...valuesOf("region"), ...regionsOfHits])],
    act: valuesOf("act"),
    topic: valuesOf("topic"),
  });
  const named = (name: FilterName, value: string): Trilingual | null =>
    name === "body" || name === "region" || name === "act" || name === "topic"
      ? (names[name][value] ?? null)
      : null;
  const untyped = (name: FilterName, value: string): string | null => {
    const one = typed.find((filter) => filter.name === name && filter.value === value);
    return one ? askedAnew(address, one.rest) : null;
  };
  return {
    text,
    sort,
    found: {
      total: result.total,
      totalAll: result.totalAll,
      matching: result.matching,
      hits: result.hits.map((hit) =>
        shownHit(hit, hit.regionId === null ? null : (names.region[hit.regionId] ?? null)),
      ),
      page,
      pageCount: Math.ceil(result.reachable / PAGE_SIZE),
      isCut: result.reachable < result.total,
      corrections: result.corrections,
      offers: result.offers.map((offer) => ({ text: offer.text, href: askedAnew(address, offer.text) })),
      ambiguous: await ambiguousNames(result.text, language),
      numbered: page === 1 ? await recordsOfNumber(staff, language, text) : [],
      cited: page === 1 ? await citedWithCounts(staff, language, result.text) : [],
      isBehind: await isIndexBehind(),
      problems: result.problems.map((problem) => ({ code: problem.code, text: problem.text })),
      facets: facets.map(({ name, values, of }) => ({
        name,
        of,
        every: name === "year" ? result.facets.year : null,
        values: values.map((item) => ({
          ...item,
          name: named(name, item.value),
          untyped: untyped(name, item.value),
        })),
      })),
    },
  };
}

/** What a value of a facet is a part of. */
function wholeOf(
  name: FilterName,
  parents: ReadonlyMap<string, string | null>,
): (value: string) => string | null {
  if (name === "body") return (value) => parents.get(value) ?? null;
  if (name !== "act") return () => null;
  return (value) => {
    const { slug, path } = actOfValue(value);
    return path === null ? null : slug;
  };
}

/** Each with how many documents that this person may see cite it, and where they are listed. */
async function citedWithCounts(staff: StaffMember, language: Language, text: string) {
  const provisions = await citedInQuestion(text, language);
  return Promise.all(
    provisions.map(async (provision) => {
      const question = `cites:${provision.cited}`;
      const { total } = await search(
        staff,
        { text: question, filters: {}, limit: 1, offset: 0, sort: "newest" },
        language,
      );
      const allHref = `/search?q=${encodeURIComponent(question)}&sort=newest`;
      // The provision and its own parts are documents too.
      return { ...provision, count: total, allHref };
    }),
  );
}

const newestFirst = <Item extends { readonly value: string }>(years: readonly Item[]): Item[] =>
  [...years].sort((a, b) => Number(b.value) - Number(a.value));
