import { type Naming, type QueryWord, wordsOfQuery } from "../analysis/analyse.ts";
import type { MatchingQuery } from "../engine.ts";
import { countMatches } from "./count.ts";
import type { FacetSets } from "./facet-sets.ts";
import { withinLimits } from "./limits.ts";
import { allOf, answersTo, matchesOf } from "./matches.ts";
import type { View } from "./mirror.ts";
import { bitsOf } from "./number-set.ts";
import type { Queryable } from "./write.ts";

/** What answers every word and passes every filter and limit, and who asks may see; as `SearchEngine.matching` says. */
export async function matchAll(
  client: Queryable,
  sets: FacetSets,
  view: View,
  { filters, limits, among, limit }: MatchingQuery,
  { words: asked, naming }: { readonly words: readonly QueryWord[]; readonly naming: Naming },
): Promise<{ total: number; ids: string[] }> {
  const phrased = limits?.phrases.flatMap((phrase) => wordsOfQuery(`${phrase} `)) ?? [];
  const words = [...asked, ...phrased];
  const [answers = []] = words.length === 0 ? [] : await answersTo(client, view.known, words, ["vector"]);
  const within = limits && (await withinLimits(client, view, limits, naming));
  const wanted = [
    ...(words.length === 0 ? [] : [allOf(answers)]),
    ...(within ? [within] : []),
    ...(among === null ? [] : [await bitsOfIds(client, view, among)]),
  ];
  const matches = matchesOf(view, wanted.length === 0 ? null : allOf(wanted));
  // Of the few documents of a moment most questions are answered by none.
  if (matches.numbers.length === 0) return { total: 0, ids: [] };
  const counts = await countMatches(client, sets, matches, {
    ...{ filters, without: limits?.without ?? {} },
    ...{ by: "year", enough: 0 },
  });
  const numbers = counts.passing(matches);
  const { rows } =
    numbers.length === 0 || limit === 0
      ? { rows: [] }
      : await client.query<{ ref: string }>(
          `select ref from search.document where n = any($1::integer[])
           order by year desc, updated_at desc, ref limit $2`,
          [numbers, limit],
        );
  return { total: counts.total, ids: rows.map(({ ref }) => ref) };
}

async function bitsOfIds(client: Queryable, { known }: View, ids: readonly string[]): Promise<Uint32Array> {
  const { rows } = await client.query<{ n: number }>(
    "select n from search.document where ref = any($1::text[])",
    [ids],
  );
  return bitsOf(
    rows.map(({ n }) => n),
    known.limit,
  );
}
