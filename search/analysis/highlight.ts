import type { HighlightPart, Language } from "../engine.ts";
import {
  answers,
  languageOfText,
  type Naming,
  partsOfNumber,
  type QueryWord,
  type Term,
  termOfThing,
  termOfToken,
} from "./analyse.ts";
import { tokenise, type Token } from "./tokenise.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
  /** Which words of the question it answers, by their place in it. */
  readonly words: readonly number[];
}

const mayAnswer = (word: QueryWord, term: string): boolean =>
  answers(word, term) ||
  (term.startsWith("n:") && partsOfNumber(term.slice(2)).some((part) => answers(word, `n:${part}`)));

type Answered = Map<string, readonly number[]>;

/** What tokens answer of a question, for as long as it is asked: the hits of a page are written in the same words. */
const answered = new WeakMap<
  readonly QueryWord[],
  Map<Language, Readonly<Record<Token["kind"], Answered>>>
>();

function memoryOf(
  words: readonly QueryWord[],
  language: Language,
): Readonly<Record<Token["kind"], Answered>> {
  const known = answered.get(words) ?? new Map<Language, Readonly<Record<Token["kind"], Answered>>>();
  answered.set(words, known);
  const inLanguage = known.get(language) ?? { word: new Map(), number: new Map() };
  known.set(language, inLanguage);
  return inLanguage;
}

const NOTHING: readonly number[] = [];

function answeredBy(token: Token, language: Language, words: readonly QueryWord[]): readonly number[] {
  const term = termOfToken(token, language);
  if (term === null) return NOTHING;
  const found = words.flatMap((word, index) => (mayAnswer(word, term) ? [index] : []));
  return found.length === 0 ? NOTHING : found;
}

/** Which words of a question ask for a thing, by its term. */
const thingsAsked = (words: readonly QueryWord[]): readonly (readonly Term[])[] =>
  words.map(({ terms }) => terms.filter((term) => term.startsWith(THING)));
const THING = termOfThing("");

/** Of each token that is part of a name, which words of the question ask for what it names. */
function namedAmong(
  tokens: readonly Token[],
  words: readonly QueryWord[],
  names: Naming | null,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  const asked = thingsAsked(words);
  if (names === null || asked.every((terms) => terms.length === 0)) return found;
  for (const { from, to, ids } of names.namedIn(tokens)) {
    const named = ids.map(termOfThing);
    const of = asked.flatMap((terms, index) => (terms.some((term) => named.includes(term)) ? [index] : []));
    if (of.length > 0) for (let at = from; at < to; at += 1) found.set(at, of);
  }
  return found;
}

/**
 * Where a text answers a question, by its words or by what it names. The text stays as it is: stems are compared,
 * never shown.
 */
export function findHits(
  text: string,
  declared: Language,
  words: readonly QueryWord[],
  names: Naming | null = null,
): Span[] {
  const language = languageOfText(text, declared);
  const memory = memoryOf(words, language);
  const hits: Span[] = [];
  const tokens = tokenise(text);
  const named = namedAmong(tokens, words, names);
  tokens.forEach((token, at) => {
    const ofKind = memory[token.kind];
    let found = ofKind.get(token.text);
    if (found === undefined) {
      found = answeredBy(token, language, words);
      ofKind.set(token.text, found);
    }
    const byName = named.get(at);
    const all = byName ? [...new Set([...found, ...byName])] : found;
    if (all.length > 0) hits.push({ start: token.start, end: token.end, words: all });
  });
  return hits;
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

interface Window {
  /** The first hit in it. */
  readonly first: number;
  readonly answered: ReadonlySet<number>;
  readonly count: number;
}

/** The window that answers most different words, then holds most hits. Each hit enters it once and leaves it once. */
function bestWindow(hits: readonly Span[], work: { steps: number }): Window | null {
  const inside = new Map<number, number>();
  let best: Window | null = null;
  let next = 0;
  for (let first = 0; first < hits.length; first += 1) {
    const from = hits[first]?.start ?? 0;
    for (let hit = hits[next]; hit && hit.end <= from + WINDOW; hit = hits[next]) {
      for (const word of hit.words) inside.set(word, (inside.get(word) ?? 0) + 1);
      next += 1;
      work.steps += 1;
    }
    const count = next - first;
    if (
      !best ||
      inside.size > best.answered.size ||
      (inside.size === best.answered.size && count > best.count)
    ) {
      best = { first, answered: new Set(inside.keys()), count };
    }
    if (next <= first) next = first + 1;
    else for (const word of hits[first]?.words ?? []) leave(inside, word);
    work.steps += 1;
  }
  return best;
}

function leave(inside: Map<number, number>, word: number): void {
  const left = (inside.get(word) ?? 0) - 1;
  if (left > 0) inside.set(word, left);
  else inside.delete(word);
}

/** The stretch of a text that answers most different words, marked; null if it answers none. */
export function bestPassage(
  text: string,
  hits: readonly Span[],
  work = { steps: 0 },
): { readonly parts: HighlightPart[]; readonly answered: ReadonlySet<number> } | null {
  const best = bestWindow(hits, work);
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
