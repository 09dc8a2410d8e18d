import type { RecordKind } from "#prisma/generated/client.ts";

export type ListName =
  | "proposals"
  | "specialRecommendations"
  | "recommendations"
  | "suggestions"
  | "opinions"
  | "regulatoryAmendments";

interface ListOfRecords {
  readonly path: string;
  readonly kinds: readonly RecordKind[];
  /** What "new" makes. */
  readonly newKind: RecordKind;
}

/** The lists of records and the kinds that stand in each. A comment on a bill proposes too. */
export const recordLists: Readonly<Record<ListName, ListOfRecords>> = {
  proposals: { path: "/proposals", kinds: ["proposal", "bill_comment"], newKind: "proposal" },
  specialRecommendations: {
    path: "/special-recommendations",
    kinds: ["special_recommendation"],
    newKind: "special_recommendation",
  },
  recommendations: { path: "/recommendations", kinds: ["recommendation"], newKind: "recommendation" },
  suggestions: { path: "/suggestions", kinds: ["regional_suggestion"], newKind: "regional_suggestion" },
  opinions: { path: "/opinions", kinds: ["court_opinion"], newKind: "court_opinion" },
  regulatoryAmendments: {
    path: "/regulatory-amendments",
    kinds: ["regulatory_amendment"],
    newKind: "regulatory_amendment",
  },
};

/** The lists that share the part "Recommendations" and stand beside each other as tabs. */
export const recommendationLists: readonly ListName[] = [
  "specialRecommendations",
  "recommendations",
  "suggestions",
  "regulatoryAmendments",
];

/** Where records of a kind are listed. */
export const listOf = (kind: RecordKind): string =>
  Object.values(recordLists).find(({ kinds }) => kinds.includes(kind))?.path ?? "/";
