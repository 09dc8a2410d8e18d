import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import { provisionHref, textHref } from "#app/features/laws/provision-href.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import type { Citation } from "#content/citations/types.ts";
import type { Term } from "#content/markdown/pages/term.ts";
import type { PageHeading } from "#content/markdown/pages/heading-anchors.ts";
import type { Resolved } from "#content/markdown/pages/link-targets.ts";
import { readPage } from "#content/markdown/pages/read-page.ts";
import { renderPage } from "#content/markdown/pages/render-page.ts";
import { pathOfCitation } from "#content/read/provision-path.ts";
import type { Language } from "#prisma/generated/client.ts";

import { glossary } from "./glossary.server.ts";
import { pageWords } from "./page-words.ts";
import { resolverFor } from "./resolve-targets.server.ts";

/** A term as a page explains it: its names in three languages, and what it is in the page's. */
export interface ShownTerm {
  readonly id: string;
  readonly names: Readonly<Record<Language, string | null>>;
  readonly said: string | null;
}

export interface Rendered {
  readonly html: string;
  readonly contents: readonly Pick<PageHeading, "anchor" | "title" | "depth">[];
  readonly terms: readonly ShownTerm[];
}

/** A page as this reader sees it. Its citations lead to the wording of the page's own day. */
export async function render(staff: StaffMember, language: Language, source: string): Promise<Rendered> {
  const { meta, links } = readPage(source);
  const on = meta?.asOf ?? null;
  const [lexicon, terms, resolve] = await Promise.all([
    officeLexicon(),
    glossary(),
    resolverFor(
      staff,
      language,
      links.map(({ target }) => target),
      on,
    ),
  ]);
  const page = renderPage(source, {
    ...{ language, lexicon, terms },
    resolve: (target) => (target.kind === "term" ? termNamed(terms, target.id, language) : resolve(target)),
    words: pageWords(translator(language)),
    date: on ?? undefined,
    hrefForCitation: (citations) => hrefForCitation(citations, on),
  });
  const termOf = new Map(terms.map((term) => [term.id, term]));
  return {
    html: page.html,
    contents: page.headings
      .filter(({ depth }) => depth <= 3)
      .map(({ anchor, title, depth }) => ({ anchor, title, depth })),
    terms: page.terms.flatMap((id) => {
      const term = termOf.get(id);
      if (!term) return [];
      const name = (of: Language): string | null =>
        [term.term[of], shortOf(term.abbr[of])].filter(Boolean).join(" ") || null;
      const said = [term.definition?.[language], term.note?.[language]].filter(Boolean).join(" ");
      return [{ id, names: { kk: name("kk"), ru: name("ru"), en: name("en") }, said: said || null }];
    }),
  };
}

function termNamed(terms: readonly Term[], id: string, language: Language): Resolved | null {
  const title = terms.find((term) => term.id === id)?.term[language];
  return title === undefined ? null : { href: `#term-${id}`, title };
}

const shortOf = (all: readonly string[] | undefined): string | null =>
  all && all.length > 0 ? `(${all.join(", ")})` : null;

/** Of a list the first is opened; what is not certain is not linked. */
function hrefForCitation(citations: readonly Citation[], on: string | null): string | null {
  const [first] = citations;
  if (first?.state !== "matched" || first.act === null || first.act.startsWith("adilet:")) return null;
  const path = first.range ? null : pathOfCitation(first);
  return path === null ? textHref(first.act, null, on) : provisionHref(first.act, path, on);
}
