import { type Naming, wordsOfQuery, type QueryWord } from "./analysis/analyse.ts";
import { bestPassage, findHits, markHits, type Span } from "./analysis/highlight.ts";
import type { Highlight, Language, Localised, SearchHit } from "./engine.ts";
import type { FoundDocument } from "./stored.ts";

/** The reader's language first; of the other two, Russian is read by most. */
const ORDER: Readonly<Record<Language, readonly Language[]>> = {
  kk: ["kk", "ru", "en"],
  ru: ["ru", "kk", "en"],
  en: ["en", "ru", "kk"],
};

const MOST_PASSAGES = 2;

/** Where nothing was asked the texts need not be read. */
const hitsIn: typeof findHits = (text, lang, words, naming) =>
  words.length === 0 ? [] : findHits(text, lang, words, naming);

/** What is shown of a row: the title marked, and the passages that answer best, each in its own words. */
export function hitOf(
  row: FoundDocument,
  { words, naming }: { readonly words: readonly QueryWord[]; readonly naming: Naming },
  language: Language,
): SearchHit {
  const { payload } = row;
  const answered = new Set<number>();
  const answer = (hits: readonly Span[]) => {
    for (const hit of hits) for (const word of hit.words) answered.add(word);
  };
  const inOrder = (of: Localised) =>
    ORDER[language].flatMap((lang) => (of[lang] ? [{ lang, text: of[lang] }] : []));
  const [first, ...others] = inOrder(payload.titles);
  const marked = (given: { readonly lang: Language; readonly text: string }) => {
    const hits = hitsIn(given.text, given.lang, words, naming);
    answer(hits);
    return { lang: given.lang, parts: markHits(given.text, hits), isHit: hits.length > 0 };
  };
  const title = first ? marked(first) : null;
  const [around] = payload.context ? inOrder(payload.context) : [];
  const context = around ? marked(around) : null;
  const passages: { highlight: Highlight; answered: ReadonlySet<number> }[] = [];
  for (const lang of words.length === 0 ? [] : ORDER[language]) {
    const text = payload.texts[lang] ?? "";
    const hits = findHits(text, lang, words, naming);
    answer(hits);
    const best = bestPassage(text, hits);
    if (!best) continue;
    passages.push({ highlight: { lang, parts: best.parts }, answered: best.answered });
    // Nothing is left to tell: the same words in another language would not be shown.
    if (best.answered.size === words.length) break;
  }
  passages.sort((a, b) => b.answered.size - a.answered.size);
  const shown = passages.slice(0, 1).map(({ highlight }) => highlight);
  // A second passage only if it tells something that title and first passage do not.
  const known = new Set([...(passages[0]?.answered ?? [])]);
  const more = passages.slice(1).find(({ answered: own }) => [...own].some((word) => !known.has(word)));
  if (more && shown.length < MOST_PASSAGES) shown.push(more.highlight);
  // Titles in other languages are read for what is missing, and to be shown where nothing else answers.
  if (!row.all_words || (shown.length === 0 && title?.isHit === false)) {
    const other = others.map(marked).find(({ isHit }) => isHit);
    if (shown.length === 0 && other && title?.isHit === false)
      shown.push({ lang: other.lang, parts: other.parts });
  }
  if (!row.all_words) {
    const numberWords = wordsOfQuery(`${payload.number ?? ""} `).flatMap(({ terms }) => terms);
    words.forEach((word, index) => {
      if (word.terms.some((term) => numberWords.includes(term))) answered.add(index);
    });
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
    title: title && { lang: title.lang, parts: title.parts },
    context: context && { lang: context.lang, parts: context.parts },
    highlight: shown,
    matchedAll: row.all_words,
    missing: row.all_words ? [] : words.filter((_, index) => !answered.has(index)).map(({ text }) => text),
  };
}
