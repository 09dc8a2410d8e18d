import rehypeSanitize, { defaultSchema, type Options } from "rehype-sanitize";

import { ANCHOR_PREFIX } from "./heading-anchors.ts";

/** Before the ids of footnotes. */
export const NOTE_PREFIX = "n-";

const CLASSES = [
  /^callout(?:-[a-z]+)?$/u,
  /^term(?:-open)?$/u,
  ...[
    "cite",
    "wiki",
    "wiki-broken",
    "table-region",
    "footnotes",
    "vh",
    "contains-task-list",
    "task-list-item",
  ],
  ...["glossary", "data-footnote-backref", "data-footnote-ref"],
];
const IDS = [new RegExp(`^${ANCHOR_PREFIX}`, "u"), new RegExp(`^${NOTE_PREFIX}fn`, "u"), "footnote-label"];

const schema: Options = {
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== "img" && name !== "picture"),
  attributes: {
    "*": [
      ["className", ...CLASSES],
      ["id", ...IDS],
      ["role", "note", "region"],
      ["lang", "kk", "ru", "en"],
      ...["ariaDescribedBy", "ariaLabel", "ariaLabelledBy", "title"],
    ],
    a: ["href", "dataFootnoteRef", "dataFootnoteBackref"],
    section: ["dataFootnotes"],
    div: [["tabIndex", 0]],
    input: [["type", "checkbox"], "checked", ["disabled", true]],
    ol: ["start"],
    td: ["align"],
    th: ["align", ["scope", "col"]],
  },
  protocols: { href: ["http", "https", "mailto"] },
  required: defaultSchema.required ?? {},
  strip: ["script"],
  clobber: [],
  clobberPrefix: "",
};

/** Leaves of the HTML only what our own plugins make; a foreign protocol loses its address. */
export const safeHtml = () => rehypeSanitize(schema);
