import { type Naming, type QueryWord, readingsOfToken, wordsOfQuery } from "../analysis/analyse.ts";
import { normaliseNumber } from "../analysis/normalise.ts";
import { tokenise } from "../analysis/tokenise.ts";
import type { SearchLimits } from "../engine.ts";
import { numberOfDay, termOfCited } from "../stored.ts";
import { allOf, answersTo } from "./matches.ts";
import type { View } from "./mirror.ts";
import { bitsOf, noBits } from "./number-set.ts";
import { quoteTerm } from "./rows.ts";
import type { Queryable } from "./write.ts";

/** Which documents pass the limits of a question, one bit each; null if it has none. */
export async function withinLimits(
  client: Queryable,
  view: View,
  limits: SearchLimits,
  names: Naming,
): Promise<Uint32Array | null> {
  const wanted: Uint32Array[] = [];
  const unwanted: Uint32Array[] = [];
  const { known } = view;
  const bitsOfWords = async (words: readonly QueryWord[]): Promise<readonly Uint32Array[]> =>
    words.length === 0 ? [] : ((await answersTo(client, known, words, ["vector"]))[0] ?? []);

  for (const phrase of limits.phrases) wanted.push(await bitsOfPhrase(client, view, phrase));
  for (const phrase of limits.withoutPhrases) unwanted.push(await bitsOfPhrase(client, view, phrase));
  for (const text of limits.withoutWords) {
    const words = wordsOfQuery(`${text} `, names);
    // Of several words cut from one only what has them all is meant: 15-летний.
    if (words.length > 0) unwanted.push(allOf(await bitsOfWords(words)));
  }
  wanted.push(...(await bitsOfWords(limits.cites.map(wordOfCited))));
  unwanted.push(...(await bitsOfWords(limits.withoutCites.map(wordOfCited))));
  if (limits.numbers.length > 0) wanted.push(await bitsOfNumbers(client, view, limits.numbers));
  if (limits.withoutNumbers.length > 0)
    unwanted.push(await bitsOfNumbers(client, view, limits.withoutNumbers));
  if (limits.after !== null || limits.before !== null) wanted.push(bitsOfDays(view, limits));
  if (wanted.length + unwanted.length === 0) return null;
  const all = wanted.length > 0 ? allOf(wanted) : noBits(known.limit).fill(0xffff_ffff);
  return unwanted.reduce((left, one) => left.map((word, at) => word & ~(one[at] ?? 0)), all);
}

const wordOfCited = (cited: string): QueryWord => ({
  ...{ text: cited, terms: [termOfCited(cited)] },
  ...{ prefixes: [], together: [] },
});

/** Those that have all words of a phrase are known; of them the database says where the words follow each other. */
async function bitsOfPhrase(client: Queryable, { known }: View, phrase: string): Promise<Uint32Array> {
  const places = tokenise(phrase.slice(0, 500)).map(readingsOfToken);
  const words = places.flatMap((terms): QueryWord[] =>
    terms.length === 0 ? [] : [{ text: "", terms, prefixes: [], together: [] }],
  );
  if (words.length === 0) return noBits(known.limit);
  const [answers = []] = await answersTo(client, known, words, ["vector"]);
  const bits = allOf(answers);
  if (words.length === 1) return bits;
  let query = "";
  let gap = 0;
  for (const terms of places) {
    gap += 1;
    if (terms.length === 0) continue;
    query += `${query === "" ? "" : ` <${String(gap)}> `}(${terms.map(quoteTerm).join(" | ")})`;
    gap = 0;
  }
  const { rows } = await client.query<{ n: number }>(
    "select n from search.document where n = any($1::integer[]) and ts_match_vq(vector, $2::tsquery)",
    [numbersIn(bits), query],
  );
  return bitsOf(
    rows.map(({ n }) => n),
    known.limit,
  );
}

async function bitsOfNumbers(
  client: Queryable,
  { known }: View,
  numbers: readonly string[],
): Promise<Uint32Array> {
  const { rows } = await client.query<{ n: number }>(
    "select n from search.document where number_key = any($1::text[])",
    [numbers.map(normaliseNumber)],
  );
  return bitsOf(
    rows.map(({ n }) => n),
    known.limit,
  );
}

function bitsOfDays({ known: { days, limit } }: View, { after, before }: SearchLimits): Uint32Array {
  const first = after === null ? -Infinity : numberOfDay(after);
  const end = before === null ? Infinity : numberOfDay(before);
  const firstYear = after === null ? -Infinity : Number(after.slice(0, 4));
  // Before 1 January of a year nothing of that year passes.
  const lastYear =
    before === null ? Infinity : Number(before.slice(0, 4)) - (before.endsWith("-01-01") ? 1 : 0);
  const bits = noBits(limit);
  for (let number = 0; number < limit; number += 1) {
    const day = days[number] ?? 0;
    const passes = day > 0 ? day >= first && day < end : day < 0 && -day >= firstYear && -day <= lastYear;
    if (passes) bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
  }
  return bits;
}

function numbersIn(bits: Uint32Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bits.length; at += 1)
    for (let word = bits[at] ?? 0; word !== 0; word &= word - 1)
      numbers.push(at * 32 + 31 - Math.clz32(word & -word));
  return numbers;
}
