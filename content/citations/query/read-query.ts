import { cite } from "../cite.ts";
import { Aliases } from "../find/aliases.ts";
import { readAct } from "../find/act.ts";
import type { ActPhrase } from "../find/act-phrase.ts";
import { readGroup } from "../find/group.ts";
import { readKazakhAct } from "../find/kazakh-act.ts";
import { readKazakhReferences } from "../find/kazakh-references.ts";
import { Scan } from "../find/scan.ts";
import type { Lexicon } from "../lexicon/compile.ts";
import { resolve, type ResolveOptions } from "../resolve/resolve.ts";
import { kindOf, LATIN } from "../text/characters.ts";
import { tokenise } from "../text/tokenise.ts";
import { CAPITAL, NUMBER, Tokens, WORD } from "../text/tokens.ts";
import type { ActReference, Citation, Provision } from "../types.ts";

export interface QueryReading {
  readonly citations: readonly Citation[];
  /** Nothing but the citation is asked for. */
  readonly whole: boolean;
}

const LONGEST_QUERY = 300;

/**
 * Reads a search question that looks like a citation: "УК 146", "146 ук рк", "ҚК 146-бап", "163(2)(5) Social Code".
 * Looser than `find`: small letters, no word for the article, any order. Not for running text.
 */
export function readQuery(text: string, lexicon: Lexicon, options: ResolveOptions = {}): QueryReading {
  if (text.length > LONGEST_QUERY) return { citations: [], whole: false };
  const query = withCapitals(text, lexicon);
  const strict = cite(query, lexicon, options);
  if (strict.some(({ actOnly }) => !actOnly) && covers(query, strict))
    return { citations: printedAs(text, strict), whole: true };
  const loose = readLoosely(query, lexicon, options);
  if (loose) return { citations: printedAs(text, loose), whole: true };
  return { citations: printedAs(text, strict), whole: covers(query, strict) };
}

const printedAs = (text: string, citations: readonly Citation[]): Citation[] =>
  citations.map((citation) => ({ ...citation, text: text.slice(citation.start, citation.end) }));

function covers(text: string, citations: readonly Citation[]): boolean {
  const [first] = citations;
  const end = citations.at(-1)?.end;
  if (!first || end === undefined || citations.some(({ start }) => start !== first.start)) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(0, first.start) + text.slice(end));
}

/** The question with known abbreviations in capitals; every letter keeps its place. */
function withCapitals(text: string, lexicon: Lexicon): string {
  const known = abbreviations(lexicon);
  return text.replaceAll(/\p{L}+/gu, (word) => {
    const upper = word.toUpperCase();
    return upper.length === word.length && known.has(upper) ? (known.get(upper) ?? upper) : word;
  });
}

const kept = new WeakMap<Lexicon, Map<string, string>>();

function abbreviations(lexicon: Lexicon): Map<string, string> {
  const known = kept.get(lexicon) ?? new Map<string, string>(["РК", "ҚР", "RK"].map((word) => [word, word]));
  if (kept.has(lexicon)) return known;
  for (const node of lexicon.names.next.values())
    for (const { manner, print } of node.acts)
      if (manner === "abbreviation" && isWord(print)) known.set(print.toUpperCase(), print);
  kept.set(lexicon, known);
  return known;
}

const isWord = (print: string): boolean => /^\p{L}{2,}$/u.test(print) && !ENGLISH_WORDS.has(print);
/** Abbreviations that are also words: in small letters they mean the word. */
const ENGLISH_WORDS = new Set(["CAT", "CAP"]);

/** An act and a number beside it, in any order. */
function readLoosely(query: string, lexicon: Lexicon, options: ResolveOptions): Citation[] | null {
  const whole = scanOf(query, lexicon);
  for (let place = 0; place < whole.tokens.length; place++) {
    if (whole.tokens.kind(place) !== WORD && !whole.opensQuote(place)) continue;
    const phrase = actAt(whole, place);
    if (!phrase) continue;
    const { tokens } = whole;
    const start = tokens.start(phrase.start);
    const end = tokens.end(phrase.end - 1);
    const before = query.slice(0, start).replace(/[\s,:–-]+$|^[\s,]+/gu, "");
    const after = query.slice(end).replace(/^[\s,:–-]+|[\s,.?]+$/gu, "");
    const rest = [before.replace(/\s*\b(?:of|of the)$/iu, ""), after].filter(Boolean).join(" ");
    const provisions = rest === "" ? [] : provisionsOf(rest, lexicon);
    if (!provisions) continue;
    const language = kindOf(query.charCodeAt(start)) === LATIN ? "en" : "ru";
    const mention = {
      start: 0,
      end: query.length,
      act: phrase.act,
      provisions,
      paragraph: 0,
      sentence: 0,
      language,
    } as const;
    const citations = resolve({ mentions: [mention], definitions: [] }, query, lexicon, options);
    if (citations.length > 0) return citations;
  }
  return null;
}

function actAt(scan: Scan, place: number): ActPhrase | null {
  const phrase = [readKazakhAct(scan, place), readAct(scan, place)]
    .flatMap((one) => one ?? [])
    .filter(({ act }) => act.by === "name" || act.by === "number" || act.by === "foreign")
    .sort((one, other) => other.end - one.end)[0];
  if (phrase) return phrase;
  // "об образовании ст. 8": a title without the word for its form.
  const match = scan.name(place);
  const titles = match?.acts.filter(({ manner }) => manner === "title") ?? [];
  const [first] = titles;
  if (!match || !first) return null;
  const act: ActReference = {
    by: "name",
    slugs: [...new Set(titles.map(({ slug }) => slug))],
    kind: first.kind,
    date: null,
    number: null,
    age: null,
    abbreviation: null,
  };
  return { start: place, end: match.end, act, language: first.language, alone: true };
}

/** What the rest of the question names; a number without a word is the article. Null: there is more than that. */
function provisionsOf(rest: string, lexicon: Lexicon): readonly Provision[] | null {
  for (const text of [rest, `ст. ${rest}`, withArticle(rest)]) {
    const scan = scanOf(text, lexicon);
    const read = readGroup(scan, 0) ?? readKazakhReferences(scan, 0);
    if (read && isEnd(scan, read.end)) return read.provisions;
  }
  return null;
}

/** "ч. 3 146": the last number without a word is the article. */
function withArticle(rest: string): string {
  return rest.replace(/(\d+(?:-\d+)?)\s*$/u, "ст. $1");
}

function isEnd(scan: Scan, place: number): boolean {
  for (let at = place; at < scan.tokens.length; at++) {
    const kind = scan.tokens.kind(at);
    if (kind === NUMBER || (kind === WORD && scan.role(at)?.is !== "suffix" && scan.role(at)?.is !== "of"))
      return false;
  }
  return true;
}

function scanOf(text: string, lexicon: Lexicon): Scan {
  const tokens = new Tokens();
  tokenise(tokens, lexicon.words, text, 0, text.length);
  // In a question small letters are as good as capitals.
  for (let place = 0; place < tokens.length; place++)
    if (tokens.kind(place) === WORD) tokens.flags[place] = (tokens.flags[place] ?? 0) | CAPITAL;
  return new Scan(tokens, lexicon, new Aliases());
}
