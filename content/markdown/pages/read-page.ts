import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

import type { Lexicon } from "../../citations/lexicon/compile.ts";
import { schemaProblems } from "../../read/schema-problems.ts";
import { readYaml } from "../../read/yaml-text.ts";
import { frontMatter } from "../front-matter.ts";

import { calloutKinds, type CalloutKind, callouts } from "./callouts.ts";
import { headingAnchors, type PageHeading } from "./heading-anchors.ts";
import { noRawHtml } from "./no-raw-html.ts";
import { type PageCitation, pageCitations } from "./page-citations.ts";
import { type PagePart, pageParts } from "./page-parts.ts";
import { type PageMeta, pageMeta } from "./page-schema.ts";
import { note, type PageProblem } from "./place.ts";
import { type WikiLink, wikiLinks } from "./wiki-links.ts";

/** What a page says of itself, and what it leads to. Nothing of it depends on the reader. */
export interface PageRead {
  /** Null: the front matter is not as it must be, and `problems` says how. */
  readonly meta: PageMeta | null;
  /** The Markdown below the front matter. */
  readonly body: string;
  readonly headings: readonly PageHeading[];
  readonly parts: readonly PagePart[];
  readonly links: readonly WikiLink[];
  readonly problems: readonly PageProblem[];
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).use(remarkGfm).freeze();

/** The tree of a page as it is written. */
export const parsePage = (source: string): Root => parser.parse(source);

const untitled = Object.fromEntries(calloutKinds.map((kind) => [kind, ""])) as Record<CalloutKind, string>;

const reader = unified()
  .use(frontMatter)
  .use(headingAnchors)
  .use(wikiLinks)
  .use(callouts, { titles: untitled })
  .use(noRawHtml)
  .use(pageParts)
  .freeze();

/** Reads a page: front matter, headings, parts and links, with every mistake in them. */
export function readPage(source: string): PageRead {
  const tree = parsePage(source);
  reader.runSync(tree, source);
  const meta = readMeta(tree);
  const { headings = [], parts = [], wikiLinks: links = [], problems = [] } = tree.data ?? {};
  return { meta, body: bodyOf(source), headings, parts, links, problems };
}

/** What a page cites of the law of its day. */
export function citationsOfPage(
  source: string,
  lexicon: Lexicon,
  date: string | undefined,
): readonly PageCitation[] {
  const tree = parsePage(source);
  unified()
    .use(wikiLinks)
    .use(callouts, { titles: untitled })
    .use(pageCitations, { lexicon, date, hrefFor: () => null })
    .runSync(tree, source);
  return tree.data?.citations ?? [];
}

function readMeta(tree: Root): PageMeta | null {
  const matter = tree.data?.frontMatter;
  if (!matter) {
    const message = "has no front matter: begin with --- and end it with ---";
    note(tree, { line: 1, column: 1, field: "", message });
    return null;
  }
  const yaml = readYaml(matter.text, matter);
  for (const { line, column, message } of yaml.mistakes) note(tree, { line, column, field: "yaml", message });
  const parsed = pageMeta.safeParse(yaml.value);
  if (parsed.success) return yaml.mistakes.length > 0 ? null : parsed.data;
  if (yaml.isReadable)
    for (const { line, column, field, message } of schemaProblems("", yaml, [], parsed.error.issues))
      note(tree, { line, column, field, message });
  return null;
}

const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/u;

/** What stands below the front matter, without the blank lines between. */
export const bodyOf = (source: string): string =>
  source.replace(FRONT_MATTER, "").replace(/^(?:[ \t]*\r?\n)+/u, "");
