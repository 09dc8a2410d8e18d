export type Language = "kk" | "ru" | "en";

export type ActForm =
  | "constitution"
  | "constitutional_law"
  | "code"
  | "law"
  | "decree"
  | "gov_resolution"
  | "order"
  | "sc_resolution"
  | "cc_resolution"
  | "rules"
  | "concept"
  | "action_plan"
  | "local_act"
  | "treaty"
  | "soft_law";

/** Which words name the units below an article: "point 4) of part 8" or "subparagraph 11) of paragraph 2". */
export type ActStructure =
  "part_point" | "part_subparagraph" | "paragraph_subparagraph" | "article_subparagraph" | "rules_paragraph";

/** An act as the office's registry states it. All that the library knows of law comes in here. */
export interface RegistryAct {
  readonly slug: string;
  readonly form: ActForm;
  readonly title: { readonly en: string; readonly kk?: string | undefined; readonly ru?: string | undefined };
  readonly short?: { readonly [L in Language]?: string | undefined } | undefined;
  readonly abbr?: { readonly [L in Language]?: readonly string[] | undefined } | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly number?: string | undefined;
  /** ISO date. */
  readonly adoptedOn?: string | undefined;
  readonly adiletId?: string | undefined;
  readonly structure?: ActStructure | undefined;
  readonly inForceFrom?: string | undefined;
  readonly inForceTo?: string | undefined;
  /** The act that replaces this one under the same name. */
  readonly successor?: string | undefined;
  /** The lowest and the highest article that the act has ever had: a citation beyond them is refused. */
  readonly firstArticle?: number | undefined;
  readonly lastArticle?: number | undefined;
}

/** A citation that a source is known to print wrongly: "Family Code art. 163" means the Social Code's. */
export interface KnownError {
  readonly act: string;
  readonly article: string;
  readonly meant: string;
}

export interface Registry {
  readonly acts: readonly RegistryAct[];
  readonly errors?: readonly KnownError[] | undefined;
}

/** What is cited of an act, in the act's own numbering. A range is `1..3`. */
export interface Provision {
  readonly article: string | null;
  /** Part or paragraph. */
  readonly level1: string | null;
  /** Point or subparagraph. */
  readonly level2: string | null;
  readonly indent: string | null;
  readonly note: boolean;
  readonly chapter: string | null;
  readonly section: string | null;
  readonly annex: string | null;
  readonly range: boolean;
}

/** Kinds of act that a text may refer back to: "the same Code", "the Law". */
export type Kind =
  | "constitution"
  | "code"
  | "law"
  | "order"
  | "resolution"
  | "decree"
  | "rules"
  | "plan"
  | "covenant"
  | "convention"
  | "declaration"
  | "protocol"
  | "act";

export type BylawForm =
  "order" | "gov-resolution" | "resolution" | "decree" | "sc-resolution" | "cc-resolution" | "law";

/** How a text names the act. What it means is said by `resolve`. */
export type ActReference =
  /** By a name or an abbreviation; several slugs: the name has several bearers or editions. */
  | {
      readonly by: "name";
      readonly slugs: readonly string[];
      readonly kind: Kind;
      /** The date, year or number printed beside the name, and words such as "old" or "new". */
      readonly date: string | null;
      readonly number: string | null;
      readonly age: "old" | "new" | null;
      /** Of short abbreviations: what they may stand for depends on the text. */
      readonly abbreviation: string | null;
    }
  | {
      readonly by: "number";
      readonly form: BylawForm;
      readonly kind: Kind;
      readonly number: string | null;
      readonly date: string | null;
    }
  | { readonly by: "identifier"; readonly identifier: string; readonly kind: "act" }
  /** A title or a code that no act of the registry bears. */
  | { readonly by: "unknown"; readonly kind: Kind }
  /** "the same Code", "the said Law", a bare "the Law"; or "this Code": the act that the text itself is. */
  | { readonly by: "same" | "this"; readonly kind: Kind }
  /** A short form that the text itself has defined: "(hereinafter – the SC)". */
  | { readonly by: "alias"; readonly alias: string; readonly kind: "act" }
  /** "the same Article": act and article are those of the mention before. */
  | { readonly by: "same-article"; readonly kind: "act" }
  /** Another country's act: nothing is cited, but "the same Code" after it is that one. */
  | { readonly by: "foreign"; readonly kind: Kind }
  /** No act; of the Constitution where the sentence speaks of "constitutional norms". */
  | {
      readonly by: "none";
      readonly kind: "act" | "constitution";
      /** "ст. 146 вагон": a citation only where there is an act to inherit. */
      readonly weak: boolean;
    };

/** One reference in a text: an act with what is cited of it. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly act: ActReference;
  /** Empty: the act alone is named. */
  readonly provisions: readonly Provision[];
  readonly paragraph: number;
  readonly sentence: number;
  readonly language: Language;
}

/** "(hereinafter – the Law)": from `at` on, `alias` means the act mentioned just before. */
export interface Definition {
  readonly at: number;
  readonly alias: string;
  readonly kind: Kind | null;
  /** Place of the mention in the list of mentions. */
  readonly mention: number;
}

/** What `find` read. */
export interface Found {
  readonly mentions: readonly Mention[];
  readonly definitions: readonly Definition[];
}

export type State = "matched" | "none" | "ambiguous";

export type Reason =
  | "named"
  | "edition-by-date"
  | "edition-printed"
  | "default-edition"
  | "number-and-date"
  | "identifier"
  | "inherited"
  | "same-act"
  | "defined"
  | "context"
  | "several-acts"
  | "not-in-registry"
  | "no-act-named"
  | "no-antecedent"
  | "this-act"
  | "beyond-last-article"
  | "not-an-identifier";

/** A citation as `resolve` answers: one a provision; those of a list share their span. */
export interface Citation extends Provision {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A slug of the registry, `form:number:date`, `adilet:ID`, or null where the act is not known. */
  readonly act: string | null;
  readonly actOnly: boolean;
  readonly state: State;
  readonly reason: Reason;
  /** Slugs that are possible, where the state is not `matched`. */
  readonly candidates: readonly string[];
  /** The act was not in force on the document's date. */
  readonly outdated: boolean;
  /** The text names the act by an earlier mention. */
  readonly anaphora: boolean;
  /** The act that a known error of the source means. */
  readonly sourceError: string | null;
}
