import { COUNTED, type Grade } from "./judged-query.ts";

/** What ought to be found, with how much it answers. */
export type Judgements = ReadonlyMap<string, Grade>;

const counts = (judgements: Judgements, ref: string): boolean => (judgements.get(ref) ?? 0) >= COUNTED;

/** The part of what ought to be found that is among the first hits. Nothing ought to be: null. */
export function recallAt(first: number, hits: readonly string[], judgements: Judgements): number | null {
  const wanted = [...judgements.keys()].filter((ref) => counts(judgements, ref));
  if (wanted.length === 0) return null;
  const shown = new Set(hits.slice(0, first));
  return wanted.filter((ref) => shown.has(ref)).length / wanted.length;
}

/** One by the place of the first hit that counts; 0 if none of the first does. */
export function reciprocalRank(
  first: number,
  hits: readonly string[],
  judgements: Judgements,
): number | null {
  if (![...judgements.keys()].some((ref) => counts(judgements, ref))) return null;
  const place = hits.slice(0, first).findIndex((ref) => counts(judgements, ref));
  return place < 0 ? 0 : 1 / (place + 1);
}

/** A grade is worth 1, 3 or 7; a hit further down less, by the logarithm of its place. */
const gained = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);

/** The worth of the first hits in their order, against that of the best order. A hit shown again is worth nothing. */
export function ndcgAt(first: number, hits: readonly string[], judgements: Judgements): number | null {
  const best = [...judgements.values()].sort((one, other) => other - one).slice(0, first);
  if (best.length === 0) return null;
  const grades = hits
    .slice(0, first)
    .map((ref, at) => (hits.indexOf(ref) === at ? (judgements.get(ref) ?? 0) : 0));
  return gained(grades) / gained(best);
}

/** The mean of what is known; null if nothing is. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
