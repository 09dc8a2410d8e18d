import { type Naming, type QueryWord, wordsOfQuery } from "../analysis/analyse.ts";
import { numbersIn } from "../analysis/numbers-in.ts";
import type { SearchQuery, SearchResult, SuggestQuery } from "../engine.ts";
import { type Mended, mendQuestion } from "../mend.ts";
import type { FoundDocument } from "../stored.ts";
import { allButOne, among, answering, any, type Condition, filterConditions, not, twoOf } from "./filters.ts";
import { newestOf, pageOf, type Tier } from "./find.ts";
import type { Indexes } from "./index.ts";
import { withinLimits } from "./limits.ts";
import { conditionOf, counts, type Counts, type Scope, totals } from "./scope.ts";
import { partialTiers } from "./tiers.ts";
import { wordsFor } from "./words.ts";

/** Fewer full answers than this, and answers that lack words are shown after them. */
const ENOUGH = 5;
/** How far pages reach that are ordered by how well they answer. */
export const RANKED = 500;

export interface Answer {
  readonly counts: Counts;
  readonly totalAll: number;
  readonly matching: SearchResult["matching"];
  readonly rows: readonly FoundDocument[];
  readonly mended: Mended;
}

interface Asked {
  readonly words: readonly QueryWord[];
  readonly naming: Naming;
}

export async function answerQuestion(
  indexes: Indexes,
  query: Omit<SearchQuery, "language">,
  { words: asked, naming }: Asked,
): Promise<Answer> {
  const readable = among("readers", query.readerTags);
  const limits = query.limits ?? null;
  const scope: Scope = {
    within: [readable, ...(limits ? await withinLimits(indexes, limits, naming) : [])],
    filters: filterConditions(query.filters),
  };
  const phrased = limits?.phrases.flatMap((phrase) => wordsOfQuery(`${phrase} `)) ?? [];
  const numbers = numbersIn(query.text);
  const page = { offset: query.offset, limit: Math.max(0, Math.min(query.limit, RANKED - query.offset)) };
  // Most questions are answered in full: their hits are asked for while they are counted.
  const asIs =
    query.sort === "relevance" && asked.length > 0 && numbers.length === 0
      ? pageOf(indexes, [tierOf(scope, [...asked, ...phrased], Infinity)], page)
      : null;
  // It is heard of where it is waited for, if at all.
  asIs?.catch(() => undefined);
  const first = await counts(indexes, scope, asked.map(answering));
  // Where all words together find something, each does.
  const mended: Mended =
    first.total === 0
      ? await mendQuestion(wordsFor(indexes, readable), query.text, asked)
      : { words: asked, corrections: [], offers: [] };
  const isMended = mended.corrections.length > 0;
  const full = isMended ? await counts(indexes, scope, mended.words.map(answering)) : first;
  const words = [...mended.words, ...phrased];
  const wider =
    words.length > 1 && full.total < ENOUGH ? await widen(indexes, scope, words, full.total) : null;
  const found = wider === null ? full : await counts(indexes, scope, [wider]);
  const answer = {
    ...{ counts: found, totalAll: full.total, mended: { ...mended, words } },
    matching: wider === null ? ("all" as const) : ("some" as const),
  };
  if (found.total === 0) return { ...answer, rows: [] };
  const matching = wider === null ? mended.words.map(answering) : [wider];
  if (query.sort === "newest" || words.length === 0) {
    const all = wider === null ? null : conditionOf(scope, words.map(answering));
    return { ...answer, rows: await newestOf(indexes, conditionOf(scope, matching), query, all) };
  }
  if (asIs && wider === null && !isMended) return { ...answer, rows: await asIs };
  const tiers = [
    ...(await fullTiers(indexes, scope, words, { total: full.total, numbers })),
    ...(wider === null
      ? []
      : await partialTiers(indexes, scope, readable, { words: mended.words, always: phrased, wider })),
  ];
  return { ...answer, rows: await pageOf(indexes, tiers, page) };
}

/** What a question still being typed may mean: it is neither mended nor counted, nor answered in part. */
export async function firstMatches(
  indexes: Indexes,
  { prefix, readerTags, limit }: SuggestQuery,
  words: readonly QueryWord[],
): Promise<readonly FoundDocument[]> {
  const scope: Scope = { within: [among("readers", readerTags)], filters: new Map() };
  const asked = { total: Infinity, numbers: numbersIn(prefix) };
  return pageOf(indexes, await fullTiers(indexes, scope, words, asked), { offset: 0, limit });
}

/** Of what answers every word, that which fulfils more. */
const tierOf = (
  scope: Scope,
  words: readonly QueryWord[],
  count: number,
  more: readonly Condition[] = [],
): Tier => ({
  ...{ filter: conditionOf(scope, [...words.map(answering), ...more]), count, words, allWords: true },
});

/** What answers every word; first what bears the very number that was asked for. */
async function fullTiers(
  indexes: Indexes,
  scope: Scope,
  words: readonly QueryWord[],
  { total, numbers }: { readonly total: number; readonly numbers: readonly string[] },
): Promise<Tier[]> {
  if (total === 0) return [];
  if (numbers.length === 0) return [tierOf(scope, words, total)];
  const numbered = among("numberKey", numbers);
  const [count = 0] = await totals(indexes, [conditionOf(scope, [...words.map(answering), numbered])]);
  return [tierOf(scope, words, count, [numbered]), tierOf(scope, words, total - count, [not(numbered)])];
}

/** All words but one, else two, else any, until there are enough; null if none finds more than every word did. */
async function widen(
  indexes: Indexes,
  scope: Scope,
  words: readonly QueryWord[],
  full: number,
): Promise<Condition | null> {
  const each = words.map(answering);
  const steps = [
    ...(words.length > 3 ? [allButOne(each)] : []),
    ...(words.length > 2 ? [twoOf(each)] : []),
    any(each),
  ];
  const found = await totals(
    indexes,
    steps.map((step) => conditionOf(scope, [step])),
  );
  let widest: Condition | null = null;
  for (const [place, step] of steps.entries()) {
    const total = found[place] ?? 0;
    if (total > full) widest = step;
    if (total >= ENOUGH) break;
  }
  return widest;
}
