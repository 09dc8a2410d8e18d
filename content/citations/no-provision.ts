import type { Provision } from "./types.ts";

/** Nothing of an act in particular: what is named of it is put in. */
export const NO_PROVISION: Provision = {
  article: null,
  level1: null,
  level2: null,
  indent: null,
  note: false,
  chapter: null,
  section: null,
  annex: null,
  range: false,
};
