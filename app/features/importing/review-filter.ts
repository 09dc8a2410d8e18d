import type { CandidateKind, CandidateState } from "#prisma/generated/client.ts";

export const candidateKinds = [
  "proposal",
  "special_recommendation",
  "court_opinion",
  "regional_suggestion",
  "concluding_recommendation",
  "regulatory_amendment",
  "key_figure",
  "case_box",
] as const satisfies readonly CandidateKind[];

export const candidateStates = [
  "pending",
  "accepted",
  "merged",
  "rejected",
] as const satisfies readonly CandidateState[];
export const outcomes = ["matched", "ambiguous", "none"] as const;
export type Outcome = (typeof outcomes)[number];

export interface ReviewFilter {
  readonly kinds: readonly CandidateKind[];
  readonly states: readonly CandidateState[];
  readonly outcomes: readonly Outcome[];
  readonly page: number;
}

/** The filters of the address; what is not a value of ours is left out. */
export function readReviewFilter(search: URLSearchParams): ReviewFilter {
  const some = <T extends string>(name: string, values: readonly T[]): T[] =>
    values.filter((value) => search.getAll(name).includes(value));
  const page = Number(search.get("page") ?? 1);
  return {
    kinds: some("kind", candidateKinds),
    states: some("state", candidateStates),
    outcomes: some("match", outcomes),
    page: Number.isInteger(page) && page >= 1 && page < 10_000 ? page : 1,
  };
}
