import { Extension, Mark, mergeAttributes } from "@tiptap/core";

/** Who suggests something, when and why. The same `id` binds what was suggested at once. */
export interface Suggested {
  readonly id: string;
  readonly authorId: string;
  readonly author: string;
  /** ISO instant. */
  readonly at: string;
  readonly reason: string | null;
}

/** What a suggestion says of a node: of a paragraph or heading, of the break at its end. */
export interface SuggestedNode extends Suggested {
  readonly kind: "insertion" | "deletion";
}

const attributes = () => ({
  ...Object.fromEntries(
    ["authorId", "author", "at", "reason"].map((name) => [name, { default: null, rendered: false }]),
  ),
  id: {
    default: null,
    renderHTML: ({ id }: Record<string, unknown>) =>
      typeof id === "string" ? { "data-suggestion": id } : {},
  },
});

// None of them is read from what is pasted: what somebody copies is no suggestion of theirs yet.
const suggestion = (name: string, tag: string) =>
  Mark.create({
    name,
    inclusive: false,
    // Somebody may suggest to delete what somebody else suggests to insert.
    excludes: name,
    addAttributes: attributes,
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes, { class: "suggested" }), 0],
  });

/** Words that somebody suggests to put in, and to take out. */
export const Insertion = suggestion("insertion", "ins");
export const Deletion = suggestion("deletion", "del");

/** Words whose look somebody suggests to change: they have the new one, `before` is the old, as JSON of marks. */
export const FormatChange = suggestion("format_change", "span").extend({
  addAttributes: () => ({ ...attributes(), before: { default: "[]", rendered: false } }),
});

/** What can be suggested of a node stands in an attribute: Yjs keeps no marks of nodes. */
export const SUGGESTED_NODES = ["paragraph", "heading", "citation", "footnote", "hardBreak"] as const;

/** `suggested` on nodes: JSON of a `SuggestedNode`, as text, so that equal values are equal. */
export const SuggestedNodes = Extension.create({
  name: "suggestedNodes",
  addGlobalAttributes() {
    return [
      {
        types: [...SUGGESTED_NODES],
        attributes: {
          suggested: {
            default: null,
            keepOnSplit: false,
            parseHTML: () => null,
            renderHTML: ({ suggested }) => {
              const known = readSuggested(suggested);
              return known ? { "data-suggested": known.kind, "data-suggestion": known.id } : {};
            },
          },
        },
      },
    ];
  },
});

export function readSuggested(value: unknown): SuggestedNode | null {
  if (typeof value !== "string") return null;
  // Written by `writeSuggested` alone.
  return JSON.parse(value) as SuggestedNode;
}

export const writeSuggested = (suggested: SuggestedNode | null): string | null =>
  suggested && JSON.stringify(suggested);
