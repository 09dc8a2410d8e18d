import type { CandidateKind, CandidateState } from "#prisma/generated/client.ts";

/** A candidate as the commands load it, locked, with what it needs of its import. */
export interface PendingCandidate {
  readonly id: string;
  readonly kind: CandidateKind;
  readonly ordinal: number;
  readonly title: string;
  readonly quote: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly bodyIds: string[];
  readonly regionId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly matchId: string | null;
  readonly matchRef: string | null;
  readonly state: CandidateState;
  readonly resultId: string | null;
  readonly resultRef: string | null;
  readonly import: { readonly year: number; readonly sourceId: string };
}
