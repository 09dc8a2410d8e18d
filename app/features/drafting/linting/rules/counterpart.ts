import { pathOfCitation } from "#content/read/provision-path.ts";
import { cite } from "#content/citations/cite.ts";

import { datesIn } from "../dates.ts";
import type { Finding, Place } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import { type LintText, placeOf } from "../lint-text.ts";

interface Said {
  /** What it is, the same in both languages. */
  readonly key: string;
  /** As it is printed. */
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Numbers that stand for something: not those within a date or a reference, nor the first of a row. */
const NUMBER = /(?<![\p{L}\d.,-])\d+(?:[   ]\d{3})*(?:[.,]\d+)?(?![\d])/gu;

/** What a text says that its counterpart in the other language must say too: provisions, dates and numbers. */
function saidIn({ whole, references, blocks }: LintText, knowledge: Knowledge) {
  const starts = ({ block, from }: Place): number => (blocks[block]?.start ?? 0) + from;
  const cited: Said[] = references.map(({ slug, path, label, place }) => {
    const start = starts(place);
    return { key: `${slug} ${path ?? ""}`, quote: label, start, end: start + label.length };
  });
  const read = cite(whole, knowledge.lexicon, { date: knowledge.on });
  for (const citation of read) {
    const { act, state, start, end, text: quote } = citation;
    if (cited.some((one) => start < one.end && end > one.start)) continue;
    if (act === null || state !== "matched") continue;
    cited.push({ key: `${act} ${pathOfCitation(citation) ?? ""}`, quote, start, end });
  }
  const spans = [...cited, ...read];
  const dates: Said[] = datesIn(whole)
    .filter(({ start, end }) => !spans.some((one) => start < one.end && end > one.start))
    .map(({ on, start, end }) => ({ key: on, quote: whole.slice(start, end), start, end }));
  const taken = [...spans, ...datesIn(whole)];
  const numbers: Said[] = [...whole.matchAll(NUMBER)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (taken.some((one) => start < one.end && end > one.start)) return [];
    const key = match[0].replaceAll(/[   ]/gu, "").replace(",", ".");
    return [{ key, quote: match[0], start, end }];
  });
  return { provision: cited, date: dates, number: numbers };
}

/** Where the Kazakh and the Russian text of one document do not say the same. */
export function counterpartFindings(text: LintText, knowledge: Knowledge): Finding[] {
  const { counterpart } = knowledge;
  if (!counterpart) return [];
  const here = saidIn(text, knowledge);
  const there = saidIn(counterpart, knowledge);
  return (["provision", "date", "number"] as const).flatMap((what) => {
    const [ours, theirs] = [keysOf(here[what]), keysOf(there[what])];
    const only = [...ours].filter(([key]) => !theirs.has(key)).map(([, said]) => said);
    const missing = [...theirs].filter(([key]) => !ours.has(key)).map(([, said]) => said);
    const isGrave = what !== "number";
    return [
      ...only.map(({ quote, start, end }) => ({
        ...{ rule: "counterpart" as const, reason: `${what}Only`, isGrave, quote, fix: null },
        ...{ place: placeOf(text, start, end), values: { quote } },
      })),
      ...missing.map(({ quote }) => ({
        ...{ rule: "counterpart" as const, reason: `${what}Missing`, isGrave, quote: "", fix: null },
        ...{ place: { block: 0, from: 0, to: 0 }, values: { quote } },
      })),
    ];
  });
}

const keysOf = (said: readonly Said[]): Map<string, Said> => new Map(said.map((one) => [one.key, one]));
