import { Extension } from "@tiptap/core";

/** What a block is for in a letter: whom it is addressed to, and who signs. */
export const placements = ["addressee", "signature"] as const;
export type Placement = (typeof placements)[number];
export const alignments = ["center", "right", "justify"] as const;

/** The languages a block can be in: spell-checkers and screen readers go by it. */
export const blockLanguages = ["kk", "ru", "en"] as const;

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    blockAttributes: {
      /** Says in which language the blocks of the selection are; null: in the document's. */
      setBlockLanguage: (lang: string | null) => ReturnType;
      setAlignment: (align: string | null) => ReturnType;
      setPlacement: (placement: Placement | null) => ReturnType;
    };
  }
}

const TEXT_BLOCKS = ["paragraph", "heading"];
const oneOf = (allowed: readonly string[], value: string | null | undefined): string | null =>
  value != null && allowed.includes(value) ? value : null;

/** Language, alignment and place of paragraphs and headings. */
export const BlockAttributes = Extension.create({
  name: "blockAttributes",
  addGlobalAttributes() {
    return [
      {
        types: TEXT_BLOCKS,
        attributes: {
          lang: {
            default: null,
            parseHTML: (element) => oneOf(blockLanguages, element.getAttribute("lang")),
            renderHTML: ({ lang }) => (typeof lang === "string" ? { lang } : {}),
          },
          align: {
            default: null,
            parseHTML: (element) =>
              oneOf(alignments, element.style.textAlign || element.getAttribute("align")),
            renderHTML: ({ align }) => (typeof align === "string" ? { "data-align": align } : {}),
          },
          placement: {
            default: null,
            parseHTML: (element) => oneOf(placements, element.dataset["placement"]),
            renderHTML: ({ placement }) =>
              typeof placement === "string" ? { "data-placement": placement } : {},
          },
        },
      },
    ];
  },
  addCommands() {
    const setAll =
      (attributes: Record<string, string | null>) =>
      ({ commands }: { commands: { updateAttributes: (type: string, of: object) => boolean } }) =>
        TEXT_BLOCKS.map((type) => commands.updateAttributes(type, attributes)).some(Boolean);
    return {
      setBlockLanguage: (lang) => setAll({ lang }),
      setAlignment: (align) => setAll({ align }),
      setPlacement: (placement) => setAll({ placement }),
    };
  },
});
