import type { JSONContent } from "@tiptap/core";

const CELLS = new Set(["tableCell", "tableHeader"]);

/** The words of a document, for search and for counting: a line each block, a tab between cells, notes in brackets. */
export function plainTextOf(node: JSONContent): string {
  switch (node.type) {
    case "text":
      return node.text ?? "";
    case "hardBreak":
      return "\n";
    case "citation":
      return typeof node.attrs?.["label"] === "string" ? node.attrs["label"] : "";
    case "image":
      return typeof node.attrs?.["alt"] === "string" ? node.attrs["alt"] : "";
    case "footnote":
      return ` [${inside(node, "")}]`;
    case "paragraph":
    case "heading":
      return inside(node, "");
    case "tableRow":
      return inside(node, "\t");
    default:
      return inside(node, node.type !== undefined && CELLS.has(node.type) ? " " : "\n");
  }
}

const inside = (node: JSONContent, between: string): string =>
  (node.content ?? []).map(plainTextOf).join(between);
