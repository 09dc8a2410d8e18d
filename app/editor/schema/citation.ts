import { mergeAttributes, Node } from "@tiptap/core";

const text = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    typeof attributes[name] === "string" ? { [`data-${name}`]: attributes[name] } : {},
});

/**
 * A reference that was inserted rather than typed: what it points at (a provision of an act, a record, an appeal), the
 * day whose law is meant, and the words that stand for it in this sentence.
 */
export const Citation = Node.create({
  name: "citation",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    /** act, record or appeal */
    target: text("target"),
    /** Slug of the act, number of the record or appeal. */
    name: text("name"),
    path: text("path"),
    /** ISO day; null: the record's. */
    on: text("on"),
    label: text("label"),
  }),
  parseHTML: () => [{ tag: "span[data-target][data-label]" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, { class: "cite" }),
    String(node.attrs["label"] ?? ""),
  ],
  renderText: ({ node }) => String(node.attrs["label"] ?? ""),
});
