import type { OneText } from "#app/features/records/list-local.ts";
import type { Language } from "#app/platform/i18n.server.ts";
import type { Citation, Reason } from "#content/citations/types.ts";
import { detectLanguage } from "#search/analysis/detect-language.ts";

import { MOST_MARKED } from "./limits.ts";
import { normsNamed, type NormNamed } from "./norms-named.server.ts";
import { readCitations } from "./read-citations.server.ts";
import { type Standing, standingOf, standings } from "./standing.ts";

/** A citation as the page shows it. */
export interface CitationRow {
  /** From 1, in the order of the text. */
  readonly n: number;
  readonly start: number;
  readonly end: number;
  /** Of the text, from 1. */
  readonly line: number;
  /** The first of those that are printed in the same words: a list of articles. */
  readonly place: number;
  readonly standing: Standing;
  readonly reason: Reason;
  readonly norm: NormNamed | null;
  /** What it may mean, where more than one act is possible. */
  readonly candidates: readonly NormNamed[];
  /** The act that a known misprint means. */
  readonly meant: OneText | null;
}

export interface Reading {
  readonly text: string;
  /** ISO day of the document. */
  readonly on: string | null;
  /** In which language most of the text is, if that can be told. */
  readonly lang: Language | null;
  readonly total: number;
  readonly counts: Readonly<Record<Standing, number>>;
  /** The first of them. */
  readonly rows: readonly CitationRow[];
}

/** A text with its citations, for a person. @throws {Refusal} as `readCitations` does. */
export async function viewReading(language: Language, text: string, on: string | null): Promise<Reading> {
  const citations = await readCitations(text, on);
  const counts = Object.fromEntries(standings.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const citation of citations) counts[standingOf(citation)] += 1;
  return {
    ...{ text, on, counts, total: citations.length },
    lang: detectLanguage(text.slice(0, 20_000)),
    rows: await rowsOf(citations.slice(0, MOST_MARKED), language, text, on),
  };
}

/** Citations with the names and pages of what they mean, in the language of the reader. */
export async function rowsOf(
  citations: readonly Citation[],
  language: Language,
  text: string,
  on: string | null,
): Promise<CitationRow[]> {
  const named = await normsNamed(citations, language, on);
  const lineOf = lineCounter(text);
  let place = 0;
  return citations.map((citation, index) => {
    const { start, end, act, reason, candidates, sourceError } = citation;
    const isOpen = citation.state === "ambiguous";
    // The act that has no such article is the one that is named; a candidate of one choice.
    const slug = act ?? (isOpen ? null : (candidates[0] ?? null));
    if (citations[index - 1]?.start !== start) place = index + 1;
    return {
      ...{ n: index + 1, place, start, end, reason, line: lineOf(start) },
      standing: standingOf(citation),
      norm: slug === null ? null : named(slug, citation),
      candidates: isOpen ? candidates.flatMap((each) => named(each, citation) ?? []) : [],
      meant: sourceError === null ? null : (named(sourceError, citation)?.act ?? null),
    };
  });
}

/** The line of a place; places are asked for in the order of the text. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let from = 0;
  return (at) => {
    for (let next = text.indexOf("\n", from); next !== -1 && next < at; next = text.indexOf("\n", from)) {
      line += 1;
      from = next + 1;
    }
    return line;
  };
}
