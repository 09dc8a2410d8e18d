import type { Node } from "@tiptap/pm/model";
import {
  AddMarkStep,
  Mapping,
  RemoveMarkStep,
  ReplaceStep,
  type Step,
  Transform,
} from "@tiptap/pm/transform";

import type { Suggested } from "../schema/suggestion-marks.ts";
import { type ChangedRange, changedRanges } from "./changed-ranges.ts";
import { suggestDeletion } from "./suggest-deletion.ts";
import { FORMATS, suggestFormat } from "./suggest-format.ts";
import { suggestInsertion } from "./suggest-insertion.ts";

export interface AsSuggestion {
  readonly transform: Transform;
  /** Where the caret goes; null: it stays. */
  readonly caret: number | null;
}

/** A change as it would have been made; `caret`: where it was before. */
export interface PlainChange {
  readonly before: Node;
  readonly after: Node;
  readonly steps: readonly Step[];
  readonly caret: number | null;
}

/**
 * The same change as a suggestion: accepted, the document says what the change would have made of it; rejected, what it
 * said before. Null if it is one that cannot be suggested: of the structure of lists and tables, of a block's kind.
 */
export function asSuggestion(
  { before, after, steps, caret }: PlainChange,
  by: Suggested,
): AsSuggestion | null {
  const tr = new Transform(before);
  for (const [index, step] of steps.entries()) {
    if (step instanceof ReplaceStep) continue;
    if (!(step instanceof AddMarkStep) && !(step instanceof RemoveMarkStep)) return null;
    if (!FORMATS.has(step.mark.type.name)) return null;
    const back = new Mapping(steps.slice(0, index).map((one) => one.getMap())).invert();
    const [from, to] = [back.map(step.from, 1), back.map(step.to, -1)];
    const { mark } = step;
    if (from < to) suggestFormat(tr, { from, to, mark, isAdded: step instanceof AddMarkStep }, by);
  }
  const ranges = changedRanges(steps.map((step) => step.getMap()));
  let place: number | null = null;
  // From the end: places before stay as they are.
  for (const range of ranges.toReversed()) {
    place = suggestRange(tr, range, after, caret, by);
    if (place === null) return null;
  }
  return { transform: tr, caret: place };
}

function suggestRange(
  tr: Transform,
  { from, to, newFrom, newTo }: ChangedRange,
  after: Node,
  caret: number | null,
  by: Suggested,
): number | null {
  const { content } = after.slice(newFrom, newTo);
  const mine = neighbour(tr.doc, from, to, by) ?? by;
  let end = to;
  if (content.size > 0) {
    const put = suggestInsertion(tr, to, content, mine);
    if (put === null) return null;
    end = put;
  }
  const sizeBefore = tr.doc.content.size;
  suggestDeletion(tr, from, to, mine);
  // What was only suggested by the same person has gone.
  const gone = sizeBefore - tr.doc.content.size;
  if (content.size > 0) return end - gone;
  // Whoever deletes forwards stands behind what was deleted, so that the next key goes on from there.
  return caret === from && from < to ? to - gone : from;
}

/** What this person suggests right beside it: typing on is one suggestion, not one a letter. */
function neighbour(doc: Node, from: number, to: number, { authorId }: Suggested): Suggested | null {
  const beside = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter];
  for (const node of beside) {
    const mark = node?.marks.find(
      ({ type, attrs }) => ["insertion", "deletion"].includes(type.name) && attrs["authorId"] === authorId,
    );
    // Marks of these kinds bear what a suggestion is.
    if (mark) return mark.attrs as Suggested;
  }
  return null;
}
