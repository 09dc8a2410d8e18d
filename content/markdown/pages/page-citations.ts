import type { Link, PhrasingContent, Root, Text } from "mdast";
import { SKIP, visit } from "unist-util-visit";

import { bySpan } from "../../citations/annotate/spans.ts";
import { type Leaf, rangesOfLeaves, textOfLeaves } from "../../citations/annotate/leaves.ts";
import { cite } from "../../citations/cite.ts";
import type { Lexicon } from "../../citations/lexicon/compile.ts";
import type { Citation } from "../../citations/types.ts";
import { startOf } from "./place.ts";

/** Citations of one place in the text: several for a list. */
export interface PageCitation {
  readonly citations: readonly Citation[];
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

declare module "mdast" {
  interface RootData {
    citations?: PageCitation[];
  }
}

export interface CitationOptions {
  readonly lexicon: Lexicon;
  /** The day whose law the text means. */
  readonly date: string | undefined;
  /** Where what is cited is read; null leaves the words as they are. */
  readonly hrefFor: (citations: readonly Citation[]) => string | null;
}

interface TextLeaf extends Leaf {
  readonly node: Text;
  readonly parent: { children: unknown[] };
}

/** Blocks that hold running text: no citation reaches from one into the next. */
const BLOCKS = new Set(["paragraph", "heading", "tableCell"]);

/** Finds the citations of law in running text and makes links of them; links, code and `[[…]]` are left alone. */
export function pageCitations({ lexicon, date, hrefFor }: CitationOptions) {
  return (tree: Root): void => {
    const leaves = leavesOf(tree);
    const citations = cite(textOfLeaves(leaves), lexicon, date === undefined ? {} : { date });
    const ranges = rangesOfLeaves(leaves, citations);
    const places = bySpan(citations).flatMap((group) => {
      const range = ranges.find((one) => one.citations[0] === group[0]);
      const leaf = range && leaves[range.leaf];
      if (!range || !leaf) return [];
      return { citations: group, text: group[0]?.text ?? "", ...placeIn(leaf.node, range.from) };
    });
    tree.data = { ...tree.data, citations: places };
    for (const [index, leaf] of leaves.entries()) {
      const here = ranges.filter((range) => range.leaf === index);
      if (here.length > 0) link(leaf, here, hrefFor);
    }
  };
}

function leavesOf(tree: Root): TextLeaf[] {
  const leaves: TextLeaf[] = [];
  let opensBlock = true;
  visit(tree, (node, _index, parent) => {
    if (BLOCKS.has(node.type)) opensBlock = true;
    if (node.type === "text" && parent) {
      leaves.push({ text: node.value, opensBlock, node, parent });
      opensBlock = false;
      return;
    }
    if (["link", "linkReference", "inlineCode", "code", "wikiLink", "html"].includes(node.type)) {
      opensBlock = true;
      return SKIP;
    }
    return;
  });
  return leaves;
}

/** Where a part of a text begins, as long as the file breaks its lines where the text does. */
function placeIn(node: Text, from: number): { line: number; column: number } {
  const start = startOf(node);
  const before = node.value.slice(0, from);
  const lines = before.split("\n").length - 1;
  return lines === 0
    ? { line: start.line, column: start.column + from }
    : { line: start.line + lines, column: from - before.lastIndexOf("\n") };
}

type Range = ReturnType<typeof rangesOfLeaves>[number];

function link(leaf: TextLeaf, ranges: readonly Range[], hrefFor: CitationOptions["hrefFor"]): void {
  const pieces: PhrasingContent[] = [];
  let at = 0;
  for (const { from, to, citations } of ranges) {
    const href = hrefFor(citations);
    if (href === null || from < at) continue;
    if (from > at) pieces.push({ type: "text", value: leaf.text.slice(at, from) });
    const piece: Link = {
      type: "link",
      url: href,
      children: [{ type: "text", value: leaf.text.slice(from, to) }],
      data: { hProperties: { className: ["cite"] } },
    };
    pieces.push(piece);
    at = to;
  }
  if (pieces.length === 0) return;
  if (at < leaf.text.length) pieces.push({ type: "text", value: leaf.text.slice(at) });
  leaf.parent.children.splice(leaf.parent.children.indexOf(leaf.node), 1, ...pieces);
}
