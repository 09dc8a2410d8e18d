// What a person asks, as a structure. The text is read by `parseQuery`, written back by `printQuery`; nothing here asks
// an engine or a database.

export const FIELDS = [
  ...(["kind", "year", "body", "region", "status", "act", "topic", "lang"] as const),
  ...(["cites", "number", "after", "before"] as const),
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Where something stands in the text as it was given; `end` is behind the last sign. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A value that a field may have, and all that people call it, in any language. An identifier need not be repeated. */
export interface ValueNames {
  readonly field: FieldName;
  readonly value: string;
  readonly names: readonly string[];
}

interface ClauseOf<Type extends string> {
  readonly type: Type;
  readonly place: Place;
  /** A minus stands before it: what answers is not wanted. */
  readonly excluded: boolean;
}

/** What stands between white space, as written: `пытки`, `163(2)(5)`, `60-НП`, `ст.146`. The analysis cuts it. */
export interface WordClause extends ClauseOf<"word"> {
  readonly text: string;
  /** The text ends in it: it may be a beginning. */
  readonly open: boolean;
}

/** Words in quotation marks, without the marks; runs of white space are one space. */
export interface PhraseClause extends ClauseOf<"phrase"> {
  readonly text: string;
}

/**
 * One value of a field. `cites` and `number` keep theirs as written, for the citation reader and the engine;
 * `after` and `before` have a day (2024-05-01); `year` has every year of a range; the others have identifiers.
 */
export interface FieldClause extends ClauseOf<"field"> {
  readonly field: FieldName;
  /** Never empty. Several, outside of `year`: each of them bears the name that was asked for. */
  readonly values: readonly string[];
  /** As typed, without quotation marks. */
  readonly asked: string;
}

/** A field whose value cannot be understood: its text is searched for like plain words. */
export interface UnreadClause extends ClauseOf<"unread"> {
  readonly field: FieldName;
  /** The field's name as typed. */
  readonly name: string;
  readonly asked: string;
  /** To be searched for; empty while the value has not been begun. */
  readonly text: string;
  readonly open: boolean;
}

export type Clause = WordClause | PhraseClause | FieldClause | UnreadClause;

export type ProblemCode =
  /** No value of this field bears the name. */
  | "unknown-value"
  /** Nothing follows the colon. */
  | "no-value"
  /** A day that no calendar has: 30 February. */
  | "impossible-date"
  | "not-a-date"
  | "not-a-year"
  /** A quotation mark without its fellow: it is passed over. */
  | "unclosed-quote";

export interface QueryProblem {
  readonly code: ProblemCode;
  readonly place: Place;
  /** Null where it is no field that is the matter. */
  readonly field: FieldName | null;
  /** What was not understood. */
  readonly text: string;
}

export interface ParsedQuery {
  /** In the order of the text. */
  readonly clauses: readonly Clause[];
  readonly problems: readonly QueryProblem[];
}
