import type { BylawForm, Kind, Language } from "../types.ts";

/** Structural units as words name them; which level a word means depends on its neighbours. */
export type Unit =
  | "article"
  | "part"
  | "paragraph"
  | "point"
  | "subparagraph"
  | "indent"
  | "note"
  | "chapter"
  | "section"
  | "annex"
  | "rule";

export type Role =
  | {
      readonly is: "unit";
      readonly unit: Unit;
      readonly language: Language;
      readonly many: boolean;
      readonly short: boolean;
    }
  | { readonly is: "form"; readonly kind: Kind; readonly form: BylawForm | null; readonly language: Language }
  | { readonly is: "ordinal"; readonly value: number; readonly tens: boolean; readonly language: Language }
  | { readonly is: "month"; readonly month: number }
  | { readonly is: Marker; readonly language: Language };

/** Words that steer the reading of those beside them. */
export type Marker =
  | "and"
  | "of"
  | "the"
  | "to"
  | "from"
  | "under"
  | "dated"
  | "year"
  | "number"
  | "same"
  | "this"
  | "country"
  | "republic"
  | "kazakhstan"
  | "hereinafter"
  | "approved"
  | "constitutional"
  | "court"
  | "supreme"
  | "government"
  | "president"
  | "normative"
  | "issuer"
  | "adjective"
  | "old"
  | "new"
  | "owned"
  | "counted"
  | "suffix"
  | "ordinal-suffix"
  | "draft"
  | "ethics"
  | "titled"
  | "foreign"
  | "sub"
  | "there"
  | "joining"
  | "until"
  | "document"
  | "legislation"
  | "private"
  | "was"
  | "organisation"
  | "constitutional-court"
  | "supreme-court"
  | "its"
  | "norm";
