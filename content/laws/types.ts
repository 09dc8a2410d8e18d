export type Language = "kk" | "ru" | "en";

/**
 * A level of an act, named as in paths: annex, part of the act, section, chapter, paragraph of a chapter, article, then
 * first level (part or paragraph), second level (point or subparagraph), indent, note.
 */
export type Step = "ann" | "pt" | "sec" | "ch" | "par" | "art" | "p" | "sp" | "ind" | "note";

/** A passage of the source: what it says, where it stands, and what the source itself says that it is. */
export interface Line {
  readonly text: string;
  /** Counted from 1: of the file, or the paragraph of a document. */
  readonly line: number;
  /** The source prints it as a heading. */
  readonly isHeading?: boolean | undefined;
  /** The source names the unit that begins here. */
  readonly unit?: { readonly step: Step; readonly number: string | null; readonly mark: string } | undefined;
  /** The source numbered it without printing the number: a list of a word processor. */
  readonly isAutoNumbered?: boolean | undefined;
}

/** A unit of an act, in reading order. What stands in it follows it and is deeper. */
export interface LawUnit {
  readonly step: Step;
  /** `146`, `182-1`; empty for a note. */
  readonly number: string;
  /** Stable over editions: `art_163.p_2.sp_5`, `ch_3`. */
  readonly path: string;
  /** How many units stand above it. */
  readonly depth: number;
  /** The number as printed: «Статья 146.», «1)»; empty where nothing is printed. */
  readonly mark: string;
  readonly heading: string | null;
  /** The unit's own words, without those of the units in it. */
  readonly text: string;
  /** What the publisher says about the unit and the law does not: «Сноска. …». */
  readonly remark: string | null;
  /** Struck out by a later law: the place stands, the norm does not. */
  readonly excluded: boolean;
  readonly line: number;
}

export type ProblemKind =
  /** Cannot be stored: two units bear the same number in the same place. */
  | "duplicate"
  /** A number is missing before this one. */
  | "gap"
  /** A number is lower than the one before it. */
  | "order"
  /** The act has no article of this number, as the registry says. */
  | "beyond"
  /** Neither heading nor words, and not struck out. */
  | "empty"
  /** Reads like the beginning of an article, but goes on as a sentence: taken as words. */
  | "maybeHeading"
  /** The heading stood on the line below. */
  | "headingBelow"
  /** A passage without a number after points: taken as a further passage of the unit above them. */
  | "loose"
  /** Numbered by a word processor; which number it bore cannot be known. */
  | "autoNumber"
  /** A quotation that is opened and never closed. */
  | "quote"
  /** Cells of a table, joined into one passage. */
  | "table"
  /** Passages before the first unit: title, form and date of the act. Not stored. */
  | "before"
  /** Passages around the text: menus of a page. Not stored. */
  | "around";

export interface Problem {
  readonly kind: ProblemKind;
  readonly line: number;
  /** Where it is, if in a unit. */
  readonly path: string | null;
  /** The words or the number in question, shortened. */
  readonly found: string;
  /** What stands there instead, or was expected: a number, a path, a line. */
  readonly expected: string | null;
}

export interface Law {
  readonly language: Language;
  readonly units: readonly LawUnit[];
  /** In the order of their lines. */
  readonly problems: readonly Problem[];
}

/** Problems that stand in the way of storing: the rest is for a person to judge. */
export const isGrave = ({ kind }: Pick<Problem, "kind">): boolean => kind === "duplicate";

export const unreadableReasons = [
  "empty",
  "tooLarge",
  "binary",
  "notUtf8",
  "damaged",
  "format",
  "noStructure",
  "tooManyUnits",
  "otherLanguage",
] as const;

/** Nothing can be read of the file, and why. */
export class UnreadableLaw extends Error {
  override readonly name = "UnreadableLaw";
  readonly reason: (typeof unreadableReasons)[number];
  /** The language that the text seems to be in, where it is another than was said. */
  readonly language: Language | null;

  constructor(reason: UnreadableLaw["reason"], language: Language | null = null) {
    super(reason);
    this.reason = reason;
    this.language = language;
  }
}
