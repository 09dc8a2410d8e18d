import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Lets a wide table scroll by itself, by keyboard too, and says of its heads that they are of columns. */
export function tableRegions({ label }: { readonly label: string }) {
  return (tree: Root): void => {
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName === "th") node.properties["scope"] = "col";
      if (node.tagName !== "table" || !parent || index === undefined) return;
      const region: Element = {
        type: "element",
        tagName: "div",
        properties: { className: ["table-region"], role: "region", ariaLabel: label, tabIndex: 0 },
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
