import type { Decision } from "./decide-candidates.server.ts";

const ids = (form: FormData): string[] => form.getAll("id").filter((id) => typeof id === "string");

/**
 * What a person decided on the review page: a row's own button says `accept:<id>`, the buttons under a table act on
 * the ticked rows. Null for anything else.
 */
export function readDecision(form: FormData): Decision | null {
  const said = form.get("do");
  if (typeof said !== "string") return null;
  const [action = "", id] = said.split(":");
  const chosen = id ? [id] : ids(form);
  const reason = form.get(id ? `reason-${id}` : "reason");
  const into = id ? form.get(`into-${id}`) : null;
  switch (action) {
    case "accept":
    case "undo":
      return { action, ids: chosen };
    case "merge":
      return { action, ids: chosen, into: typeof into === "string" && into.trim() !== "" ? into : null };
    case "reject":
      return { action, ids: chosen, reason: typeof reason === "string" ? reason : "" };
    case "mergeKnown":
      return { action };
    default:
      return null;
  }
}
