import type { Transform } from "@tiptap/pm/transform";

import { readSuggested, writeSuggested } from "../schema/suggestion-marks.ts";

/** Says why something is suggested, wherever the suggestion stands in the text. */
export function giveReason(tr: Transform, id: string, reason: string | null): void {
  tr.doc.descendants((node, position) => {
    const suggested = readSuggested(node.attrs["suggested"]);
    if (suggested?.id === id) {
      tr.setNodeAttribute(position, "suggested", writeSuggested({ ...suggested, reason }));
    }
    for (const mark of node.marks) {
      if (mark.attrs["id"] !== id) continue;
      const end = position + node.nodeSize;
      tr.removeMark(position, end, mark);
      tr.addMark(position, end, mark.type.create({ ...mark.attrs, reason }));
    }
  });
}
