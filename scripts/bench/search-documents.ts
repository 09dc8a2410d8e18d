import type { Language, SearchDocument } from "#search/engine.ts";

import { type Chains, randomFrom, wordsOf } from "./search-text.ts";

const KINDS = [
  ...["appeal", "appeal", "appeal", "appeal", "proposal", "proposal", "recommendation"],
  ...["special_recommendation", "court_opinion", "act", "meeting"],
];
const STATUSES = ["sent", "answered", "adopted", "implemented", "withdrawn", "draft", null];
const LETTERS: Readonly<Record<string, string>> = {
  appeal: "ЖТ",
  act: "ҚР",
  proposal: "P",
  court_opinion: "CO",
};
const FIRST_YEAR = 2002;
const YEARS = 25;

/** A place in a list whose first is met most often, each further one as much less often as its place says. */
const zipf = (size: number, random: () => number): number =>
  Math.min(size - 1, Math.floor(Math.exp(random() * Math.log(size + 1))) - 1);

const some = (name: string, size: number, most: number, random: () => number): string[] => [
  ...new Set(
    Array.from({ length: 1 + Math.floor(random() * most) }, () => `${name}-${String(zipf(size, random))}`),
  ),
];

/** One in fifty is for legal staff alone, one in a hundred for its author. */
function readersOf(random: () => number): string[] {
  const lot = random();
  if (lot < 0.97) return ["all"];
  if (lot < 0.99) return ["legal"];
  return ["legal", `staff:${String(Math.floor(random() * 50))}`];
}

/**
 * One synthetic document, always the same for its number and seed. Russian always, Kazakh in six of ten, English in
 * three of ten, as an office writes.
 */
export function documentAt(number: number, seed: number, chains: Chains): SearchDocument {
  const random = randomFrom(seed * 1_000_003 + number);
  const year = FIRST_YEAR + Math.floor(random() * YEARS);
  const kind = KINDS[Math.floor(random() * KINDS.length)] ?? "appeal";
  const isIn: Readonly<Record<Language, boolean>> = { ru: true, kk: random() < 0.6, en: random() < 0.3 };
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least));
  const localised = (make: (language: Language) => string) => ({
    kk: isIn.kk ? make("kk") : null,
    ru: make("ru"),
    en: isIn.en ? make("en") : null,
  });
  return {
    id: `record:bench-${String(number)}`,
    kind,
    number: `${LETTERS[kind] ?? "R"}-${String(year)}-${String(number)}`,
    url: `/bench/${String(number)}`,
    titles: localised((language) => wordsOf(chains[language], between(5, 14), random)),
    texts: localised((language) =>
      Array.from({ length: between(2, 5) }, () => wordsOf(chains[language], between(20, 60), random)).join(
        "\n\n",
      ),
    ),
    year,
    status: STATUSES[Math.floor(random() * STATUSES.length)] ?? null,
    bodyIds: some("body", 60, 2, random),
    regionId: random() < 0.5 ? `region-${String(Math.floor(random() * 20))}` : null,
    actIds: some("act", 300, 3, random),
    topicIds: some("topic", 40, 2, random),
    series: null,
    readers: readersOf(random),
    updatedAt: new Date(Date.UTC(year, Math.floor(random() * 12), 1 + Math.floor(random() * 28))),
  };
}
