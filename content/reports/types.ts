/** What a report can hold that the office keeps; the same words as `CandidateKind` of the data model. */
export type CandidateKind =
  | "proposal"
  | "special_recommendation"
  | "court_opinion"
  | "regional_suggestion"
  | "concluding_recommendation"
  | "regulatory_amendment"
  | "key_figure"
  | "case_box";

/** A body, a region or whatever else has an identifier and several names. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

export interface ReportRegistry {
  readonly bodies: readonly Named[];
  readonly regions: readonly Named[];
}

export type PayloadValue = string | number | boolean | null | readonly string[];

export interface Candidate {
  readonly kind: CandidateKind;
  /** Place among the candidates of its kind, from 1. */
  readonly ordinal: number;
  readonly title: string;
  /** As printed, with marks of emphasis and broken lines taken out. */
  readonly quote: string;
  readonly lineFrom: number;
  readonly lineTo: number;
  /** As printed; null where the source names none or where it cannot be read. */
  readonly addressee: string | null;
  readonly bodyIds: readonly string[];
  readonly region: string | null;
  readonly regionId: string | null;
  readonly payload: Readonly<Record<string, PayloadValue>>;
}

/** A candidate before it has its place among its kind. */
export type FoundCandidate = Omit<Candidate, "ordinal">;

export type NoticeCode =
  | "addressee_lost"
  | "ambiguous_body"
  | "count_differs"
  | "duplicate"
  | "figure_without_label"
  | "foreign_text"
  | "inset"
  | "label_without_figure"
  | "list_open"
  | "numbering"
  | "submitted_only"
  | "truncated";

/** Something in the source that a person should know of before trusting a candidate. */
export interface Notice {
  readonly code: NoticeCode;
  readonly lineFrom: number;
  readonly lineTo: number;
  /** The words of the source, or the two numbers that differ. */
  readonly detail: string;
}

export interface Section {
  readonly number: string | null;
  readonly title: string;
  readonly level: number;
  readonly lineFrom: number;
  readonly lineTo: number;
}

export interface AnnualReport {
  readonly year: number | null;
  readonly title: string | null;
  readonly lines: number;
  readonly outline: readonly Section[];
  readonly candidates: readonly Candidate[];
  readonly notices: readonly Notice[];
}

/** What the readers of parts share: where they put what they find. */
export interface Findings {
  readonly candidates: FoundCandidate[];
  readonly notices: Notice[];
}
