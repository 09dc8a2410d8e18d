import { db } from "#app/platform/db.server.ts";
import { inThree, shortName, type Trilingual } from "#app/platform/trilingual.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { briefSelect, briefTitle } from "#app/features/laws/brief-title.server.ts";

import { actOfValue } from "./nested-values.ts";

type Names = Readonly<Record<string, Trilingual>>;

export interface FacetNames {
  readonly body: Names;
  readonly region: Names;
  readonly act: Names;
  readonly topic: Names;
}

interface Wanted {
  readonly body: readonly string[];
  readonly region: readonly string[];
  readonly act: readonly string[];
  readonly topic: readonly string[];
}

const names = { id: true, nameKk: true, nameRu: true, nameEn: true } as const;
const shortNames = { shortKk: true, shortRu: true, shortEn: true } as const;

const named = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  nameOf: (row: Row) => Trilingual,
): Names => Object.fromEntries(rows.map((row) => [keyOf(row), nameOf(row)]));

/** What the values of facets are called. */
export async function namesOfFacets(wanted: Wanted): Promise<FacetNames> {
  const slugs = [...new Set(wanted.act.map((value) => actOfValue(value).slug))];
  const [bodies, regions, acts, topics] = await Promise.all([
    db.body.findMany({ where: { id: { in: [...wanted.body] } }, select: { ...names, ...shortNames } }),
    db.region.findMany({ where: { id: { in: [...wanted.region] } }, select: names }),
    db.act.findMany({
      where: { slug: { in: slugs } },
      select: { slug: true, structure: true, ...briefSelect },
    }),
    db.topic.findMany({ where: { id: { in: [...wanted.topic] } }, select: names }),
  ]);
  return {
    body: named(bodies, ({ id }) => id, shortName),
    region: named(
      regions,
      ({ id }) => id,
      (region) => inThree(region, "name"),
    ),
    act: { ...named(acts, ({ slug }) => slug, briefTitle), ...articleNames(wanted.act, acts) },
    topic: named(
      topics,
      ({ id }) => id,
      (topic) => inThree(topic, "name"),
    ),
  };
}

/** Of the values that are articles, "Art. 109" in each language. */
function articleNames(
  values: readonly string[],
  acts: readonly { readonly slug: string; readonly structure: string | null }[],
): Names {
  return Object.fromEntries(
    values.flatMap((value) => {
      const { slug, path } = actOfValue(value);
      const act = acts.find((one) => one.slug === slug);
      if (path === null || !act) return [];
      const label = (language: Language) => provisionLabel(path, act.structure, translator(language));
      return [[value, { kk: label("kk"), ru: label("ru"), en: label("en") }]];
    }),
  );
}
