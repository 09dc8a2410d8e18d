import type { Naming } from "./analysis/analyse.ts";

/** The names of an office's things: acts, bodies, terms. The index keeps of each document which of them it names. */
export interface SearchNames {
  readonly naming: Naming;
  /** Another one if any name is another: then the index is to be rebuilt. */
  readonly fingerprint: string;
}

/** Of an index that is asked for words alone. */
export const NO_NAMES: SearchNames = { naming: { namedIn: () => [] }, fingerprint: "none" };
