import type { Nodes, Root } from "mdast";

import type { WikiLink } from "./wiki-links.ts";

/** What a page says under one of its second headings; the first part, without an anchor, stands before them all. */
export interface PagePart {
  readonly anchor: string | null;
  readonly title: string;
  readonly text: string;
}

declare module "mdast" {
  interface RootData {
    parts?: PagePart[];
  }
}

/** Notes the words of each part of a page, for whoever looks for them: Markdown's signs are gone. */
export function pageParts() {
  return (tree: Root): void => {
    const parts: { anchor: string | null; title: string; texts: string[] }[] = [
      { anchor: null, title: "", texts: [] },
    ];
    const headings = [...(tree.data?.headings ?? [])];
    for (const node of tree.children) {
      const heading = node.type === "heading" ? headings.shift() : undefined;
      if (heading?.depth === 2) parts.push({ anchor: heading.anchor, title: heading.title, texts: [] });
      else parts.at(-1)?.texts.push(wordsOf(node));
    }
    const found = parts.map(({ anchor, title, texts }) => ({
      ...{ anchor, title },
      text: texts
        .map((text) => text.trim())
        .filter(Boolean)
        .join("\n\n"),
    }));
    tree.data = { ...tree.data, parts: found };
  };
}

const BETWEEN: Readonly<Record<string, string>> = {
  table: "\n\n",
  tableRow: " — ",
  list: "\n\n",
  blockquote: "\n\n",
  listItem: "\n",
};

function wordsOf(node: Nodes): string {
  if (node.type === "wikiLink") return wordsOfLink(node);
  if (node.type === "code" || node.type === "html" || node.type === "definition") return "";
  if ("value" in node) return node.value;
  if ("children" in node) return node.children.map(wordsOf).join(BETWEEN[node.type] ?? "");
  return node.type === "break" ? " " : "";
}

const wordsOfLink = ({ label, target }: WikiLink): string =>
  label ?? (target.kind === "record" ? target.number : "");
