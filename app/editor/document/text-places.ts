import type { Node } from "@tiptap/pm/model";

/** A stretch of a document's plain text and where it stands in the editor. */
interface Stretch {
  readonly offset: number;
  readonly length: number;
  readonly position: number;
  /** What is one thing in the editor, however many letters stand for it. */
  readonly isAtom: boolean;
}

export interface PlacedText {
  /** The same as `plainTextOf` of the document. */
  readonly text: string;
  /** Where a part of it stands; null if nothing of it is in the document. */
  readonly rangeOf: (start: number, end: number) => { readonly from: number; readonly to: number } | null;
}

const CELLS = new Set(["tableCell", "tableHeader"]);

/** The words of a document with their places, so that what is read in the words can be shown in the editor. */
export function placedText(document: Node): PlacedText {
  let text = "";
  const stretches: Stretch[] = [];
  const put = (words: string, position: number, isAtom: boolean) => {
    if (words !== "") stretches.push({ offset: text.length, length: words.length, position, isAtom });
    text += words;
  };
  const inside = (node: Node, start: number, between: string) => {
    node.forEach((child, offset, index) => {
      if (index > 0) text += between;
      walk(child, start + offset);
    });
  };
  const walk = (node: Node, position: number): void => {
    const { name } = node.type;
    const attribute = (key: string): string => {
      const value: unknown = node.attrs[key];
      return typeof value === "string" ? value : "";
    };
    if (node.isText) put(node.text ?? "", position, false);
    else if (name === "hardBreak") text += "\n";
    else if (name === "citation") put(attribute("label"), position, true);
    else if (name === "image") text += attribute("alt");
    else if (name === "footnote") {
      text += " [";
      inside(node, position + 1, "");
      text += "]";
    } else if (name === "paragraph" || name === "heading") inside(node, position + 1, "");
    else inside(node, position + 1, name === "tableRow" ? "\t" : CELLS.has(name) ? " " : "\n");
  };
  // The document itself has no opening token.
  inside(document, 0, "\n");
  return { text, rangeOf: (start, end) => rangeIn(stretches, start, end) };
}

function rangeIn(stretches: readonly Stretch[], start: number, end: number) {
  const [first, last] = [
    stretches.find(({ offset, length }) => offset + length > start),
    stretches.findLast(({ offset }) => offset < end),
  ];
  if (!first || !last || first.offset > last.offset) return null;
  const from = first.isAtom ? first.position : first.position + Math.max(0, start - first.offset);
  const to = last.isAtom ? last.position + 1 : last.position + Math.min(last.length, end - last.offset);
  return from < to ? { from, to } : null;
}
