import { readingsOfToken, type Term } from "../analysis/analyse.ts";
import { tokenise } from "../analysis/tokenise.ts";
import { encode } from "./encode.ts";
import { all, among, answering, type Condition, NOTHING } from "./filters.ts";
import type { Indexes } from "./index.ts";

const FIELDS = ["inTitle", "inFirst", "inText", "around"] as const;
type Placed = { readonly id: string } & Readonly<Partial<Record<(typeof FIELDS)[number], readonly string[]>>>;

/** A term for each place of a phrase; null where any word may stand. */
type Reading = readonly (Term | null)[];

/** A text is in one language, so a phrase is read in one; what has one reading only has it in any. */
function readingsOf(places: readonly (readonly Term[])[]): Reading[] {
  const most = Math.max(...places.map((terms) => terms.length));
  return Array.from({ length: most }, (_, language) =>
    places.map((terms) => terms[Math.min(language, terms.length - 1)] ?? null),
  );
}

/** What of a phrase stands without a gap, in Meilisearch's quotation marks. */
function quotedParts(reading: Reading): string {
  const parts: string[][] = [[]];
  for (const term of reading)
    if (term === null) parts.push([]);
    else parts.at(-1)?.push(encode(term));
  return parts.flatMap((part) => (part.length > 0 ? [`"${part.join(" ")}"`] : [])).join(" ");
}

const patternOf = (reading: Reading): RegExp =>
  new RegExp(
    `(?:^| )${reading.map((term) => (term === null ? "[a-z]+" : encode(term))).join(" ")}(?: |$)`,
    "u",
  );

/**
 * What has a phrase. Meilisearch finds what has its words in pairs beside each other; where there are more than two, or
 * a gap, the texts are looked at, for the pairs may stand apart.
 */
export async function havingPhrase(indexes: Indexes, phrase: string): Promise<Condition> {
  const places = tokenise(phrase.slice(0, 500)).map(readingsOfToken);
  const from = places.findIndex((terms) => terms.length > 0);
  const to = places.findLastIndex((terms) => terms.length > 0);
  if (from === -1) return NOTHING;
  const whole = places.slice(from, to + 1);
  const words = whole.filter((terms) => terms.length > 0);
  const holding = all(words.map((terms) => answering({ text: "", terms, prefixes: [], together: [] })));
  if (words.length === 1) return holding;
  const isLookedAt = whole.length > 2;
  const keys = new Set<string>();
  for (const reading of readingsOf(whole)) {
    const [answer] = await indexes.server.ask<Placed>([
      {
        ...{ indexUid: indexes.current, q: `${quotedParts(reading)} `, matchingStrategy: "all" },
        ...{ filter: holding, limit: MOST, attributesToRetrieve: isLookedAt ? ["id", ...FIELDS] : ["id"] },
      },
    ]);
    const pattern = patternOf(reading);
    for (const hit of answer?.hits ?? []) {
      const texts = isLookedAt ? FIELDS.flatMap((field) => hit[field] ?? []) : [];
      if (!isLookedAt || texts.some((text) => pattern.test(text))) keys.add(hit.id);
    }
  }
  return among("id", [...keys]);
}

/** More than any office has. */
const MOST = 1_000_000;
