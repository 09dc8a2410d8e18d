import type { HighlightPart, Language } from "../engine.ts";
import { answers, languageOfText, partsOfNumber, termOfToken, type QueryWord } from "./analyse.ts";
import { tokenise } from "./tokenise.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
  /** Which words of the question it answers, by their place in it. */
  readonly words: readonly number[];
}

const mayAnswer = (word: QueryWord, term: string): boolean =>
  answers(word, term) ||
  (term.startsWith("n:") && partsOfNumber(term.slice(2)).some((part) => answers(word, `n:${part}`)));

/** Where a text answers a question. The text stays as it is: stems are compared, never shown. */
export function findHits(text: string, declared: Language, words: readonly QueryWord[]): Span[] {
  const language = languageOfText(text, declared);
  return tokenise(text).flatMap((token) => {
    const term = termOfToken(token, language);
    if (term === null) return [];
    const found = words.flatMap((word, index) => (mayAnswer(word, term) ? [index] : []));
    return found.length === 0 ? [] : [{ start: token.start, end: token.end, words: found }];
  });
}

/** Cuts a text into what answers the question and what does not. */
export function markHits(text: string, hits: readonly Span[]): HighlightPart[] {
  const parts: HighlightPart[] = [];
  let at = 0;
  for (const { start, end } of hits) {
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

const WINDOW = 220;

/** A place to cut near an offset: a space, so that no word is shown in half. */
function nearSpace(text: string, at: number, step: 1 | -1): number {
  for (let moved = 0; moved < 30; moved += 1) {
    const here = at + moved * step;
    if (here <= 0) return 0;
    if (here >= text.length) return text.length;
    if (/\s/u.test(text[here] ?? "")) return here;
  }
  return at;
}

/** The stretch of a text that answers most different words, marked; null if it answers none. */
export function bestPassage(
  text: string,
  hits: readonly Span[],
): { readonly parts: HighlightPart[]; readonly answered: ReadonlySet<number> } | null {
  let best: { first: number; answered: Set<number>; count: number } | null = null;
  for (let first = 0; first < hits.length; first += 1) {
    const from = hits[first]?.start ?? 0;
    const inside = hits.filter(({ start, end }) => start >= from && end <= from + WINDOW);
    const answered = new Set(inside.flatMap((hit) => hit.words));
    if (
      !best ||
      answered.size > best.answered.size ||
      (answered.size === best.answered.size && inside.length > best.count)
    ) {
      best = { first, answered, count: inside.length };
    }
  }
  const lead = best && hits[best.first];
  if (!best || !lead) return null;
  const lineStart = text.lastIndexOf("\n", lead.start) + 1;
  const from = Math.max(lineStart, nearSpace(text, Math.max(0, lead.start - 60), -1));
  const lineEnd = text.indexOf("\n", lead.end);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, nearSpace(text, from + WINDOW + 60, 1));
  const inside = hits
    .filter(({ start, end }) => start >= from && end <= to)
    .map((hit) => ({ ...hit, start: hit.start - from, end: hit.end - from }));
  const parts = markHits(text.slice(from, to).trimEnd(), inside);
  if (from > lineStart && parts[0]) parts.unshift({ text: "…", hit: false });
  if (to < text.length && to !== lineEnd) parts.push({ text: "…", hit: false });
  return { parts, answered: best.answered };
}
