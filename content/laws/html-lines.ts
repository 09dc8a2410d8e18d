import type { Element, ElementContent, Nodes, Parents, Root } from "hast";
import { toText } from "hast-util-to-text";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

import { raised, tidy } from "./text-lines.ts";
import type { Line } from "./types.ts";

const parser = unified().use(rehypeParse, { fragment: false }).freeze();

const BLOCKS = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header html li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const NO_TEXT = new Set(["head", "script", "style", "template", "noscript", "select", "button", "iframe"]);
const HEADINGS = /^h[1-6]$/u;

interface Block {
  readonly line: Line;
  readonly within: readonly Element[];
}

export interface HtmlLines {
  readonly lines: Line[];
  readonly tables: Line[];
  /** Passages of the page that stand around the text: menus, the foot. */
  readonly around: Line[];
}

/**
 * The passages of a page. Of the act are those within the innermost element that holds every article and chapter, or
 * every point where there are none; the rest of the page is around it. `rankOf` says how surely a passage begins a
 * unit: 2 an article or a chapter, 1 a point, 0 nothing.
 */
export function linesOfHtml(html: string, rankOf: (text: string) => 0 | 1 | 2): HtmlLines {
  const root = parser.parse(html);
  const found = { blocks: [] as Block[], tables: [] as Line[], ordinal: 0 };
  collect(root, [], found);
  const ranked = found.blocks.map((block) => ({ block, rank: rankOf(block.line.text) }));
  const highest = ranked.some(({ rank }) => rank === 2) ? 2 : 1;
  const heads = ranked.filter(({ rank }) => rank === highest).map(({ block }) => block);
  const innermost = sharedElements(heads).at(-1);
  const isWithin = ({ within }: Block) => innermost === undefined || within.includes(innermost);
  return {
    lines: found.blocks.filter(isWithin).map(({ line }) => line),
    tables: found.tables,
    around: found.blocks.filter((block) => !isWithin(block)).map(({ line }) => line),
  };
}

/** The elements that hold all of these passages, beyond the element that is the passage itself. */
function sharedElements(blocks: readonly Block[]): readonly Element[] {
  let shared: readonly Element[] | null = null;
  for (const block of blocks) {
    const within = block.within.slice(0, -1);
    const known: readonly Element[] = shared ?? within;
    let depth = 0;
    while (depth < known.length && known[depth] === within[depth]) depth++;
    shared = known.slice(0, depth);
  }
  return shared ?? [];
}

interface Collected {
  readonly blocks: Block[];
  readonly tables: Line[];
  ordinal: number;
}

/** Whatever stands between two blocks is a passage, whether a paragraph holds it or not. */
function collect(parent: Parents, within: readonly Element[], found: Collected): void {
  let inline: ElementContent[] = [];
  const flush = () => {
    if (inline.length > 0) passage(inline, parent, within, found);
    inline = [];
  };
  for (const child of parent.children) {
    if (child.type === "text") inline.push(child);
    if (child.type !== "element" || NO_TEXT.has(child.tagName)) continue;
    if (child.tagName === "tr") {
      flush();
      row(child, [...within, child], found);
    } else if (BLOCKS.has(child.tagName) || holdsBlock(child)) {
      flush();
      collect(child, [...within, child], found);
    } else inline.push(child);
  }
  flush();
}

const holdsBlock = (element: Element): boolean =>
  element.children.some(
    (child) => child.type === "element" && (BLOCKS.has(child.tagName) || holdsBlock(child)),
  );

function passage(
  content: ElementContent[],
  parent: Parents,
  within: readonly Element[],
  found: Collected,
): void {
  const tag = parent.type === "element" ? parent.tagName : "";
  const isHeading = HEADINGS.test(tag) || isBold(content);
  const line = content.find(({ position }) => position)?.position?.start.line ?? ++found.ordinal;
  const isListed = tag === "li" && within.at(-2)?.tagName === "ol";
  for (const text of textOf(content).split("\n")) {
    const words = tidy(text);
    if (words === "") continue;
    const isNumbered = /^(?:\d|[IVXLC]+\.|\p{L}\))/u.test(words);
    found.blocks.push({
      line: { text: words, line, isHeading, isAutoNumbered: isListed && !isNumbered },
      within,
    });
  }
}

function row(element: Element, within: readonly Element[], found: Collected): void {
  const cells = element.children
    .filter((child): child is Element => child.type === "element")
    .map((cell) => tidy(textOf(cell.children).replaceAll("\n", " ")));
  const words = cells.filter((cell) => cell !== "");
  if (words.length === 0) return;
  const line = { text: words.join(" | "), line: element.position?.start.line ?? ++found.ordinal };
  if (words.length > 1) found.tables.push(line);
  found.blocks.push({ line, within });
}

/** A passage that is bold as a whole is printed as a heading. */
const isBold = (content: readonly ElementContent[]): boolean => {
  const printed = content.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return (
    printed.length > 0 &&
    printed.every(
      (child) => child.type === "element" && (child.tagName === "b" || child.tagName === "strong"),
    )
  );
};

const textOf = (content: ElementContent[]): string => {
  const root: Root = { type: "root", children: content.map(withRaised) };
  return toText(root, { whitespace: "normal" });
};

function withRaised<T extends Nodes>(node: T): T {
  if (node.type !== "element") return node;
  if (node.tagName === "sup") {
    const text = node.children.map((child) => (child.type === "text" ? child.value : "")).join("");
    return { ...node, children: [{ type: "text", value: raised(text) }] };
  }
  return { ...node, children: node.children.map(withRaised) };
}
