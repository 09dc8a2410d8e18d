import { type Naming, type QueryWord, wordsOfQuery } from "../analysis/analyse.ts";
import { numbersIn } from "../analysis/numbers-in.ts";
import type { SearchQuery, SearchResult } from "../engine.ts";
import type { FoundDocument } from "../stored.ts";
import { type AskedOfWords, type Mended, mendQuestion } from "../mend.ts";
import { countMatches, type Counts } from "./count.ts";
import type { FacetSets } from "./facet-sets.ts";
import { findPage, RANKED } from "./find.ts";
import { withinLimits } from "./limits.ts";
import {
  allButOne,
  allOf,
  type Answers,
  answersTo,
  anyOf,
  isSeen,
  type Matches,
  matchesOf,
  twoOf,
} from "./matches.ts";
import type { View } from "./mirror.ts";
import { tsqueryOfAll, tsqueryOfAllButOne, tsqueryOfAny, tsqueryOfTwo } from "./sql.ts";
import { wordsLike, wordsThere } from "./words.ts";
import type { Queryable } from "./write.ts";

/** Fewer full answers than this, and answers that lack words are shown after them. */
const ENOUGH = 5;

interface Answer {
  readonly counts: Counts;
  readonly totalAll: number;
  readonly matching: SearchResult["matching"];
  readonly rows: readonly FoundDocument[];
  readonly mended: Mended;
}

/** `ranked`: how many of the matches are ranked; if fewer than all hits of a page, none that lack words are sought. */
export async function answerQuestion(
  client: Queryable,
  sets: FacetSets,
  view: View,
  query: Omit<SearchQuery, "language">,
  { words: asked, naming }: { readonly words: readonly QueryWord[]; readonly naming: Naming },
  ranked = RANKED,
): Promise<Answer> {
  const limits = query.limits ?? null;
  const within = limits && (await withinLimits(client, view, limits, naming));
  const isLimited = within !== null || Object.keys(limits?.without ?? {}).length > 0;
  const matches = (bits: Uint32Array | null) =>
    matchesOf(view, bits && within ? allOf([bits, within]) : (bits ?? within));
  const mended =
    ranked === RANKED
      ? await mendQuestion(wordsFor(client, view), query.text, asked)
      : { words: asked, corrections: [], offers: [] };
  const phrased = limits?.phrases.flatMap((phrase) => wordsOfQuery(`${phrase} `)) ?? [];
  const words = [...mended.words, ...phrased];
  const byYear = query.sort === "newest" || words.length === 0;
  const [inText = [], inTitle = []] =
    words.length === 0
      ? []
      : await answersTo(client, view.known, words, byYear ? ["vector"] : ["vector", "title_vector"]);
  const count = (bits: Uint32Array | null) =>
    countMatches(client, sets, matches(bits), {
      ...{ filters: query.filters, without: limits?.without ?? {} },
      ...(byYear ? { by: "year", enough: query.offset + query.limit } : { by: "prior", enough: ranked }),
    });
  const all = words.length === 0 ? null : tsqueryOfAll(words);
  const full = await count(words.length === 0 ? null : allOf(inText));
  const wider =
    words.length > 1 && full.total < ENOUGH && ranked === RANKED
      ? await widen(words, inText, full.total, count)
      : null;
  const counts = wider?.counts ?? full;
  const totalAll = full.total;
  const matching: SearchResult["matching"] = wider ? "some" : "all";
  if (counts.total === 0) return { counts, totalAll, matching, rows: [], mended: { ...mended, words } };
  const covered = wider && !byYear ? coverageOf(view, words, inText) : null;
  const chosen = covered ? bestCovered(counts, matches(anyOf(inText)), covered, ranked) : counts.best;
  const titled = byYear ? [] : counts.bestAmong(matches(allOf(inTitle)), Math.ceil(ranked * 0.4));
  const rows = await findPage(client, {
    ...query,
    tsquery: wider?.tsquery ?? all,
    allWords: all,
    // What bears the number may lie beyond the limits.
    numbers: isLimited ? [] : numbersIn(query.text),
    isLimited,
    best: covered ? [...full.best, ...chosen] : chosen,
    titled,
    newestYear: counts.newestYear,
    coverageOf: (number) => covered?.[number] ?? 1,
    priorOf: (number) => counts.priorOf(view.known.sets[number] ?? 0),
  });
  return { counts, totalAll, matching, rows, mended: { ...mended, words } };
}

/**
 * How much of a question each document answers, from 0 to 1: a rare word tells more than a common one. Only what the
 * reader sees is counted, so that nothing of the rest shows in the order.
 */
function coverageOf(view: View, words: readonly QueryWord[], answers: Answers): Float32Array {
  const covered = new Float32Array(view.known.limit);
  const found = words.map((_, place) => matchesOf(view, answers[place] ?? null).numbers);
  const all = matchesOf(view, null).numbers.length;
  const tells = found.map(({ length }) => Math.log(1 + all / (1 + length)));
  const whole = tells.reduce((sum, one) => sum + one, 0);
  found.forEach((numbers, place) => {
    const share = (tells[place] ?? 0) / whole;
    for (const number of numbers) covered[number] = (covered[number] ?? 0) + share;
  });
  return covered;
}

/** Those that answer most of a question; of equals those with the highest prior. */
function bestCovered(counts: Counts, matches: Matches, covered: Float32Array, enough: number): number[] {
  const of = (number: number): number => covered[number] ?? 0;
  const passing = counts.passing(matches);
  const levels = Float32Array.from(passing, of).sort();
  const least = levels[Math.max(0, levels.length - enough)] ?? 0;
  const best = new Set(counts.best);
  return passing
    .filter((number) => of(number) >= least)
    .sort((a, b) => of(b) - of(a) || Number(best.has(b)) - Number(best.has(a)))
    .slice(0, enough);
}

/** What is asked of the index about words, for this reader. */
const wordsFor = (client: Queryable, view: View): AskedOfWords => ({
  async seen(words) {
    const [answers = []] = await answersTo(client, view.known, words, ["vector"]);
    return answers.map((bits) => isSeen(view, bits));
  },
  like: (word) => wordsLike(client, word),
  there: (words) => wordsThere(client, words),
});

/** All words but one, else two, else any, until there are enough; null if none finds more than every word did. */
async function widen(
  words: readonly QueryWord[],
  answers: Answers,
  found: number,
  count: (bits: Uint32Array) => Promise<Counts>,
): Promise<{ tsquery: string; counts: Counts } | null> {
  const steps = [
    ...(words.length > 3 ? [{ tsquery: tsqueryOfAllButOne(words), bits: () => allButOne(answers) }] : []),
    ...(words.length > 2 ? [{ tsquery: tsqueryOfTwo(words), bits: () => twoOf(answers) }] : []),
    { tsquery: tsqueryOfAny(words), bits: () => anyOf(answers) },
  ];
  let widest: { tsquery: string; counts: Counts } | null = null;
  for (const { tsquery, bits } of steps) {
    const counts = await count(bits());
    if (counts.total > found) widest = { tsquery, counts };
    if (counts.total >= ENOUGH) break;
  }
  return widest;
}
