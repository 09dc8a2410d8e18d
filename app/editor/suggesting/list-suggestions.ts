import type { Node } from "@tiptap/pm/model";

import { readSuggested, type Suggested } from "../schema/suggestion-marks.ts";

/** What somebody suggests, as it is listed beside the text. */
export interface SuggestionShown extends Suggested {
  /** Where it begins in the text. */
  readonly position: number;
  readonly inserted: string;
  readonly deleted: string;
  /** Words whose look it changes. */
  readonly reformatted: string;
  /** Breaks between paragraphs that it puts in or takes away. */
  readonly breaks: number;
}

/** The open suggestions of a text, in its order. */
export function listSuggestions(doc: Node): SuggestionShown[] {
  const shown = new Map<string, { -readonly [Key in keyof SuggestionShown]: SuggestionShown[Key] }>();
  const of = ({ id, authorId, author, at, reason }: Suggested, position: number) => {
    const known = shown.get(id) ?? {
      ...{ id, authorId, author, at, reason, position },
      ...{ inserted: "", deleted: "", reformatted: "", breaks: 0 },
    };
    shown.set(id, known);
    return known;
  };
  doc.descendants((node, position) => {
    const suggested = readSuggested(node.attrs["suggested"]);
    if (suggested) {
      const one = of(suggested, position);
      const words = node.isBlock ? "" : (node.type.spec.leafText?.(node) ?? node.textContent);
      if (node.isBlock) one.breaks += 1;
      else if (suggested.kind === "insertion") one.inserted += words;
      else one.deleted += words;
    }
    for (const { type, attrs } of node.marks) {
      // Marks of these kinds bear what a suggestion is.
      const known = attrs as Suggested;
      const words = node.text ?? "";
      if (type.name === "insertion") of(known, position).inserted += words;
      else if (type.name === "deletion") of(known, position).deleted += words;
      else if (type.name === "format_change") of(known, position).reformatted += words;
    }
  });
  return [...shown.values()];
}

/** Whether anything is suggested in a document as JSON. */
export const hasSuggestions = (json: unknown): boolean =>
  /"type":"(?:insertion|deletion|format_change)"|"suggested":"/u.test(JSON.stringify(json));
