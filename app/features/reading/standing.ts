import type { Citation } from "#content/citations/types.ts";

/** What a person has to know of a citation. */
export const standings = ["matched", "open", "outdated", "unknown", "impossible"] as const;
export type Standing = (typeof standings)[number];

/**
 * How a citation stands: `matched` to a norm; `open` between several acts; `outdated`, where its act was not in force
 * on the document's day; `impossible`, where its act has no such provision; `unknown`, where no act is known.
 */
export function standingOf({ state, outdated, reason }: Citation): Standing {
  if (state === "ambiguous") return "open";
  if (state === "matched") return outdated ? "outdated" : "matched";
  return reason === "beyond-last-article" || reason === "not-an-identifier" ? "impossible" : "unknown";
}

export const isStanding = (name: string): name is Standing => (standings as readonly string[]).includes(name);

export const STANDING_SHAPE = {
  matched: "done",
  open: "check",
  outdated: "hold",
  unknown: "void",
  impossible: "refused",
} as const satisfies Record<Standing, string>;
