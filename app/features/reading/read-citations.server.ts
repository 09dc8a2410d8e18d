import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { citeInSteps } from "#content/citations/cite.ts";
import type { Citation } from "#content/citations/types.ts";

import { MOST_CITATIONS } from "./limits.ts";

/** After so long the others are let in: pages and other calls are answered by the same process. */
const TURN_MS = 10;

/**
 * The citations of a text as the office's registry knows the law, by the day of the document (ISO) if one is given.
 * Nothing is stored. However long the text, others are answered meanwhile.
 * @throws {Refusal} if there are more citations than any document has.
 */
export async function readCitations(text: string, on: string | null): Promise<Citation[]> {
  const lexicon = await officeLexicon();
  const citations: Citation[] = [];
  let since = performance.now();
  for (const step of citeInSteps(text, lexicon, { date: on })) {
    for (const citation of step) citations.push(citation);
    if (citations.length > MOST_CITATIONS) {
      throw new Refusal("reading.refusal.tooMany", { n: MOST_CITATIONS }, { field: "text" });
    }
    if (performance.now() - since < TURN_MS) continue;
    await new Promise(setImmediate);
    since = performance.now();
  }
  return citations;
}
