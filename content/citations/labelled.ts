import type { Citation } from "./types.ts";

/**
 * A citation as plain data for other programs: in the fields by which labelled examples are written
 * (`part_or_paragraph`, `subparagraph`, `act_only`, `unresolved`, `source_error`), and in the library's own.
 */
export function labelled(citation: Citation) {
  const { actOnly, level1, level2, sourceError, ...rest } = citation;
  return {
    ...rest,
    level1,
    level2,
    part_or_paragraph: level1,
    subparagraph: level2,
    span: [citation.start, citation.end],
    act_only: actOnly,
    unresolved: citation.state !== "matched",
    source_error: sourceError,
  };
}
