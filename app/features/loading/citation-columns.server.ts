import type { Value } from "#content/read/kinds.ts";

import { day } from "./columns.ts";
import { actIdOf, type ContentIds, provisionIdOf } from "./content-ids.server.ts";

type CitationEntry = Value<"record">["citations"][number];

/** Marks citations that a file states, apart from those read out of our own texts. */
export const STATED = "source";

/** A citation as stated: matched with the act it names, ambiguous with its candidates' slugs, or none. */
export function citationColumns(ids: ContentIds, citation: CitationEntry) {
  const { act, provision, printed, line, on, candidates, sourceError, unconfirmed } = citation;
  const state = act !== undefined ? "matched" : candidates.length > 0 ? "ambiguous" : "none";
  return {
    origin: "stated",
    field: STATED,
    quote: printed,
    sourceLine: line ?? null,
    actId: actIdOf(ids, act),
    provisionId: provisionIdOf(ids, act, provision),
    asOf: day(on),
    state,
    ...(candidates.length > 0 ? { candidates: candidates.map((slug) => ({ act: slug })) } : {}),
    sourceError,
    unconfirmed,
  } as const;
}
