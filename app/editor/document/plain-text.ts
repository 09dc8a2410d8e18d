import type { JSONContent } from "@tiptap/core";

import { readSuggested } from "../schema/suggestion-marks.ts";

const CELLS = new Set(["tableCell", "tableHeader"]);

/**
 * The words of a document, for search and for counting: a line each block, a tab between cells, notes in brackets. What
 * is only suggested is not said yet: the text is as it stands without suggestions.
 */
export function plainTextOf(node: JSONContent): string {
  switch (node.type) {
    case "text":
      return node.marks?.some(({ type }) => type === "insertion") ? "" : (node.text ?? "");
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

const isInsertion = (node: JSONContent): boolean =>
  readSuggested(node.attrs?.["suggested"])?.kind === "insertion";

const LINES = new Set(["paragraph", "heading"]);

function inside(node: JSONContent, between: string): string {
  let text = "";
  (node.content ?? []).forEach((child, index, all) => {
    const before = all[index - 1];
    const isLine = LINES.has(child.type ?? "");
    // A break that is only suggested parts nothing, and what is only suggested in a line is not there.
    if (before && !(isInsertion(before) && LINES.has(before.type ?? ""))) text += between;
    if (isLine || !isInsertion(child)) text += plainTextOf(child);
  });
  return text;
}
