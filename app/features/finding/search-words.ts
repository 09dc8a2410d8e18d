import type { RecordStatus } from "#prisma/generated/client.ts";
import { shapeOf } from "#app/features/following/status-shape.ts";
import type { Shape } from "#app/ui/status.tsx";

import type { FilterName } from "./search-address.ts";

const OUTCOME = "outcome.";

const OUTCOME_SHAPES: Readonly<Record<string, Shape>> = {
  resolved: "done",
  partly_resolved: "answered",
  refused: "refused",
  forwarded: "moving",
  explained: "answered",
  under_review: "moving",
};

/** The key of a status' word: an appeal's outcome or a record's status. */
export const statusKey = (status: string): string =>
  status.startsWith(OUTCOME)
    ? `status.appealOutcome.${status.slice(OUTCOME.length)}`
    : `status.record.${status}`;

/** The engine gives back a status as we gave it: one of RecordStatus, or an outcome. */
export const statusShape = (status: string): Shape =>
  status.startsWith(OUTCOME)
    ? (OUTCOME_SHAPES[status.slice(OUTCOME.length)] ?? "void")
    : shapeOf(status as RecordStatus);

const OWN_KINDS: ReadonlySet<string> = new Set([
  "appeal",
  "act",
  "provision",
  "meeting",
  "file",
  "draft",
  "knowledge",
]);

export const kindKey = (kind: string): string =>
  OWN_KINDS.has(kind) ? `search.kind.${kind}` : `status.kind.${kind}`;

/** The key of the word for a facet's value; null where the value stands for itself or has a name of its own. */
export function valueKey(name: FilterName, value: string): string | null {
  if (name === "kind") return kindKey(value);
  if (name === "status") return statusKey(value);
  if (name === "lang") return `search.lang.${value}`;
  return null;
}
