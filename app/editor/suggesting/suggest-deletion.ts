import type { Node } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";

import { readSuggested, type Suggested, writeSuggested } from "../schema/suggestion-marks.ts";
import { joinWithNext } from "./join-with-next.ts";

/** Whether a node stands in a line of text and is no text: its suggestion is an attribute. */
export const isInlineNode = (node: Node): boolean => node.isInline && !node.isText;

/**
 * Suggests to delete a part of a document: words get a mark, breaks between paragraphs and references an attribute. What
 * was only suggested to be put in goes at once, unless its words are somebody else's: then both suggestions stand. The
 * structure of tables and lists stays.
 */
export function suggestDeletion(tr: Transform, from: number, to: number, by: Suggested): void {
  const deeds: (() => void)[] = [];
  const { insertion, deletion } = tr.doc.type.schema.marks;
  if (!insertion || !deletion) throw new Error("The schema knows no suggestions");
  tr.doc.nodesBetween(from, to, (node, position, parent, index) => {
    const end = position + node.nodeSize;
    if (node.isText) {
      const [first, last] = [Math.max(from, position), Math.min(to, end)];
      const own = insertion.isInSet(node.marks);
      deeds.push(() => {
        if (own?.attrs["authorId"] === by.authorId) tr.delete(first, last);
        else if (!deletion.isInSet(node.marks)) tr.addMark(first, last, deletion.create(by));
      });
      return false;
    }
    const suggested = readSuggested(node.attrs["suggested"]);
    if (isInlineNode(node) && position >= from && end <= to) {
      deeds.push(() => {
        if (suggested?.kind === "insertion") tr.delete(position, end);
        else if (!suggested) setSuggested(tr, position, by);
      });
      return false;
    }
    if (!node.isTextblock || !parent) return true;
    const next = parent.maybeChild(index + 1);
    const takesBreak = end - 1 >= from && end < to && next?.isTextblock;
    const before = parent.maybeChild(index - 1);
    // A whole paragraph: the break before it goes with it.
    const isWhole = position >= from && end <= to && before?.isTextblock && !takesBreak;
    if (takesBreak)
      deeds.push(() => {
        suggestJoin(tr, position, by);
      });
    else if (isWhole && position - 1 < from) {
      deeds.push(() => {
        suggestJoin(tr, position - before.nodeSize, by);
      });
    }
    return true;
  });
  // Places before a change stay: from the end. A paragraph comes before its words, but its break stands behind them.
  for (const deed of inReverse(deeds)) deed();
}

/** Words of a paragraph are handled before its break is taken away: by then the break has not moved. */
const inReverse = <T>(deeds: readonly T[]): T[] => deeds.toReversed();

function suggestJoin(tr: Transform, position: number, by: Suggested): void {
  const node = tr.doc.nodeAt(position);
  const suggested = readSuggested(node?.attrs["suggested"]);
  if (suggested?.kind === "insertion") joinWithNext(tr, position);
  else if (!suggested) setSuggested(tr, position, by);
}

const setSuggested = (tr: Transform, position: number, by: Suggested): void => {
  tr.setNodeAttribute(position, "suggested", writeSuggested({ ...by, kind: "deletion" }));
};
