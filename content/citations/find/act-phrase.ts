import type { ActReference, Language } from "../types.ts";

/** An act as a text names it, and how far its name reaches. */
export interface ActPhrase {
  readonly start: number;
  readonly end: number;
  readonly act: ActReference;
  readonly language: Language;
  /** Whether it may stand alone, without a provision, as a citation. */
  readonly alone: boolean;
}
