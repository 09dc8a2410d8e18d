import type { Heading, Root } from "mdast";
import { toString } from "mdast-util-to-string";
import { visit } from "unist-util-visit";

import { note, startOf } from "./place.ts";

export interface PageHeading {
  readonly anchor: string;
  readonly depth: number;
  readonly title: string;
  /** Where in the file its part begins. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  /** Whether the author gave the anchor: then it outlives another wording of the heading. */
  readonly isGiven: boolean;
}

declare module "mdast" {
  interface RootData {
    headings?: PageHeading[];
  }
}

/** Before every anchor on a page of the product, so that no heading takes the id of something else. */
export const ANCHOR_PREFIX = "s-";

const GIVEN = /\s*\{#(?<anchor>[a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/u;

/**
 * Gives each heading an anchor: the one written behind it, `## Deadlines {#deadlines}`, which is the same in every
 * language and stays when the heading is worded anew; else its words. Notes them in order: the table of contents.
 */
export function headingAnchors() {
  return (tree: Root): void => {
    const headings: PageHeading[] = [];
    const taken = new Set<string>();
    visit(tree, "heading", (node) => {
      const given = takeGiven(node);
      const title = toString(node, { includeHtml: false }).trim();
      const anchor = free(given ?? anchorOf(title), taken);
      const place = startOf(node);
      if (given !== null && anchor !== given)
        note(tree, { ...place, field: "heading", message: `the anchor #${given} is there twice` });
      if (node.depth === 1)
        note(tree, {
          ...place,
          field: "heading",
          message: "the page's title stands in its front matter: begin with ##",
        });
      const above = headings.at(-1)?.depth ?? 1;
      if (node.depth > above + 1)
        note(tree, {
          ...place,
          field: "heading",
          message: `a heading of level ${String(node.depth)} cannot follow one of level ${String(above)}`,
        });
      taken.add(anchor);
      const offset = node.position?.start.offset ?? 0;
      headings.push({ anchor, depth: node.depth, title, offset, ...place, isGiven: given !== null });
      node.data = { ...node.data, hProperties: { id: `${ANCHOR_PREFIX}${anchor}` } };
    });
    tree.data = { ...tree.data, headings };
  };
}

/** Takes `{#anchor}` off the end of a heading. */
function takeGiven(node: Heading): string | null {
  const last = node.children.at(-1);
  if (last?.type !== "text") return null;
  const anchor = GIVEN.exec(last.value)?.groups?.["anchor"];
  if (anchor === undefined) return null;
  last.value = last.value.replace(GIVEN, "");
  return anchor;
}

const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-+|-+$/gu, "") || "part";

function free(wanted: string, taken: ReadonlySet<string>): string {
  let anchor = wanted;
  for (let copy = 2; taken.has(anchor); copy++) anchor = `${wanted}-${String(copy)}`;
  return anchor;
}
