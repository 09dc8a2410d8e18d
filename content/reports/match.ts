import {
  type MatchTarget,
  readTarget,
  type ReportIdentity,
  score,
  type ScoredTarget,
  textOf,
} from "./likeness.ts";
import { termsOf, weigher } from "./stems.ts";
import type { Candidate } from "./types.ts";

export type Outcome = "matched" | "none" | "ambiguous";

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
    for (const [candidate, match] of matchKind(own, byKind.get(kind) ?? [], report))
      matches.set(candidate, match);
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
      const terms = texts[index] ?? new Map<string, string>();
      const scored = read.map((target) => score(candidate, terms, target, report, weigh));
      return [candidate, scored.toSorted(byScore).slice(0, SHORTLIST)] as const;
    }),
  );
  const assigned = assign(shortlists);
  return new Map(candidates.map((candidate) => [candidate, decide(candidate, shortlists, assigned)]));
}

/** The strongest pair first, each candidate and each target once. */
function assign(
  shortlists: ReadonlyMap<Candidate, readonly ScoredTarget[]>,
): Map<string, { candidate: Candidate; score: number }> {
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
  const rivals = open.filter(
    (target) => target.id !== (own ?? first).id && (own ?? first).score - target.score < MARGIN,
  );
  if (own && rivals.length === 0) return { outcome: "matched", best: own, options: [] };
  if (!own && assigned.get(first.id)?.candidate === undefined)
    return { outcome: "matched", best: first, options: [] };
  return { outcome: "ambiguous", best: null, options: open.slice(0, OPTIONS) };
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
