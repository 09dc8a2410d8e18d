import type { Node } from "@tiptap/pm/model";

import { plainTextOf } from "./plain-text.ts";

/** A place as rules name it: so many letters into one of the document's paragraphs and headings, counted from 0. */
export interface PlaceInText {
  readonly block: number;
  readonly from: number;
  readonly to: number;
}

/** Where a place stands in a document now, or null if its paragraph is not there. */
export function positionOfPlace(
  doc: Node,
  place: PlaceInText,
): { readonly from: number; readonly to: number } | null {
  let count = -1;
  let found: { from: number; to: number } | null = null;
  doc.descendants((node, position) => {
    if (found) return false;
    if (!node.isTextblock || !node.isBlock) return true;
    count += 1;
    if (count === place.block) {
      found = {
        from: position + 1 + offsetIn(node, place.from, false),
        to: position + 1 + offsetIn(node, place.to, true),
      };
    }
    return false;
  });
  return found;
}

/** How far into a paragraph a letter of its words stands; what is only suggested has none. */
function offsetIn(block: Node, letters: number, isEnd: boolean): number {
  let passed = 0;
  for (let index = 0, at = 0; index < block.childCount; index += 1) {
    const child = block.child(index);
    const size = plainTextOf({ type: "paragraph", content: [child.toJSON() as object] }).length;
    const isHere = isEnd ? letters <= passed + size && size > 0 : letters < passed + size;
    if (isHere) {
      if (child.isText) return at + letters - passed;
      return isEnd ? at + child.nodeSize : at;
    }
    passed += size;
    at += child.nodeSize;
  }
  return block.content.size;
}
