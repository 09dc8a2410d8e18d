import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

import { frontMatter } from "./front-matter.ts";
import { languageSections } from "./language-sections.ts";

const prose = unified().use(remarkParse).use(remarkGfm).freeze();

const document = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ["yaml"])
  .use(remarkGfm)
  .use(frontMatter)
  .use(languageSections)
  .freeze();

/** Reads Markdown of our own or of the office, without front matter. */
export function parseProse(markdown: string): Root {
  return prose.parse(markdown);
}

/** Reads a content file; `data` of the root holds its front matter and its text in each language. */
export function parseDocument(text: string): Root {
  const tree = document.parse(text);
  document.runSync(tree, text);
  return tree;
}
