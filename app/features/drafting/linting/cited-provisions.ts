import { pathOfCitation } from "#content/read/provision-path.ts";
import { cite } from "#content/citations/cite.ts";
import type { Citation } from "#content/citations/types.ts";

import type { Place } from "./finding.ts";
import type { Knowledge } from "./knowledge.ts";
import { type LintText, placeOf } from "./lint-text.ts";

export interface CitedProvision {
  readonly slug: string | null;
  readonly path: string | null;
  readonly quote: string;
  readonly place: Place;
  /** Null: it was inserted, not typed. */
  readonly citation: Citation | null;
}

/** What a text cites: what was inserted as it is known, what was typed as it is read. */
export function citedProvisions(text: LintText, { lexicon, on }: Knowledge): CitedProvision[] {
  const inserted = text.references.map(({ slug, path, label, place }) => ({
    ...{ slug, path, place, quote: label, citation: null },
  }));
  const typed = cite(text.whole, lexicon, { date: on }).map((citation) => ({
    slug: citation.act,
    path: pathOfCitation(citation),
    quote: citation.text,
    place: placeOf(text, citation.start, citation.end),
    citation,
  }));
  const isInserted = ({ block, from, to }: Place) =>
    inserted.some(({ place }) => place.block === block && from < place.to && to > place.from);
  return [...inserted, ...typed.filter(({ place }) => !isInserted(place))];
}
