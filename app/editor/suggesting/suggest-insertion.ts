import { Fragment, type Node, type NodeType } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";

import { type Suggested, type SuggestedNode, writeSuggested } from "../schema/suggestion-marks.ts";

/** A line of what is put in; `type` null: it goes on where it is put. */
interface Line {
  readonly type: NodeType | null;
  readonly attrs: Node["attrs"];
  readonly content: Fragment;
}

const SUGGESTIONS: ReadonlySet<string> = new Set(["insertion", "deletion", "format_change", "comment"]);

/**
 * Suggests to put something in at a place in a line of text. Several paragraphs split the one they are put into; lists
 * and tables come as their paragraphs. Answers the place behind what was put in, or null if nothing can be put there.
 */
export function suggestInsertion(tr: Transform, at: number, content: Fragment, by: Suggested): number | null {
  const { parent } = tr.doc.resolve(at);
  const lines = linesOf(content);
  if (!lines || !parent.inlineContent) return null;
  const [first, ...others] = lines;
  const put = (place: number, line: Line): number => {
    const marked = suggestedContent(line.content, by);
    tr.insert(place, marked);
    return place + marked.size;
  };
  let place = first ? put(at, first) : at;
  for (const line of others) {
    if (!parent.isBlock) {
      // A footnote is one line.
      place = put(place, line);
      continue;
    }
    const $place = tr.doc.resolve(place);
    const start = $place.before();
    const { suggested } = $place.parent.attrs;
    const type = line.type ?? $place.parent.type;
    tr.split(place, 1, [{ type, attrs: { ...line.attrs, suggested: suggested as string | null } }]);
    tr.setNodeAttribute(start, "suggested", insertionOf(by));
    place = put(place + 2, line);
  }
  return place;
}

const insertionOf = (by: Suggested): string | null =>
  writeSuggested({ ...by, kind: "insertion" } satisfies SuggestedNode);

/** Null: it holds something that is no line of text. */
function linesOf(content: Fragment): Line[] | null {
  if (content.firstChild?.isInline) return [{ type: null, attrs: {}, content }];
  const lines: Line[] = [];
  for (const node of content.content) {
    if (node.isTextblock) lines.push({ type: node.type, attrs: node.attrs, content: node.content });
    else {
      const inner = node.isLeaf ? null : linesOf(node.content);
      if (!inner) return null;
      lines.push(...inner);
    }
  }
  return lines;
}

/** The same words, suggested by this person and by nobody else. */
function suggestedContent(content: Fragment, by: Suggested): Fragment {
  const nodes = content.content.map((node) => {
    const marks = node.marks.filter(({ type }) => !SUGGESTIONS.has(type.name));
    if (node.isText) return node.mark(node.type.schema.mark("insertion", { ...by }).addToSet(marks));
    return node.type.create({ ...node.attrs, suggested: insertionOf(by) }, plain(node.content), marks);
  });
  return Fragment.from(nodes);
}

const plain = (content: Fragment): Fragment =>
  Fragment.from(
    content.content.map((node) => node.mark(node.marks.filter(({ type }) => !SUGGESTIONS.has(type.name)))),
  );
