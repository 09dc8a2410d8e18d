import type { DraftKind } from "#prisma/generated/client.ts";

const EVERY = ["citations", "personal", "languages", "names"] as const;
const LETTER = ["addressee", "annexes"] as const;

export const checkItems = [...EVERY, ...LETTER, "wording", "position"] as const;
export type CheckItem = (typeof checkItems)[number];

const OF_KIND: Readonly<Record<DraftKind, readonly CheckItem[]>> = {
  proposal_letter: LETTER,
  special_recommendation: LETTER,
  recommendation_letter: LETTER,
  comparative_table: ["wording"],
  explanatory_note: [],
  concept: [],
  court_opinion: [...LETTER, "position"],
};

/** What a person has seen to before a document of this kind is approved: what no rule can tell. */
export const checklistOf = (kind: DraftKind): CheckItem[] => [...EVERY, ...OF_KIND[kind]];
