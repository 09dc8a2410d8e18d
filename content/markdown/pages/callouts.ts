import type { Blockquote, Paragraph, Root } from "mdast";
import { visit } from "unist-util-visit";

import { note, startOf } from "./place.ts";

export const calloutKinds = ["note", "important", "example", "unconfirmed"] as const;
export type CalloutKind = (typeof calloutKinds)[number];

const MARK = /^\[!(?<kind>[a-z]+)\](?:[ \t]+(?<title>[^\n]+))?(?:\n|$)/iu;

/** Makes callouts of quotations that begin with `[!note]` or another kind, and a title of their own if they like. */
export function callouts({ titles }: { readonly titles: Readonly<Record<CalloutKind, string>> }) {
  return (tree: Root): void => {
    visit(tree, "blockquote", (quote) => {
      const [first] = quote.children;
      const text = first?.type === "paragraph" ? first.children[0] : undefined;
      if (first?.type !== "paragraph" || text?.type !== "text") return;
      const mark = MARK.exec(text.value);
      if (!mark) return;
      const name = mark.groups?.["kind"]?.toLowerCase() ?? "";
      const kind = calloutKinds.find((known) => known === name);
      if (!kind) {
        const message = `"${name}" is no callout: write ${calloutKinds.join(", ")}`;
        note(tree, { ...startOf(quote), field: "callout", message });
        return;
      }
      text.value = text.value.slice(mark[0].length);
      if (text.position && mark[0].endsWith("\n")) text.position.start.line += 1;
      if (text.value === "") first.children.shift();
      if (first.children.length === 0) quote.children.shift();
      dress(quote, kind, mark.groups?.["title"] ?? titles[kind]);
    });
  };
}

function dress(quote: Blockquote, kind: CalloutKind, title: string): void {
  const head: Paragraph = {
    type: "paragraph",
    children: [{ type: "text", value: title }],
    data: { hProperties: { className: ["callout-title"] } },
  };
  quote.children.unshift(head);
  quote.data = {
    ...quote.data,
    hName: "div",
    hProperties: { className: ["callout", `callout-${kind}`], role: "note" },
  };
}
