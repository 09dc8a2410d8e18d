import { citeInTurns } from "#app/features/citing/read-in-steps.server.ts";
import { officeLexicon } from "#app/features/laws/office-lexicon.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import type { Citation } from "#content/citations/types.ts";

import { MOST_CITATIONS } from "./limits.ts";

/**
 * The citations of a text as the office's registry knows the law, by the day of the document (ISO) if one is given.
 * Nothing is stored. However long the text, others are answered meanwhile.
 * @throws {Refusal} if there are more citations than any document has.
 */
export async function readCitations(text: string, on: string | null): Promise<Citation[]> {
  return citeInTurns(text, await officeLexicon(), { date: on }, (soFar) => {
    if (soFar > MOST_CITATIONS) {
      throw new Refusal("reading.refusal.tooMany", { n: MOST_CITATIONS }, { field: "text" });
    }
  });
}
