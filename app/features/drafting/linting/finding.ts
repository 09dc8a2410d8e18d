/** A place in a text: so many letters into one of its paragraphs. */
export interface Place {
  /** The paragraph's, heading's or cell's number, from 0. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

export const ruleNames = [
  "citation",
  "title",
  "emptyCell",
  "shortForm",
  "counterpart",
  "personal",
  "term",
] as const;
export type RuleName = (typeof ruleNames)[number];

/** What is wrong with a text, where, and what would mend it. */
export interface Finding {
  readonly rule: RuleName;
  /** The last word of the key `linting.{rule}.{reason}`. */
  readonly reason: string;
  /** A text is not approved with it, unless somebody writes why. */
  readonly isGrave: boolean;
  readonly place: Place;
  /** The words that are meant. */
  readonly quote: string;
  readonly values: Readonly<Record<string, string>>;
  /** What to put in place of the words; null: a person has to think. */
  readonly fix: string | null;
}
