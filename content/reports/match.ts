import { termsOf, weigher, type ReportLanguage } from "./stems.ts";
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

export type Outcome = "matched" | "none" | "ambiguous";

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

export interface Match {
  readonly outcome: Outcome;
  /** The proposed one; null unless matched. */
  readonly best: ScoredTarget | null;
  /** For a person to choose from; only if ambiguous. */
  readonly options: readonly ScoredTarget[];
}

const ENOUGH = 0.33;
/** Two scores nearer than this say the same. */
const MARGIN = 0.08;
const SHORTLIST = 6;
const OPTIONS = 4;

/**
 * Proposes for each candidate the record that it is, at most one candidate for one record.
 *
 * Evidence adds up: shared telling words, the same lines of the same document, the same region or body. A different
 * region or body speaks against. Two records that come out alike are both shown and none is chosen: a wrong match is
 * worse than no match.
 */
export function matchCandidates(
  candidates: readonly Candidate[],
  targets: readonly MatchTarget[],
  report: ReportIdentity,
): Match[] {
  const byKind = groupBy(targets, ({ kind }) => kind);
  const matches = new Map<Candidate, Match>();
  for (const [kind, own] of groupBy(candidates, (candidate) => candidate.kind)) {
    for (const [candidate, match] of matchKind(own, byKind.get(kind) ?? [], report)) matches.set(candidate, match);
  }
  return candidates.map((candidate) => matches.get(candidate) ?? NO_MATCH);
}

const NO_MATCH: Match = { outcome: "none", best: null, options: [] };

function matchKind(
  candidates: readonly Candidate[],
  targets: readonly MatchTarget[],
  report: ReportIdentity,
): Map<Candidate, Match> {
  const read = targets.map((target) => readTarget(target, report.language));
  const texts = candidates.map((candidate) => termsOf(textOf(candidate), report.language));
  const weigh = weigher([...read.map(({ all }) => all), ...texts]);
  const shortlists = new Map(
    candidates.map((candidate, index) => {
      const terms = texts[index] ?? new Set<string>();
      const scored = read.map((target) => score(candidate, terms, target, report, weigh));
      return [candidate, scored.toSorted(byScore).slice(0, SHORTLIST)] as const;
    }),
  );
  const assigned = assign(shortlists);
  return new Map(candidates.map((candidate) => [candidate, decide(candidate, shortlists, assigned)]));
}

/** The strongest pair first, each candidate and each target once. */
function assign(shortlists: ReadonlyMap<Candidate, readonly ScoredTarget[]>): Map<string, { candidate: Candidate; score: number }> {
  const pairs = [...shortlists].flatMap(([candidate, list]) => list.map((target) => ({ candidate, target })));
  const taken = new Map<string, { candidate: Candidate; score: number }>();
  const placed = new Set<Candidate>();
  for (const { candidate, target } of pairs.toSorted((a, b) => b.target.score - a.target.score)) {
    if (target.score < ENOUGH || placed.has(candidate) || taken.has(target.id)) continue;
    taken.set(target.id, { candidate, score: target.score });
    placed.add(candidate);
  }
  return taken;
}

function decide(
  candidate: Candidate,
  shortlists: ReadonlyMap<Candidate, readonly ScoredTarget[]>,
  assigned: ReadonlyMap<string, { candidate: Candidate; score: number }>,
): Match {
  const list = (shortlists.get(candidate) ?? []).filter((target) => target.score >= ENOUGH);
  const own = list.find(({ id }) => assigned.get(id)?.candidate === candidate) ?? null;
  // A target that another candidate fits clearly better is no rival.
  const open = list.filter(({ id, score: mine }) => {
    const owner = assigned.get(id);
    return !owner || owner.candidate === candidate || owner.score - mine < MARGIN;
  });
  const [first] = open;
  if (!first) return NO_MATCH;
  const rivals = open.filter((target) => target.id !== (own ?? first).id && (own ?? first).score - target.score < MARGIN);
  if (own && rivals.length === 0) return { outcome: "matched", best: own, options: [] };
  if (!own && assigned.get(first.id)?.candidate === undefined) return { outcome: "matched", best: first, options: [] };
  return { outcome: "ambiguous", best: null, options: open.slice(0, OPTIONS) };
}

interface ReadTarget {
  readonly target: MatchTarget;
  readonly title: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly lines: readonly (readonly [number, number])[];
}

function readTarget(target: MatchTarget, language: ReportLanguage): ReadTarget {
  const title = target.titles[language] ?? "";
  return {
    target,
    title: termsOf(title, language),
    all: termsOf(`${title} ${target.summary ?? ""}`, language),
    lines: readLines(target.sourceLines),
  };
}

/** A case is compared by its story without the persons, a figure by its label. */
function textOf({ kind, quote, title, payload }: Candidate): string {
  if (kind === "key_figure") return title;
  if (kind === "regulatory_amendment") return title;
  const summary = payload["summary"];
  return kind === "case_box" && typeof summary === "string" ? summary : quote;
}

function score(
  candidate: Candidate,
  terms: ReadonlySet<string>,
  { target, title, all, lines }: ReadTarget,
  report: ReportIdentity,
  weigh: (term: string) => number,
): ScoredTarget {
  const shared = [...terms].filter((term) => all.has(term)).toSorted((a, b) => weigh(b) - weigh(a));
  const sum = (of: Iterable<string>): number => [...of].reduce((total, term) => total + weigh(term), 0);
  const covered = terms.size === 0 ? 0 : sum(shared) / sum(terms);
  const titled = title.size === 0 ? 0 : sum([...title].filter((term) => terms.has(term))) / sum(title);
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

  const gained = 1 - (1 - text) * (1 - place) * (1 - (sameRegion ? 0.15 : 0)) * (1 - (sameBody ? 0.05 : 0)) * (1 - (sameValue ? 0.35 : 0));
  const lost = (otherRegion ? 0.5 : 1) * (otherBody ? 0.6 : 1) * (otherValue ? 0.3 : 1) * (target.year === report.year ? 1 : 0.5);
  // A place or a region alone is no likeness: without a shared word nothing is proposed but the very same lines.
  const likeness = shared.length === 0 ? Math.min(gained, place) : gained;
  return {
    id: target.id,
    number: target.number,
    score: Math.round(likeness * lost * 1000) / 1000,
    reasons: {
      sharedTerms: shared.slice(0, 6),
      sameLines: overlap === 0 ? null : isSameFile ? "file" : "report",
      sameRegion,
      sameBody,
      sameValue,
    },
  };
}

/** "745-755, 1091" as pairs. */
export const readLines = (printed: string | null): [number, number][] =>
  [...(printed ?? "").matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/gu)].map(([, from, to]) => [Number(from), Number(to ?? from)]);

/** How much of the candidate's lines the target names, 0 to 1. */
function overlapOf({ lineFrom, lineTo }: Candidate, lines: readonly (readonly [number, number])[]): number {
  const covered = lines.reduce(
    (total, [from, to]) => total + Math.max(0, Math.min(to, lineTo) - Math.max(from, lineFrom) + 1),
    0,
  );
  return Math.min(1, covered / (lineTo - lineFrom + 1));
}

const byScore = (a: ScoredTarget, b: ScoredTarget): number => b.score - a.score;

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
