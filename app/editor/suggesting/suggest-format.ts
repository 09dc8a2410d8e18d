import type { Mark } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";

import type { Suggested } from "../schema/suggestion-marks.ts";

/** The look of words, as far as it can be suggested. */
export const FORMATS: ReadonlySet<string> = new Set(["bold", "italic", "underline", "strike", "link"]);

const formatsIn = (marks: readonly Mark[]): string =>
  JSON.stringify(marks.filter(({ type }) => FORMATS.has(type.name)).map((mark) => mark.toJSON() as unknown));

/** Suggests that words look otherwise: they do at once, and bear what they looked like before. */
export function suggestFormat(
  tr: Transform,
  { from, to, mark, isAdded }: { from: number; to: number; mark: Mark; isAdded: boolean },
  by: Suggested,
): void {
  const { insertion, format_change: change } = tr.doc.type.schema.marks;
  if (!insertion || !change) throw new Error("The schema knows no suggestions");
  const parts: { from: number; to: number; marks: readonly Mark[] }[] = [];
  tr.doc.nodesBetween(from, to, (node, position, parent) => {
    if (node.isText && parent?.type.allowsMarkType(mark.type)) {
      const [start, end] = [Math.max(from, position), Math.min(to, position + node.nodeSize)];
      parts.push({ from: start, to: end, marks: node.marks });
    }
  });
  for (const part of parts) {
    if (isAdded) tr.addMark(part.from, part.to, mark);
    else tr.removeMark(part.from, part.to, mark.type);
    if (insertion.isInSet(part.marks)) continue;
    const known = change.isInSet(part.marks);
    const before = known ? String(known.attrs["before"]) : formatsIn(part.marks);
    const now = tr.doc.nodeAt(part.from)?.marks ?? [];
    if (formatsIn(now) === before) tr.removeMark(part.from, part.to, change);
    else tr.addMark(part.from, part.to, known ?? change.create({ ...by, before }));
  }
}
