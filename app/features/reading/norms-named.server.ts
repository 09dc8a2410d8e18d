import { z } from "zod";

import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { pathOfCitation } from "#content/read/provision-path.ts";
import { type OneText, oneOf } from "#app/features/records/list-local.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";
import type { Citation } from "#content/citations/types.ts";

export interface NormNamed {
  readonly slug: string;
  readonly act: OneText | null;
  /** The provision's path and its words; null: the act alone is cited. */
  readonly path: string | null;
  readonly label: string | null;
  /** The page of the provision, or of the nearest unit above it that is held. */
  readonly href: string;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
}

/** Of a range its first provision has the page. */
const startOf = (path: string): string => path.replaceAll(/\.\.[\d-]+/gu, "");

/** The paths of a provision and of what stands above it, the nearest first. */
function upwards(path: string): string[] {
  const parts = startOf(path).split(".");
  return parts.map((_, place) => parts.slice(0, parts.length - place).join("."));
}

/**
 * Names and pages of the norms that citations mean or may mean: two statements, however many there are. What it
 * answers asks for the norm that an act would be, were it the one that a citation means.
 */
export async function normsNamed(citations: readonly Citation[], language: Language, on: string | null) {
  const wanted = new Map<string, Set<string>>();
  for (const citation of citations) {
    const path = pathOfCitation(citation);
    for (const slug of [citation.act, citation.sourceError, ...citation.candidates]) {
      if (slug === null) continue;
      const paths = wanted.get(slug) ?? new Set<string>();
      wanted.set(slug, paths);
      if (path !== null) for (const each of upwards(path)) paths.add(each);
    }
  }
  const pairs = [...wanted].flatMap(([slug, paths]) => [...paths].map((path) => ({ slug, path })));
  const [acts, held] = await Promise.all([
    db.act.findMany({
      where: { slug: { in: [...wanted.keys()] } },
      select: { slug: true, structure: true, inForceFrom: true, inForceTo: true, ...briefSelect },
    }),
    heldProvisions(pairs),
  ]);
  const known = new Map(acts.map((act) => [act.slug, act]));
  const t = translator(language);
  return (slug: string, citation: Citation): NormNamed | null => {
    const act = known.get(slug);
    if (!act) return null;
    const path = pathOfCitation(citation);
    const nearest = path === null ? undefined : upwards(path).find((each) => held.has(`${slug}#${each}`));
    return {
      ...{ slug, path, act: oneOf(language, briefTitle(act)) },
      label: path === null ? null : provisionLabel(path.replaceAll("..", "–"), act.structure, t),
      href: nearest === undefined ? textHref(slug, null, on) : provisionHref(slug, nearest, on),
      ...{ inForceFrom: isoDay(act.inForceFrom), inForceTo: isoDay(act.inForceTo) },
    };
  };
}

async function heldProvisions(pairs: readonly { readonly slug: string; readonly path: string }[]) {
  if (pairs.length === 0) return new Set<string>();
  const rows = await db.$queryRaw(Prisma.sql`
    SELECT a."slug", p."path"
    FROM unnest(${pairs.map(({ slug }) => slug)}::text[], ${pairs.map(({ path }) => path)}::text[]) AS w("slug", "path")
    JOIN "Act" a ON a."slug" = w."slug" JOIN "Provision" p ON p."actId" = a."id" AND p."path" = w."path"`);
  const found = z.array(z.object({ slug: z.string(), path: z.string() })).parse(rows);
  return new Set(found.map(({ slug, path }) => `${slug}#${path}`));
}
