import type { Citation } from "../types.ts";
import { bySpan } from "./spans.ts";

/** A text node of an editor's document. */
export interface Leaf {
  readonly text: string;
  /** A new block begins with it: no citation reaches over. */
  readonly opensBlock: boolean;
}

export interface LeafRange {
  /** Place of the leaf, and the stretch of its text. */
  readonly leaf: number;
  readonly from: number;
  readonly to: number;
  readonly citations: readonly Citation[];
}

const BETWEEN = "\n\n";

/** The text of a document's leaves as `find` reads it. */
export function textOfLeaves(leaves: readonly Leaf[]): string {
  return leaves
    .map(({ text, opensBlock }, place) => (opensBlock && place > 0 ? BETWEEN : "") + text)
    .join("");
}

/** Where the citations of `textOfLeaves` stand in the leaves; one that lies in several leaves has a range in each. */
export function rangesOfLeaves(leaves: readonly Leaf[], citations: readonly Citation[]): LeafRange[] {
  const starts: number[] = [];
  let length = 0;
  leaves.forEach(({ text, opensBlock }, place) => {
    if (opensBlock && place > 0) length += BETWEEN.length;
    starts.push(length);
    length += text.length;
  });
  const found: LeafRange[] = [];
  let first = 0;
  for (const group of bySpan(citations)) {
    const [citation] = group;
    if (!citation) continue;
    while (
      first < leaves.length - 1 &&
      (starts[first] ?? 0) + (leaves[first]?.text.length ?? 0) <= citation.start
    )
      first++;
    for (let leaf = first; leaf < leaves.length; leaf++) {
      const start = starts[leaf] ?? 0;
      if (start >= citation.end) break;
      const from = Math.max(0, citation.start - start);
      const to = Math.min(leaves[leaf]?.text.length ?? 0, citation.end - start);
      if (to > from) found.push({ leaf, from, to, citations: group });
    }
  }
  return found;
}
