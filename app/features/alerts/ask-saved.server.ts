import { readQuestion } from "#app/features/finding/read-question.server.ts";
import { readSearchAddress } from "#app/features/finding/search-address.ts";
import { engine } from "#app/platform/search.server.ts";
import type { Matching, MatchingQuery } from "#search/engine.ts";

/** What of a saved search's answers is wanted, and who asks. */
type Wanted = Pick<MatchingQuery, "readerTags" | "among" | "limit">;

/** What answers a saved search to the letter: each word of it, nothing corrected, nothing left out. */
export async function askSaved(address: string, wanted: Wanted): Promise<Matching> {
  const { text: typed, filters: clicked } = readSearchAddress(new URLSearchParams(address));
  const { text, filters, limits } = await readQuestion(typed, clicked);
  return engine.matching({ ...wanted, text, filters, limits, language: "ru" });
}
