import { Mark, mergeAttributes } from "@tiptap/core";

/** A passage that a thread of comments is about. Several may overlap; what is typed at its end is not in it. */
export const CommentMark = Mark.create({
  name: "comment",
  inclusive: false,
  excludes: "",
  addAttributes: () => ({
    thread: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-thread"),
      renderHTML: ({ thread }) => (typeof thread === "string" ? { "data-thread": thread } : {}),
    },
  }),
  parseHTML: () => [{ tag: "span[data-thread]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes, { class: "noted" }), 0],
});
