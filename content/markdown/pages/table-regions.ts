import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

const HEADING = /^h[2-6]$/u;

/**
 * Lets a wide table scroll by itself, by keyboard too, and says of its heads that they are of columns. Each is called by
 * the heading it stands under, and several under one by their number: no two regions of a page have one name.
 */
export function tableRegions({ label }: { readonly label: string }) {
  return (tree: Root): void => {
    let heading = "";
    const named = new Map<string, number>();
    visit(tree, "element", (node, index, parent) => {
      if (HEADING.test(node.tagName)) heading = wordsOf(node);
      if (node.tagName === "th") node.properties["scope"] = "col";
      if (node.tagName !== "table" || !parent || index === undefined) return;
      const name = heading === "" ? label : `${label}: ${heading}`;
      const before = named.get(name) ?? 0;
      named.set(name, before + 1);
      const ariaLabel = before === 0 ? name : `${name} (${String(before + 1)})`;
      const region: Element = {
        type: "element",
        tagName: "div",
        properties: { className: ["table-region"], role: "region", ariaLabel, tabIndex: 0 },
        children: [node],
      };
      visit(node, "element", (cell) => {
        if (cell.tagName === "th") cell.properties["scope"] = "col";
      });
      parent.children[index] = region;
      return SKIP;
    });
  };
}

function wordsOf(element: Element): string {
  let words = "";
  visit(element, "text", ({ value }) => {
    words += value;
  });
  return words.trim();
}
