import { wordsOf } from "#content/reports/plain-text.ts";
import type { CandidateKind } from "#prisma/generated/client.ts";

interface Comparable {
  readonly kind: CandidateKind;
  readonly title: string;
  readonly quote: string;
  readonly addressee: string | null;
}

/**
 * What makes two candidates of a year's report the same however the file was saved: the kind and the words. The same
 * recommendation to two bodies is two; one paragraph that amends two acts is told apart by their names.
 */
export const fingerprint = ({ kind, title, quote, addressee }: Comparable): string =>
  [
    kind,
    kind === "regulatory_amendment" ? wordsOf(title) : "",
    kind === "concluding_recommendation" ? wordsOf(addressee ?? "") : "",
    wordsOf(quote),
  ].join("\n");
