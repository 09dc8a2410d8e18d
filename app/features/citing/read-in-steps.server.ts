import { citeInSteps } from "#content/citations/cite.ts";
import type { Lexicon } from "#content/citations/lexicon/compile.ts";
import type { Citation } from "#content/citations/types.ts";

import { asStored, type CitationRead } from "./read-citations.ts";
import type { TextToRead } from "./text-to-read.ts";

/** After so long the others are let in: pages and other calls are answered by the same process. */
const TURN_MS = 10;

/** Reads a text a step at a time, whatever its length; `onStep` may stop it by throwing. */
export async function citeInTurns(
  text: string,
  lexicon: Lexicon,
  options: { readonly date: string | null; readonly self?: string | null },
  onStep: (soFar: number) => void = () => undefined,
): Promise<Citation[]> {
  const citations: Citation[] = [];
  let since = performance.now();
  for (const step of citeInSteps(text, lexicon, options)) {
    for (const citation of step) citations.push(citation);
    onStep(citations.length);
    if (performance.now() - since < TURN_MS) continue;
    await new Promise(setImmediate);
    since = performance.now();
  }
  return citations;
}

/** As `readCitations`, letting others in meanwhile. */
export async function readInSteps(
  { text, date, self }: Pick<TextToRead, "text" | "date" | "self">,
  lexicon: Lexicon,
): Promise<CitationRead[]> {
  return asStored(text, await citeInTurns(text, lexicon, { date, self }));
}
