import { getSchema, type Extensions } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import { Heading as PlainHeading } from "@tiptap/extension-heading";
import { ListItem as StrictListItem } from "@tiptap/extension-list";
import StarterKit from "@tiptap/starter-kit";

import { BlockAttributes } from "./block-attributes.ts";
import { Citation } from "./citation.ts";
import { CommentMark } from "./comment-mark.ts";
import { Footnote } from "./footnote.ts";
import { OfficeImage } from "./office-image.ts";
import { Deletion, FormatChange, Insertion, SuggestedNodes } from "./suggestion-marks.ts";

/** Two people may each delete a part of an item: what is left of it must still be one, or Yjs deletes it whole. */
const ListItem = StrictListItem.extend({ content: "block+" });

const LEVELS = [1, 2, 3] as const;

/** A document stands within a page that has its own first heading: each of its levels is shown one lower. */
const Heading = PlainHeading.extend({
  addAttributes() {
    return {
      level: {
        default: 1,
        parseHTML: (element) => Math.min(3, Number(element.dataset["level"] ?? element.tagName.slice(1))),
        renderHTML: ({ level }) => ({ "data-level": Number(level) }),
      },
    };
  },
  parseHTML: () => [{ tag: "h1, h2, h3, h4, h5, h6" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    `h${String(Number(node.attrs["level"]) + 1)}`,
    HTMLAttributes,
    0,
  ],
}).configure({ levels: [...LEVELS] });

/**
 * What a document may hold, in the browser and on the server alike. Whoever adds a node or a mark raises
 * `SCHEMA_VERSION`; nothing is ever taken away, for old documents hold it.
 */
export const schemaExtensions: Extensions = [
  StarterKit.configure({
    // Yjs keeps what can be undone; a paragraph added by itself would be a change that nobody made.
    undoRedo: false,
    trailingNode: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    heading: false,
    link: {
      openOnClick: false,
      autolink: false,
      protocols: ["http", "https", "mailto"],
      HTMLAttributes: { rel: "noopener noreferrer", target: null },
    },
    listItem: false,
  }),
  Heading,
  ListItem,
  TableKit.configure({ table: { resizable: false, allowTableNodeSelection: true } }),
  BlockAttributes,
  Footnote,
  Citation,
  OfficeImage,
  CommentMark,
  Insertion,
  Deletion,
  FormatChange,
  SuggestedNodes,
];

export const documentSchema = getSchema(schemaExtensions);
