import { z } from "zod";

import type { DraftKind, RecordKind } from "#prisma/generated/client.ts";

export const draftKinds = [
  "proposal_letter",
  "comparative_table",
  "explanatory_note",
  "concept",
  "special_recommendation",
  "recommendation_letter",
  "court_opinion",
] as const satisfies readonly DraftKind[];

/** What a record of each kind is usually written as, first things first; any other kind may be chosen too. */
const USUAL: Readonly<Record<RecordKind, readonly DraftKind[]>> = {
  proposal: ["proposal_letter", "comparative_table", "explanatory_note", "concept"],
  bill_comment: ["proposal_letter", "comparative_table"],
  regulatory_amendment: ["proposal_letter", "comparative_table", "explanatory_note"],
  special_recommendation: ["special_recommendation"],
  recommendation: ["recommendation_letter"],
  regional_suggestion: ["recommendation_letter", "proposal_letter"],
  court_opinion: ["court_opinion"],
};

export const kindsFor = (kind: RecordKind): DraftKind[] => [
  ...new Set<DraftKind>([...USUAL[kind], ...draftKinds]),
];

export const newDraftSchema = z.object({
  kind: z.enum(draftKinds, "validation.choose"),
  language: z.enum(["kk", "ru", "en"], "validation.choose"),
});
export type NewDraft = z.output<typeof newDraftSchema>;
