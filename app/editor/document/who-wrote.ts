import * as Y from "yjs";

import { FIELD } from "../schema/version.ts";

/** Words, and the number of the editor they were typed in. */
export interface Written {
  readonly client: number;
  readonly text: string;
}

/** A paragraph, heading or cell's paragraph by its writers, in the document's order. */
export type WrittenBlock = readonly Written[];

const LINES = new Set(["paragraph", "heading"]);

/** Which words of a document were typed in which editor: Yjs keeps it with every letter. */
export function whoWrote(document: Y.Doc): WrittenBlock[] {
  const blocks: Written[][] = [];
  const walk = (node: Y.XmlFragment | Y.XmlElement, line: Written[] | null): void => {
    for (const child of node.toArray()) {
      if (child instanceof Y.XmlText) {
        for (const one of lettersOf(child)) if (line) append(line, one);
      } else if (child instanceof Y.XmlElement) {
        const isLine = LINES.has(child.nodeName);
        const own: Written[] = [];
        if (isLine) blocks.push(own);
        const label = child.nodeName === "citation" ? child.getAttribute("label") : undefined;
        if (line && label && child._item) append(line, { client: child._item.id.client, text: label });
        walk(child, isLine ? own : line);
      }
    }
  };
  walk(document.getXmlFragment(FIELD), null);
  return blocks;
}

function lettersOf(text: Y.XmlText): Written[] {
  const written: Written[] = [];
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) {
      written.push({ client: item.id.client, text: item.content.str });
    }
  }
  return written;
}

function append(line: Written[], one: Written): void {
  const last = line.at(-1);
  if (last?.client === one.client) line[line.length - 1] = { ...last, text: last.text + one.text };
  else line.push(one);
}
