import type { JSONContent } from "@tiptap/core";

import { readSuggested } from "../schema/suggestion-marks.ts";
import type { Change, Look, Words } from "./blocks.ts";

type Marks = NonNullable<JSONContent["marks"]>;
type Attributes = Readonly<Record<string, unknown>>;

/**
 * What marks say of words; "gone", if one person suggests to put them in and another to take them out: whatever is
 * decided of both, they are not there.
 */
export function marksOf(marks: Marks): Omit<Words, "kind" | "text" | "cited"> | "gone" {
  const attributesOf = (type: string): Attributes | null => {
    const mark = marks.find((one) => one.type === type);
    return mark ? (mark.attrs ?? {}) : null;
  };
  const [insertion, deletion, format] = [
    attributesOf("insertion"),
    attributesOf("deletion"),
    attributesOf("format_change"),
  ];
  if (insertion && deletion) return "gone";
  const href = attributesOf("link")?.["href"];
  return {
    ...lookOf(marks),
    href: typeof href === "string" && /^(?:https?:|mailto:)/iu.test(href) ? href : null,
    change: insertion ? by("insertion", insertion) : deletion ? by("deletion", deletion) : null,
    formatChange: format && { ...by("format", format), before: lookOf(marksBefore(format)) },
    threads: marks.flatMap(({ type, attrs }) => {
      const thread = (attrs as Attributes | undefined)?.["thread"];
      return type === "comment" && typeof thread === "string" ? [thread] : [];
    }),
  };
}

/** What is suggested of a node: of the break at a paragraph's end, of a reference or note. */
export function changeOfNode(attrs: Attributes): Change | null {
  const suggested = readSuggested(attrs["suggested"]);
  return suggested && { kind: suggested.kind, author: suggested.author, at: suggested.at };
}

const lookOf = (marks: Marks): Look => {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  return { bold: has("bold"), italic: has("italic"), underline: has("underline"), strike: has("strike") };
};

// Written by `suggestFormat`.
const marksBefore = ({ before }: Attributes): Marks =>
  typeof before === "string" ? (JSON.parse(before) as Marks) : [];

const by = <Kind extends string>(kind: Kind, { author, at }: Attributes) => ({
  kind,
  author: typeof author === "string" ? author : "",
  at: typeof at === "string" ? at : null,
});
