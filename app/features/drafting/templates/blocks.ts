import type { JSONContent } from "@tiptap/core";

/** The parts that documents are put together from; words of no length are left out, for no text node may be empty. */
export const text = (value: string): JSONContent[] => (value === "" ? [] : [{ type: "text", text: value }]);

export const paragraph = (
  content: string | readonly JSONContent[],
  attrs: Record<string, string> = {},
): JSONContent => {
  const parts = typeof content === "string" ? text(content) : [...content];
  return { type: "paragraph", attrs, ...(parts.length > 0 ? { content: parts } : {}) };
};

export const heading = (level: 1 | 2 | 3, value: string, attrs: object = {}): JSONContent => ({
  type: "heading",
  attrs: { level, ...attrs },
  content: text(value),
});

export const bulletList = (items: readonly (readonly JSONContent[])[]): JSONContent => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
});

export const table = (heads: readonly string[], rows: readonly (readonly JSONContent[])[]): JSONContent => ({
  type: "table",
  content: [
    {
      type: "tableRow",
      content: heads.map((head) => ({ type: "tableHeader", content: [paragraph(head)] })),
    },
    ...rows.map((cells) => ({
      type: "tableRow",
      content: cells.map((cell) => ({ type: "tableCell", content: [cell] })),
    })),
  ],
});
