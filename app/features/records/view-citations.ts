import { candidatesOf } from "#app/features/citing/candidates.ts";
import type { CitedSpan, CitedSpans } from "#app/features/citing/cited-text.tsx";
import { keyOfText } from "#app/features/citing/text-to-read.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { isoDay, type Trilingual } from "#app/platform/trilingual.ts";
import { annotateMarkdown, type SpanOfMarkdown } from "#content/citations/annotate/markdown.ts";
import { renderMarkdown } from "#content/markdown/render-markdown.ts";

import type { FoundRecord } from "./find-record.server.ts";
import { viewNorm } from "./view-norm.server.ts";

type Found = FoundRecord["citations"][number];

/** Where a citation leads from a text of the record: a norm as it was on the day that the text means. */
const hrefOf = ({ act, provision, asOf }: Found): string | null =>
  act === null
    ? null
    : provision
      ? provisionHref(act.slug, provision.path, isoDay(asOf))
      : textHref(act.slug, null, isoDay(asOf));

/**
 * The citations of a record's texts, as links by text. Those of one span lead to the first; an open one leads where it
 * is decided, for who may decide.
 */
export function citedSpans(citations: readonly Found[], mayDecide: boolean): CitedSpans {
  const spans: Record<string, CitedSpan[]> = {};
  for (const citation of citations) {
    const { start, end, state, decision } = citation;
    if (citation.origin !== "read" || start === null || end === null || decision === "rejected") continue;
    const isOpen = state === "ambiguous";
    const href = hrefOf(citation) ?? (isOpen && mayDecide ? `/citations/${citation.id}` : null);
    if (href === null) continue;
    const key = keyOfText(citation, citation.field);
    const own = (spans[key] ??= []);
    if (own.at(-1)?.start !== start) own.push({ start, end, href, isOpen });
  }
  for (const own of Object.values(spans)) own.sort((one, other) => one.start - other.start);
  return spans;
}

/** A Markdown text of a record as HTML, its citations links. */
export function citedHtml(markdown: string | null, spans: readonly CitedSpan[] | undefined): string | null {
  if (!markdown) return null;
  const marked: SpanOfMarkdown[] = (spans ?? []).map(({ start, end }) => ({
    ...{ start, end, text: markdown.slice(start, end) },
  }));
  const hrefs = new Map((spans ?? []).map(({ start, href }) => [start, href]));
  return renderMarkdown(
    annotateMarkdown(markdown, marked, ([first]) => hrefs.get(first?.start ?? -1) ?? null),
  );
}

/** The norms that a record cites, each once with every place that cites it, in the order of their first places. */
export function citedNorms(citations: readonly Found[]) {
  const norms = new Map<string, Found[]>();
  for (const citation of citations) {
    if (!citation.act) continue;
    const key = `${citation.act.slug}#${citation.provision?.path ?? ""}`;
    norms.set(key, [...(norms.get(key) ?? []), citation]);
  }
  return [...norms.values()].flatMap((places) => {
    const [first] = places;
    if (!first?.act) return [];
    return [
      {
        norm: viewNorm(first.act, first.provision?.path ?? null, isoDay(first.asOf)),
        places: places.map(viewPlace),
      },
    ];
  });
}

/** Citations that lead nowhere yet, without those that somebody has rejected; what reads the same in one row. */
export function openCitations(citations: readonly Found[], titles: ReadonlyMap<string, Trilingual>) {
  const readings = new Map<string, Found[]>();
  for (const citation of citations) {
    if (citation.act || citation.decision === "rejected") continue;
    const key = [citation.origin, citation.state, citation.named, citation.path, citation.sourceLine].join(
      " ",
    );
    // What names nothing reads the same only where its words are the same.
    const reading = citation.named === null && citation.path === null ? `${key} ${citation.quote}` : key;
    readings.set(reading, [...(readings.get(reading) ?? []), citation]);
  }
  return [...readings.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return {
      places: same.map(viewPlace),
      candidates: candidatesOf(first.candidates).map(
        (slug) => titles.get(slug) ?? { kk: null, ru: null, en: slug },
      ),
    };
  });
}

function viewPlace(citation: Found) {
  const { id, origin, field, language, quote, sourceLine, state, finding, decision, unconfirmed } = citation;
  return {
    ...{ id, origin, field, language, quote, state, finding, decision, unconfirmed },
    line: sourceLine,
    sourceError: citation.sourceError,
    /** Where in the page the text stands. */
    at: citation.eventId ? ("log" as const) : citation.normChangeId ? ("norms" as const) : ("gist" as const),
    decidedBy: citation.decidedBy?.name ?? null,
  };
}
