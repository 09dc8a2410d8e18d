import { Mark, type Node } from "@tiptap/pm/model";
import type { Transform } from "@tiptap/pm/transform";

import { readSuggested } from "../schema/suggestion-marks.ts";
import { joinWithNext } from "./join-with-next.ts";
import { FORMATS } from "./suggest-format.ts";

export type Decision = "accept" | "reject";

/** Accepts or rejects suggestions: those of these ids, or all (`ids` null). */
export function decideSuggestions(tr: Transform, decision: Decision, ids: ReadonlySet<string> | null): void {
  const deeds: { at: number; deed: () => void }[] = [];
  const isMeant = (id: unknown): boolean => ids === null || (typeof id === "string" && ids.has(id));
  tr.doc.descendants((node, position) => {
    if (node.isText) {
      const deed = ofWords(tr, node, position, decision, isMeant);
      if (deed) deeds.push({ at: position, deed });
      return;
    }
    const suggested = readSuggested(node.attrs["suggested"]);
    if (!suggested || !isMeant(suggested.id)) return;
    const goes = (suggested.kind === "deletion") === (decision === "accept");
    if (node.isTextblock && node.isBlock) {
      const deed = () => {
        if (goes) joinWithNext(tr, position);
        else tr.setNodeAttribute(position, "suggested", null);
      };
      deeds.push({ at: position + node.nodeSize - 1, deed });
    } else {
      const deed = () => {
        if (goes) tr.delete(position, position + (tr.doc.nodeAt(position)?.nodeSize ?? 0));
        else tr.setNodeAttribute(position, "suggested", null);
      };
      deeds.push({ at: position, deed });
    }
  });
  // Places before a change stay: from the end.
  for (const { deed } of deeds.sort((a, b) => b.at - a.at)) deed();
}

function ofWords(
  tr: Transform,
  node: Node,
  position: number,
  decision: Decision,
  isMeant: (id: unknown) => boolean,
): (() => void) | null {
  const meant = node.marks.filter(
    ({ type, attrs }) =>
      ["insertion", "deletion", "format_change"].includes(type.name) && isMeant(attrs["id"]),
  );
  if (meant.length === 0) return null;
  const end = position + node.nodeSize;
  const gone = decision === "accept" ? "deletion" : "insertion";
  return () => {
    if (meant.some(({ type }) => type.name === gone)) {
      tr.delete(position, end);
      return;
    }
    for (const mark of meant) {
      tr.removeMark(position, end, mark.type);
      if (mark.type.name === "format_change" && decision === "reject") restore(tr, position, end, mark);
    }
  };
}

function restore(tr: Transform, from: number, to: number, change: Mark): void {
  const { schema } = change.type;
  for (const name of FORMATS) {
    const type = schema.marks[name];
    if (type) tr.removeMark(from, to, type);
  }
  // Written by `suggestFormat`.
  for (const json of JSON.parse(String(change.attrs["before"])) as object[]) {
    tr.addMark(from, to, Mark.fromJSON(schema, json));
  }
}
