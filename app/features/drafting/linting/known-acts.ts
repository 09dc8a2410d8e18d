import type { RegistryAct } from "#content/citations/types.ts";

import type { KnownAct } from "./knowledge.ts";

/** An act of the registry as the rules go by it. */
export const knownAct = ({ slug, title, short, abbr, aliases, ...act }: RegistryAct): KnownAct => ({
  slug,
  title: { kk: title.kk ?? null, ru: title.ru ?? null, en: title.en },
  otherNames: [...(aliases ?? []), ...[short?.kk, short?.ru, short?.en].filter((name) => name !== undefined)],
  abbreviations: [...(abbr?.kk ?? []), ...(abbr?.ru ?? []), ...(abbr?.en ?? [])],
  from: act.adoptedOn ?? act.inForceFrom ?? null,
  inForceTo: act.inForceTo ?? null,
});
