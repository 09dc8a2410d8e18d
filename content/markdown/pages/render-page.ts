import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

import type { Lexicon } from "../../citations/lexicon/compile.ts";
import type { Citation } from "../../citations/types.ts";
import { frontMatter } from "../front-matter.ts";

import { type CalloutKind, callouts } from "./callouts.ts";
import { type GlossaryWords, glossaryTable } from "./glossary-table.ts";
import { glossaryTerms } from "./glossary-terms.ts";
import type { Term } from "./term.ts";
import { headingAnchors, type PageHeading } from "./heading-anchors.ts";
import { linkTargets, type Resolve } from "./link-targets.ts";
import { outsideLinks } from "./outside-links.ts";
import { pageCitations } from "./page-citations.ts";
import { parsePage } from "./read-page.ts";
import { NOTE_PREFIX, safeHtml } from "./safe-html.ts";
import { tableRegions } from "./table-regions.ts";
import { wikiLinks } from "./wiki-links.ts";

/** Words that a page gets from the product, in the language of the page. */
export interface PageWords {
  readonly callouts: Readonly<Record<CalloutKind, string>>;
  readonly glossary: GlossaryWords;
  readonly footnotes: string;
  readonly backToText: string;
  readonly table: string;
  readonly broken: string;
}

export interface RenderOptions {
  readonly language: "kk" | "ru" | "en";
  readonly words: PageWords;
  readonly resolve: Resolve;
  readonly terms: readonly Term[];
  readonly lexicon: Lexicon;
  /** The day whose law the page means. */
  readonly date: string | undefined;
  readonly hrefForCitation: (citations: readonly Citation[]) => string | null;
}

export interface RenderedPage {
  readonly html: string;
  readonly headings: readonly PageHeading[];
  /** Ids of the terms that the page uses. */
  readonly terms: readonly string[];
}

/** A page as HTML that is safe to show, whatever its author typed. */
export function renderPage(source: string, options: RenderOptions): RenderedPage {
  const { words, language, terms } = options;
  const tree = parsePage(source);
  unified()
    .use(frontMatter)
    .use(headingAnchors)
    .use(wikiLinks)
    .use(callouts, { titles: words.callouts })
    .use(pageCitations, {
      lexicon: options.lexicon,
      date: options.date,
      hrefFor: options.hrefForCitation,
    })
    .use(glossaryTerms, { terms, language })
    .use(glossaryTable, { terms, language, words: words.glossary })
    .use(linkTargets, { resolve: options.resolve, broken: words.broken })
    .runSync(tree, source);
  const toHtml = unified()
    .use(remarkRehype, {
      clobberPrefix: NOTE_PREFIX,
      footnoteLabel: words.footnotes,
      footnoteLabelTagName: "h2",
      footnoteLabelProperties: { className: ["vh"] },
      footnoteBackLabel: words.backToText,
    })
    .use(tableRegions, { label: words.table })
    .use(safeHtml)
    .use(outsideLinks)
    .use(rehypeStringify);
  const html = toHtml.stringify(toHtml.runSync(tree, source));
  return { html, headings: tree.data?.headings ?? [], terms: tree.data?.terms ?? [] };
}
