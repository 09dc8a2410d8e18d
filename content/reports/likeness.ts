import { termsOf, type ReportLanguage } from "./stems.ts";
import type { Candidate, CandidateKind } from "./types.ts";

/** Something the office holds already and a candidate may be. */
export interface MatchTarget {
  readonly id: string;
  readonly number: string;
  readonly kind: CandidateKind;
  readonly year: number;
  readonly titles: { readonly kk?: string | null; readonly ru?: string | null; readonly en?: string | null };
  readonly summary: string | null;
  readonly bodyIds: readonly string[];
  readonly regionId: string | null;
  /** "2659", "745-755, 1091", of the document below. */
  readonly sourceLines: string | null;
  readonly sourceSlug: string | null;
  readonly sourceSha256: string | null;
  /** A key figure's number. */
  readonly value?: number | null;
}

export interface ReportIdentity {
  readonly year: number;
  readonly slug: string;
  readonly sha256: string;
  readonly language: ReportLanguage;
}

export interface MatchReasons {
  readonly sharedTerms: readonly string[];
  /** Of the same document, byte for byte (`file`) or by its name and year (`report`). */
  readonly sameLines: "file" | "report" | null;
  readonly sameRegion: boolean;
  readonly sameBody: boolean;
  readonly sameValue: boolean;
}

export interface ScoredTarget {
  readonly id: string;
  readonly number: string;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: MatchReasons;
}

export interface ReadTarget {
  readonly target: MatchTarget;
  readonly title: ReadonlyMap<string, string>;
  readonly all: ReadonlyMap<string, string>;
  readonly lines: readonly (readonly [number, number])[];
}

/** A target with its words and lines read once for all candidates. */
export function readTarget(target: MatchTarget, language: ReportLanguage): ReadTarget {
  const title = target.titles[language] ?? "";
  return {
    target,
    title: termsOf(title, language),
    all: termsOf(`${title} ${target.summary ?? ""}`, language),
    lines: readLines(target.sourceLines),
  };
}

/** A case is compared by its story without the persons, a figure by its label. */
export function textOf({ kind, quote, title, payload }: Candidate): string {
  if (kind === "key_figure") return title;
  if (kind === "regulatory_amendment") return title;
  const summary = payload["summary"];
  return kind === "case_box" && typeof summary === "string" ? summary : quote;
}

/** How alike a candidate and a target are, and why. */
export function score(
  candidate: Candidate,
  terms: ReadonlyMap<string, string>,
  { target, title, all, lines }: ReadTarget,
  report: ReportIdentity,
  weigh: (term: string) => number,
): ScoredTarget {
  const shared = [...terms.keys()].filter((term) => all.has(term)).toSorted((a, b) => weigh(b) - weigh(a));
  const sum = (of: Iterable<string>): number => [...of].reduce((total, term) => total + weigh(term), 0);
  const covered = terms.size === 0 ? 0 : sum(shared) / sum(terms.keys());
  const titled =
    title.size === 0 ? 0 : sum([...title.keys()].filter((term) => terms.has(term))) / sum(title.keys());
  const text = 0.35 * covered + 0.65 * titled;

  const isSameFile = target.sourceSha256 === report.sha256;
  const isSameReport = isSameFile || (target.sourceSlug === report.slug && target.year === report.year);
  const overlap = isSameReport ? overlapOf(candidate, lines) : 0;
  const place = overlap * (isSameFile ? 0.85 : 0.6);

  const sameRegion = candidate.regionId !== null && candidate.regionId === target.regionId;
  const otherRegion = candidate.regionId !== null && target.regionId !== null && !sameRegion;
  const sameBody = candidate.bodyIds.some((id) => target.bodyIds.includes(id));
  const otherBody = candidate.bodyIds.length > 0 && target.bodyIds.length > 0 && !sameBody;
  const value = candidate.payload["value"];
  const sameValue = typeof value === "number" && target.value === value;
  const otherValue = typeof value === "number" && target.value != null && !sameValue;

  const gained =
    1 -
    (1 - text) *
      (1 - place) *
      (1 - (sameRegion ? 0.15 : 0)) *
      (1 - (sameBody ? 0.05 : 0)) *
      (1 - (sameValue ? 0.35 : 0));
  const lost =
    (otherRegion ? 0.5 : 1) *
    (otherBody ? 0.6 : 1) *
    (otherValue ? 0.3 : 1) *
    (target.year === report.year ? 1 : 0.5);
  // A place or a region alone is no likeness: without a shared word nothing is proposed but the very same lines.
  const likeness = shared.length === 0 ? Math.min(gained, place) : gained;
  return {
    id: target.id,
    number: target.number,
    score: Math.round(likeness * lost * 1000) / 1000,
    reasons: {
      sharedTerms: shared.slice(0, 6).map((term) => terms.get(term) ?? term),
      sameLines: overlap === 0 ? null : isSameFile ? "file" : "report",
      sameRegion,
      sameBody,
      sameValue,
    },
  };
}

/** "745-755, 1091" as pairs. */
export const readLines = (printed: string | null): [number, number][] =>
  [...(printed ?? "").matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/gu)].map(([, from, to]) => [
    Number(from),
    Number(to ?? from),
  ]);

/** How much of the candidate's lines the target names, 0 to 1. */
function overlapOf({ lineFrom, lineTo }: Candidate, lines: readonly (readonly [number, number])[]): number {
  const covered = lines.reduce(
    (total, [from, to]) => total + Math.max(0, Math.min(to, lineTo) - Math.max(from, lineFrom) + 1),
    0,
  );
  return Math.min(1, covered / (lineTo - lineFrom + 1));
}
