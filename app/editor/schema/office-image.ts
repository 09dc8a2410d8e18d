import { mergeAttributes, Node } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    officeImage: {
      /** Puts in an image that hangs on the record. */
      addImage: (image: { readonly file: string; readonly alt: string }) => ReturnType;
    };
  }
}

const FILE = /^[0-9a-f-]{36}$/u;

/** An image from the office's file store: known by its attachment, never by an address elsewhere. */
export const OfficeImage = Node.create({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({
    file: {
      default: null,
      parseHTML: (element) => element.getAttribute("data-file"),
      renderHTML: ({ file }) =>
        typeof file === "string" && FILE.test(file) ? { "data-file": file, src: `/files/${file}` } : {},
    },
    alt: { default: "" },
  }),
  // An image pasted from elsewhere has no attachment: it is left out.
  parseHTML: () => [{ tag: "img[data-file]" }],
  renderHTML: ({ HTMLAttributes }) => ["img", mergeAttributes(HTMLAttributes)],
  addCommands() {
    return {
      addImage:
        (image) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: image }),
    };
  },
});
