import type { Root } from "mdast";
import { visit } from "unist-util-visit";

import { note, startOf } from "./place.ts";

/** Says where a page holds HTML or a picture: neither is shown. A comment is for authors, and stays unsaid. */
export function noRawHtml() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === "html" && !/^<!--[\s\S]*?-->$/u.test(node.value.trim()))
        note(tree, { ...startOf(node), field: "html", message: "HTML is not shown: write Markdown" });
      if (node.type === "image" || node.type === "imageReference")
        note(tree, { ...startOf(node), field: "image", message: "pictures are not shown" });
    });
  };
}
