import { briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { inThree } from "#app/platform/trilingual.ts";

import type { FoundRecord } from "./find-record.server.ts";

type FoundAct = NonNullable<FoundRecord["normChanges"][number]["act"]>;

/** A norm by name, with where it stands in its act, as it was on a day if one is given. */
export const viewNorm = (act: FoundAct, path: string | null, on: string | null = null) => ({
  href: path === null ? textHref(act.slug, null, on) : provisionHref(act.slug, path, on),
  slug: act.slug,
  act: briefTitle(act),
  fullTitle: inThree(act, "title"),
  path,
  structure: act.structure,
});
