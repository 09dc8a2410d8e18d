import type { StaffMember } from "#app/platform/auth.server.ts";
import type { FacetCount, FacetName, Highlight, Localised, SearchResult } from "#search/engine.ts";

import { search } from "./search-records.server.ts";

type OneOrMore = string | readonly string[] | undefined;

interface SearchInApi {
  readonly q: string;
  readonly kind?: OneOrMore;
  readonly year?: OneOrMore;
  readonly status?: OneOrMore;
  readonly body?: OneOrMore;
  readonly region?: OneOrMore;
  readonly act?: OneOrMore;
  readonly topic?: OneOrMore;
  readonly lang?: OneOrMore;
  readonly limit: number;
  readonly offset: number;
}

interface FoundInApi {
  readonly total: number;
  /** How many of them have every word of the question. */
  readonly totalAll: number;
  readonly hits: readonly {
    readonly id: string;
    readonly kind: string;
    readonly number: string | null;
    readonly title: Localised;
    /** What it is a part of: the act of a provision, the record of a file. */
    readonly context: string | null;
    readonly url: string;
    readonly year: number | null;
    readonly status: string | null;
    readonly highlight: readonly Highlight[];
    readonly matchedAll: boolean;
  }[];
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
  readonly corrections: SearchResult["corrections"];
  readonly offers: SearchResult["offers"];
  readonly tookMs: number;
}

const listed = (given: OneOrMore): string[] =>
  given === undefined
    ? []
    : (typeof given === "string" ? [given] : [...given]).filter((value) => value !== "");

/** Search as the API answers it: by the same engine and with the same rights as the page. */
export async function searchInApi(staff: StaffMember, query: SearchInApi): Promise<FoundInApi> {
  const filters = {
    ...{ kind: listed(query.kind), year: listed(query.year), status: listed(query.status) },
    ...{ body: listed(query.body), region: listed(query.region), act: listed(query.act) },
    ...{ topic: listed(query.topic), lang: listed(query.lang) },
  };
  const { total, totalAll, hits, facets, corrections, offers, tookMs } = await search(
    staff,
    { text: query.q, filters, limit: query.limit, offset: query.offset, sort: "relevance" },
    staff.language,
  );
  return {
    total,
    totalAll,
    hits: hits.map(
      ({ id, kind, number, titles, url, year, status, title, context, highlight, matchedAll }) => ({
        ...{ id, kind, number, title: titles, url, year, status, matchedAll },
        context: context?.parts.map(({ text }) => text).join("") ?? null,
        highlight: [...(title?.parts.some(({ hit }) => hit) ? [title] : []), ...highlight],
      }),
    ),
    ...{ facets, corrections, offers, tookMs },
  };
}
