import { briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { inThree } from "#app/platform/trilingual.ts";

import type { FoundRecord } from "./find-record.server.ts";

type FoundAct = NonNullable<FoundRecord["normChanges"][number]["act"]>;

/** A norm by name, with where it stands in its act. */
export const viewNorm = (act: FoundAct, path: string | null) => ({
  href: path === null ? textHref(act.slug, null, null) : provisionHref(act.slug, path),
  slug: act.slug,
  act: briefTitle(act),
  fullTitle: inThree(act, "title"),
  path,
  structure: act.structure,
});
