import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

import type { Block, Inline, Table, Words } from "./blocks.ts";
import { columnsOf, notesIn } from "./words-of.ts";

type Flow = BlockContent | DefinitionContent;

/** A document in GitHub's Markdown, notes and tables included. What Markdown cannot say (places, alignment) is left out. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const notes = notesIn(blocks).map(({ number, content }): FootnoteDefinition => ({
    ...{ type: "footnoteDefinition", identifier: String(number), label: String(number) },
    children: [{ type: "paragraph", children: phrasing(content) }],
  }));
  const root: Root = { type: "root", children: [...flow(blocks), ...notes] as RootContent[] };
  return processor.stringify(root);
}

const processor = unified()
  .use(remarkStringify, { bullet: "-", emphasis: "*", strong: "*", rule: "-", listItemIndent: "one" })
  // Columns are not padded: in Kazakh and Russian a row of the comparative table is a page long.
  .use(remarkGfm, { tablePipeAlign: false });

const flow = (blocks: readonly Block[]): Flow[] => blocks.flatMap(one);

function one(block: Block): Flow[] {
  switch (block.kind) {
    case "passage": {
      const children = phrasing(trimmed(block.content));
      if (children.length === 0) return [];
      return block.level === null
        ? [{ type: "paragraph", children }]
        : [{ type: "heading", depth: block.level, children }];
    }
    case "list":
      return [
        {
          type: "list",
          ordered: block.ordered,
          start: block.ordered ? block.start : null,
          spread: false,
          children: block.items.map((item) => ({ type: "listItem", spread: false, children: flow(item) })),
        },
      ];
    case "quotation":
      return [{ type: "blockquote", children: flow(block.blocks) }];
    case "table":
      return [{ type: "table", children: rowsOf(block) }];
    case "picture":
      return block.alt === ""
        ? []
        : [
            {
              type: "paragraph",
              children: [{ type: "emphasis", children: [{ type: "text", value: block.alt }] }],
            },
          ];
  }
}

/** Markdown wants one row of heads and as many cells in each: a cell over several columns is followed by empty ones. */
function rowsOf(table: Table): TableRow[] {
  const rows = table.rows.map((cells): TableRow => ({
    type: "tableRow",
    children: cells.flatMap((cell) => [
      { type: "tableCell" as const, children: inCell(cell.blocks) },
      ...Array.from({ length: cell.columns - 1 }, () => ({ type: "tableCell" as const, children: [] })),
    ]),
  }));
  const empty: TableRow = {
    type: "tableRow",
    children: Array.from({ length: columnsOf(table) }, () => ({ type: "tableCell", children: [] })),
  };
  return table.heads === 0 ? [empty, ...rows] : rows;
}

/** A cell of Markdown is one line: its paragraphs are parted by the one sign of HTML that everybody reads there. */
function inCell(blocks: readonly Block[]): PhrasingContent[] {
  return blocks
    .flatMap((block): readonly (readonly Inline[])[] => {
      switch (block.kind) {
        case "passage":
          return [block.content];
        case "list":
          return block.items.flatMap((item) =>
            item.flatMap((inner) => (inner.kind === "passage" ? [inner.content] : [])),
          );
        case "quotation":
          return block.blocks.flatMap((inner) => (inner.kind === "passage" ? [inner.content] : []));
        default:
          return [];
      }
    })
    .flatMap((content, index) => [
      ...(index > 0 ? [{ type: "html" as const, value: "<br>" }] : []),
      ...phrasing(content, true),
    ]);
}

/** Spaces at the ends of a line say nothing, and Markdown would write them as signs. */
const trimmed = (content: readonly Inline[]): Inline[] =>
  content
    .map((part, index) => {
      if (part.kind !== "words") return part;
      const text = index === 0 ? part.text.trimStart() : part.text;
      return { ...part, text: index === content.length - 1 ? text.trimEnd() : text };
    })
    .filter((part) => part.kind !== "words" || part.text !== "");

const phrasing = (content: readonly Inline[], isInCell = false): PhrasingContent[] =>
  content.map((part): PhrasingContent => {
    switch (part.kind) {
      case "words":
        return marked(part);
      case "break":
        return isInCell ? { type: "html", value: "<br>" } : { type: "break" };
      case "note":
        return {
          ...{ type: "footnoteReference", identifier: String(part.number), label: String(part.number) },
        };
    }
  });

function marked({ text, bold, italic, strike, href }: Words): PhrasingContent {
  let node: PhrasingContent = { type: "text", value: text };
  if (strike) node = { type: "delete", children: [node] };
  if (italic) node = { type: "emphasis", children: [node] };
  if (bold) node = { type: "strong", children: [node] };
  return href === null ? node : { type: "link", url: href, children: [node] };
}
