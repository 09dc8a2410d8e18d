import type { Lexicon } from "#content/citations/lexicon/compile.ts";
import type { Language, RecordKind } from "#prisma/generated/client.ts";

import type { LintText } from "./lint-text.ts";

/** What of an act the rules go by. */
export interface KnownAct {
  readonly slug: string;
  /** The title in quotation marks, by language. */
  readonly title: Readonly<Record<Language, string | null>>;
  /** Other names that it may be called by. */
  readonly otherNames: readonly string[];
  readonly abbreviations: readonly string[];
  /** ISO days: when it was adopted or came into force, and until when it was. */
  readonly from: string | null;
  readonly inForceTo: string | null;
}

/** What is wrong with a provision by the wording held of the text's day; null: nothing, or nobody knows. */
export type ProvisionFault = "repealed" | "absent" | null;

export interface TermToAnswer {
  readonly term: number;
  readonly unit: "working_day" | "calendar_day";
}

/** Who an appeal is from that the record is linked to. Never told: only looked for. */
export interface KnownApplicant {
  readonly name: string | null;
  readonly iin: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly address: string | null;
}

/** What the office knows that a text can be held against. */
export interface Knowledge {
  readonly language: Language;
  readonly recordKind: RecordKind;
  readonly isTable: boolean;
  readonly lexicon: Lexicon;
  /** The day whose law the text means (ISO). */
  readonly on: string;
  readonly acts: ReadonlyMap<string, KnownAct>;
  readonly faultOf: (slug: string, path: string) => ProvisionFault;
  /** In what time this kind of record is to be answered; empty: no rule says. */
  readonly terms: readonly TermToAnswer[];
  /** The document of the same kind in the other official language, or null if there is none. */
  readonly counterpart: LintText | null;
  readonly applicants: readonly KnownApplicant[];
}
