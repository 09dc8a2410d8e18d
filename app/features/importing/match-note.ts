import { z } from "zod";

const reasons = z.object({
  sharedTerms: z.array(z.string()),
  sameLines: z.enum(["file", "report"]).nullable(),
  sameRegion: z.boolean(),
  sameBody: z.boolean(),
  sameValue: z.boolean(),
});

/** What `ImportCandidate.matchReason` holds: how the proposal came about, and what else it may be. */
export const matchNote = z.object({
  outcome: z.enum(["matched", "none", "ambiguous"]),
  reasons: reasons.nullable(),
  /** For a person to choose from; a record's identifier, an appeal's number or a figure's. */
  options: z.array(z.object({ id: z.string(), score: z.number() })),
});
export type MatchNote = z.output<typeof matchNote>;

/** What `ImportCandidate.payload` holds beside what the reader found: the decision, so that it can be undone. */
export const decisionNote = z.object({
  reason: z.string().optional(),
  /** The record that an acceptance made which was taken back. */
  made: z.string().optional(),
  merged: z
    .object({
      entity: z.enum(["record", "appeal"]),
      id: z.string(),
      before: z.string().nullable(),
      revision: z.number(),
    })
    .optional(),
});
export type DecisionNote = z.output<typeof decisionNote>;

/** How sure the proposal is, in words a person weighs. */
export function scoreWord(score: number | null): "certain" | "likely" | "possible" | null {
  if (score === null) return null;
  return score >= 0.75 ? "certain" : score >= 0.5 ? "likely" : "possible";
}
