import { briefTitle } from "#app/features/laws/brief-title.server.ts";
import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import { pathOfCitation } from "#content/read/provision-path.ts";
import { oneOf, wordsOf } from "#app/features/records/list-local.ts";
import { db } from "#app/platform/db.server.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";
import { readQuery } from "#content/citations/query/read-query.ts";

import { provisionNameFields } from "./provision-names.server.ts";

/** A provision that a question asks for by its citation. */
export interface CitedProvision {
  /** `criminal-code#art_146`, as documents keep what they cite. */
  readonly cited: string;
  readonly act: string;
  /** "Art. 146(2)". */
  readonly label: string;
  readonly heading: string | null;
  readonly href: string;
  /** The provision itself is not in the database; the address leads to what it stands in. */
  readonly isAbsent: boolean;
}

/** What a text that is nothing but a citation cites, `slug` or `slug#path`; nothing if it is anything else. */
export async function citedBy(text: string): Promise<string[]> {
  const { citations, whole } = readQuery(text, await officeLexicon());
  if (!whole) return [];
  const cited = citations.flatMap((citation) => {
    const { state, act, candidates, reason, range } = citation;
    const acts = state === "matched" && act !== null ? [act] : candidates;
    const path = pathOfCitation(citation);
    return range || reason === "beyond-last-article"
      ? []
      : acts.map((act) => (path === null ? act : `${act}#${path}`));
  });
  return [...new Set(cited)];
}

/**
 * The provisions that a question is a citation of: «ст. 146 УК», "146 CC", «ҚК 146-бап». Several, where the act can be
 * one of several. None for a question that is or may be anything else.
 */
export async function citedInQuestion(text: string, language: Language): Promise<CitedProvision[]> {
  const cited = (await citedBy(text)).filter((one) => one.includes("#")).slice(0, MOST_CITED);
  if (cited.length === 0) return [];
  const wanted = cited.map((one) => {
    const [slug = "", path = ""] = one.split("#");
    const parts = path.split(".");
    return { one, slug, path, paths: parts.map((_, place) => parts.slice(0, place + 1).join(".")) };
  });
  const [acts, provisions] = await Promise.all([
    db.act.findMany({
      where: { slug: { in: wanted.map(({ slug }) => slug) } },
      select: provisionNameFields.act.select,
    }),
    db.provision.findMany({
      where: { OR: wanted.map(({ slug, paths }) => ({ act: { slug }, path: { in: paths } })) },
      select: {
        path: true,
        act: { select: { slug: true } },
        texts: { select: { language: true, heading: true }, where: { heading: { not: null } } },
      },
    }),
  ]);
  const shown = wanted.flatMap(({ one, slug, path, paths }) => {
    const act = acts.find((each) => each.slug === slug);
    if (!act) return [];
    const there = provisions.filter((each) => each.act.slug === slug && paths.includes(each.path));
    const nearest = there.toSorted((a, b) => b.path.length - a.path.length)[0];
    const heading = nearest?.path === path ? nearest.texts : [];
    const headings = Object.fromEntries(heading.map((each) => [each.language, each.heading]));
    return [
      {
        cited: one,
        act: wordsOf(oneOf(language, briefTitle(act))),
        label: provisionLabel(path, act.structure, translator(language)),
        heading: wordsOf(oneOf(language, headings)) || null,
        href: nearest ? provisionHref(slug, nearest.path) : textHref(slug, null, null),
        isAbsent: nearest?.path !== path,
      },
    ];
  });
  // What the office holds is more likely meant than another act of the same abbreviation.
  return shown.toSorted((a, b) => Number(a.isAbsent) - Number(b.isAbsent));
}

const MOST_CITED = 6;
