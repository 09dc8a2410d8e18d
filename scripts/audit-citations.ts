import { pathOfCitation } from "#content/read/provision-path.ts";
import type { Citation } from "#content/citations/types.ts";

/** A citation as an audit of a text lists it. */
export interface Audited {
  /** Of the text, from 1. */
  readonly line: number;
  readonly start: number;
  readonly quote: string;
  readonly act: string | null;
  /** `art_163.p_2.sp_5`; empty where the act alone is cited. */
  readonly path: string;
  readonly state: Citation["state"];
  readonly reason: Citation["reason"];
  readonly candidates: readonly string[];
  /** The act that is meant where the source is known to be wrong. */
  readonly sourceError: string | null;
}

/** How many of a text's citations there are, together and by their state. */
export interface AuditCounts {
  readonly found: number;
  readonly matched: number;
  readonly ambiguous: number;
  readonly none: number;
  readonly sourceErrors: number;
}

/** Every citation of a text with the line that it begins on, in reading order. */
export function auditCitations(text: string, citations: readonly Citation[]): Audited[] {
  let line = 1;
  let from = 0;
  return citations.map((citation) => {
    const { start, act, state, reason, candidates, sourceError } = citation;
    for (let end = text.indexOf("\n", from); end >= 0 && end < start; end = text.indexOf("\n", from)) {
      line++;
      from = end + 1;
    }
    const quote = citation.text.replaceAll(/\s+/gu, " ");
    return { line, start, quote, act, path: pathOf(citation), state, reason, candidates, sourceError };
  });
}

/** Counts what an audit lists. */
export function countAudited(audited: readonly Audited[]): AuditCounts {
  const of = (state: Citation["state"]): number => audited.filter((one) => one.state === state).length;
  return {
    found: audited.length,
    matched: of("matched"),
    ambiguous: of("ambiguous"),
    none: of("none"),
    sourceErrors: audited.filter(({ sourceError }) => sourceError !== null).length,
  };
}

/** Chapters and sections, where nothing of what they hold is cited. */
function pathOf(citation: Citation): string {
  const { section, chapter } = citation;
  const higher = [section === null ? null : `sec_${section}`, chapter === null ? null : `ch_${chapter}`];
  return [...higher, pathOfCitation(citation)].filter((step) => step !== null).join(".");
}
