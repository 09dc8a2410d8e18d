import { cite } from "#content/citations/cite.ts";
import type { Lexicon } from "#content/citations/lexicon/compile.ts";
import type { Citation, Reason, State } from "#content/citations/types.ts";
import { pathOfCitation } from "#content/read/provision-path.ts";

import type { TextToRead } from "./text-to-read.ts";

/** A citation that the machine has read, as it is stored. */
export interface CitationRead {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** The words around it, to show it by and to find it again in a changed text. */
  readonly prefix: string;
  readonly suffix: string;
  /** A slug of the registry, `form:number:date`, `adilet:ID`; null where no act is named. */
  readonly named: string | null;
  /** `art_163.p_2`; null: the act alone. */
  readonly path: string | null;
  readonly isRange: boolean;
  readonly state: State;
  readonly reason: Reason;
  /** Slugs of the acts that it may mean. */
  readonly candidates: readonly string[];
  /** The act was not in force on the text's day. */
  readonly outdated: boolean;
}

/** So much of the words around a citation is kept on either side. */
const AROUND = 160;
/** A range of more provisions than these is kept by its two ends. */
const LONGEST_RANGE = 40;

/** The citations of a text, in reading order: one for each provision, those of a list and a range share their span. */
export function readCitations({ text, date, self }: TextToRead, lexicon: Lexicon): CitationRead[] {
  return asStored(text, cite(text, lexicon, { date, self }));
}

/** Citations as they are stored: one for each provision that a range stands for. */
export function asStored(text: string, citations: readonly Citation[]): CitationRead[] {
  return citations.flatMap((citation) => {
    const { start, end, act, state, reason, candidates, outdated } = citation;
    const read = {
      ...{ start, end, named: act, state, reason, candidates, outdated, quote: citation.text },
      prefix: before(text, start),
      suffix: after(text, end),
      isRange: citation.range,
    };
    const paths = new Set(provisionsOf(citation).map(printablePath));
    return [...paths].map((path) => ({ ...read, path }));
  });
}

const UNITS = ["indent", "level2", "level1", "article", "annex"] as const;
const RANGE = /^(?<from>\d+)\.\.(?<to>\d+)$/u;

/** Each provision that a range stands for; anything else is itself alone. */
function provisionsOf(citation: Citation): Citation[] {
  const unit = UNITS.find((name) => citation[name]?.includes(".."));
  const printed = unit === undefined ? null : citation[unit];
  if (unit === undefined || printed === null) return [citation];
  const { from, to } = RANGE.exec(printed)?.groups ?? {};
  const [first, last] = [Number(from), Number(to)];
  const isCounted = last >= first && last - first < LONGEST_RANGE;
  const numbers = isCounted
    ? Array.from({ length: last - first + 1 }, (_, step) => String(first + step))
    : printed.split("..");
  return numbers.map((number) => ({ ...citation, [unit]: number }));
}

const STEP = /^(?:note|[a-z]+_\d+(?:-\d+)*)$/u;

/** As far down as the numbers are such that an address can hold. */
function printablePath(citation: Citation): string | null {
  const steps = pathOfCitation(citation)?.split(".") ?? [];
  const stop = steps.findIndex((step) => !STEP.test(step));
  const kept = stop < 0 ? steps : steps.slice(0, stop);
  return kept.length === 0 ? null : kept.join(".");
}

/** The words before, from the beginning of their paragraph or of a word. */
function before(text: string, start: number): string {
  const from = Math.max(0, start - AROUND);
  const part = text.slice(from, start);
  const paragraph = part.lastIndexOf("\n\n");
  if (paragraph >= 0) return part.slice(paragraph + 2);
  return from === 0 ? part : part.slice(part.search(/\s/u) + 1);
}

/** The words behind, to the end of their paragraph or of a word. */
function after(text: string, end: number): string {
  const part = text.slice(end, end + AROUND);
  const paragraph = part.indexOf("\n\n");
  if (paragraph >= 0) return part.slice(0, paragraph);
  return end + AROUND >= text.length ? part : part.slice(0, Math.max(part.search(/\s\S*$/u), 0));
}
