import { getSchema, type Extensions } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import { ListItem as StrictListItem } from "@tiptap/extension-list";
import StarterKit from "@tiptap/starter-kit";

import { BlockAttributes } from "./block-attributes.ts";
import { Citation } from "./citation.ts";
import { CommentMark } from "./comment-mark.ts";
import { Footnote } from "./footnote.ts";
import { OfficeImage } from "./office-image.ts";

/** Two people may each delete a part of an item: what is left of it must still be one, or Yjs deletes it whole. */
const ListItem = StrictListItem.extend({ content: "block+" });

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
    heading: { levels: [1, 2, 3] },
    link: {
      openOnClick: false,
      autolink: false,
      protocols: ["http", "https", "mailto"],
      HTMLAttributes: { rel: "noopener noreferrer", target: null },
    },
    listItem: false,
  }),
  ListItem,
  TableKit.configure({ table: { resizable: false, allowTableNodeSelection: true } }),
  BlockAttributes,
  Footnote,
  Citation,
  OfficeImage,
  CommentMark,
];

export const documentSchema = getSchema(schemaExtensions);
