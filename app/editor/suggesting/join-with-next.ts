import type { Transform } from "@tiptap/pm/transform";

/**
 * Joins the paragraph at a place with the one behind it, as deleting the break between them does: it stays what it is,
 * and what was suggested of the second's end is now of its own. With nothing behind it that it can be joined with, only
 * what was suggested of the break is forgotten.
 */
export function joinWithNext(tr: Transform, position: number): void {
  const node = tr.doc.nodeAt(position);
  if (!node) return;
  const end = position + node.nodeSize;
  const next = tr.doc.resolve(end).nodeAfter;
  tr.setNodeAttribute(position, "suggested", next?.isTextblock ? next.attrs["suggested"] : null);
  if (next?.isTextblock) tr.join(end);
}
