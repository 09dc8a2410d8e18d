import { wordsOfQuery, type QueryWord } from "../analysis/analyse.ts";
import { bestPassage, findHits, markHits } from "../analysis/highlight.ts";
import type { Highlight, Language, SearchHit } from "../engine.ts";
import type { FoundRow } from "./find.ts";

/** The reader's language first; of the other two, Russian is read by most. */
const ORDER: Readonly<Record<Language, readonly Language[]>> = {
  kk: ["kk", "ru", "en"],
  ru: ["ru", "kk", "en"],
  en: ["en", "ru", "kk"],
};

const MOST_PASSAGES = 2;

/** Where nothing was asked the texts need not be read. */
const hitsIn: typeof findHits = (text, lang, words) =>
  words.length === 0 ? [] : findHits(text, lang, words);

/** What is shown of a row: the title marked, and the passages that answer best, each in its own words. */
export function hitOf(row: FoundRow, words: readonly QueryWord[], language: Language): SearchHit {
  const { payload } = row;
  const answered = new Set<number>();
  const titles = ORDER[language].flatMap((lang) => {
    const text = payload.titles[lang];
    if (!text) return [];
    const hits = hitsIn(text, lang, words);
    for (const hit of hits) for (const word of hit.words) answered.add(word);
    return [{ lang, parts: markHits(text, hits), count: hits.length }];
  });
  const title = titles[0] ? { lang: titles[0].lang, parts: titles[0].parts } : null;
  const passages: { highlight: Highlight; answered: ReadonlySet<number> }[] = [];
  for (const lang of words.length === 0 ? [] : ORDER[language]) {
    const text = payload.texts[lang] ?? "";
    const hits = findHits(text, lang, words);
    for (const hit of hits) for (const word of hit.words) answered.add(word);
    const best = bestPassage(text, hits);
    if (!best) continue;
    passages.push({ highlight: { lang, parts: best.parts }, answered: best.answered });
    // Nothing is left to tell: the same words in another language would not be shown.
    if (best.answered.size === words.length) break;
  }
  passages.sort((a, b) => b.answered.size - a.answered.size);
  const numberWords = wordsOfQuery(`${payload.number ?? ""} `).flatMap(({ terms }) => terms);
  words.forEach((word, index) => {
    if (word.terms.some((term) => numberWords.includes(term))) answered.add(index);
  });
  const shown = passages.slice(0, 1).map(({ highlight }) => highlight);
  // A second passage only if it tells something that title and first passage do not.
  const known = new Set([...(passages[0]?.answered ?? [])]);
  const more = passages.slice(1).find(({ answered: own }) => [...own].some((word) => !known.has(word)));
  if (more && shown.length < MOST_PASSAGES) shown.push(more.highlight);
  if (shown.length === 0) {
    const other = titles.slice(1).find(({ count }) => count > 0);
    if (other && titles[0]?.count === 0) shown.push({ lang: other.lang, parts: other.parts });
  }
  return {
    id: row.ref,
    kind: row.kind,
    number: payload.number,
    titles: payload.titles,
    url: payload.url,
    year: row.year,
    status: row.status,
    regionId: row.region,
    series: payload.series,
    title,
    highlight: shown,
    matchedAll: row.all_words,
    missing: row.all_words ? [] : words.filter((_, index) => !answered.has(index)).map(({ text }) => text),
  };
}
