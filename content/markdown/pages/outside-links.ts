import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Says of links to other sites that they lead out; an address that only looks like one of ours loses its link. */
export function outsideLinks() {
  return (tree: Root): void => {
    visit(tree, "element", (node) => {
      const { href } = node.properties;
      if (node.tagName !== "a" || typeof href !== "string") return;
      // `//host`, and `/\\host`, which browsers read the same.
      if (/^[/\\]{2}/u.test(href)) delete node.properties["href"];
      if (!/^https?:/iu.test(href)) return;
      node.properties["rel"] = ["noopener", "noreferrer"];
      node.properties["className"] = ["ext"];
    });
  };
}
