import { type Naming, wordsOfQuery } from "../analysis/analyse.ts";
import { normaliseNumber } from "../analysis/normalise.ts";
import type { SearchLimits } from "../engine.ts";
import { numberOfDay, termOfCited } from "../stored.ts";
import { all, among, answering, any, type Condition, filterConditions, not } from "./filters.ts";
import type { Indexes } from "./index.ts";
import { havingPhrase } from "./phrases.ts";

/** What must hold of all that a question finds, besides its words and filters. */
export async function withinLimits(
  indexes: Indexes,
  limits: SearchLimits,
  naming: Naming,
): Promise<readonly Condition[]> {
  const phrases = (of: readonly string[]) => Promise.all(of.map((phrase) => havingPhrase(indexes, phrase)));
  const [wanted, unwanted] = await Promise.all([phrases(limits.phrases), phrases(limits.withoutPhrases)]);
  const unwantedWords = limits.withoutWords.flatMap((text) => {
    const words = wordsOfQuery(`${text} `, naming);
    // Of several words cut from one only what has them all is meant: 15-летний.
    return words.length > 0 ? [all(words.map(answering))] : [];
  });
  const citing = (cited: string) => among("cited", [termOfCited(cited)]);
  const numbered = (numbers: readonly string[]) =>
    numbers.length > 0 ? [among("numberKey", numbers.map(normaliseNumber))] : [];
  return [
    ...wanted,
    ...limits.cites.map(citing),
    ...numbered(limits.numbers),
    ...ofDays(limits),
    ...[
      ...unwanted,
      ...unwantedWords,
      ...limits.withoutCites.map(citing),
      ...numbered(limits.withoutNumbers),
      ...filterConditions(limits.without).values(),
    ].map(not),
  ];
}

/** From one day on and before another; of what only the year is known any day may be its own. */
function ofDays({ after, before }: SearchLimits): Condition[] {
  const days: Condition[] = [];
  const years: Condition[] = [];
  if (after !== null) {
    days.push(`day >= ${String(numberOfDay(after))}`);
    years.push(`onlyYear >= ${after.slice(0, 4)}`);
  }
  if (before !== null) {
    days.push(`day < ${String(numberOfDay(before))}`);
    // Before 1 January of a year nothing of that year passes.
    years.push(`onlyYear ${before.endsWith("-01-01") ? "<" : "<="} ${before.slice(0, 4)}`);
  }
  return days.length === 0 ? [] : [any([all(days), all(years)])];
}
