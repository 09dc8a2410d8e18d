/** Of two acts that answer alike the one of greater force comes first; one that is no longer in force, last. */
const MOST_FORCE = 0.05;
const STEP = 0.006;
const GONE = -0.1;

/**
 * What an act's place in the law is worth in the order of answers.
 *
 * @param rank legal force, 1 the Constitution; null: outside the hierarchy
 * @param today both days as `2024-05-16`
 */
export function standingOf(rank: number | null, inForceTo: string | null, today: string): number {
  const force = rank === null ? 0 : Math.max(0, MOST_FORCE - STEP * (rank - 1));
  return inForceTo !== null && inForceTo < today ? GONE : force;
}
