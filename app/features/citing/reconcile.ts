import type { CitationRead } from "./read-citations.ts";

/** A citation that was read out of this text before, as far as it matters for reading it again. */
export interface StoredCitation {
  readonly id: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly path: string | null;
  readonly isDecided: boolean;
}

export interface Reconciled<Read extends CitationRead> {
  readonly add: readonly Read[];
  /** Stored ones that the machine reads still; `of` says what it reads now. */
  readonly keep: readonly { readonly id: string; readonly of: Read }[];
  /** Decided ones whose words are there still; the decision stands, the place may be new. */
  readonly place: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  /** Those whose words are gone, and undecided ones that are read no more. */
  readonly remove: readonly string[];
}

/**
 * Brings what is stored of a text into step with what is read out of it now. What a person decided is never read
 * over: it stays with its words wherever they have moved, and what the machine reads there gives way to it.
 */
export function reconcile<Read extends CitationRead>(
  text: string,
  stored: readonly StoredCitation[],
  read: readonly Read[],
): Reconciled<Read> {
  const decided = stored.filter(({ isDecided }) => isDecided);
  const place: { id: string; start: number; end: number }[] = [];
  const remove: string[] = [];
  const givesWay = new Set<Read>();
  for (const citation of decided) {
    const start = placeOf(text, citation);
    if (start === null) {
      remove.push(citation.id);
      continue;
    }
    const end = start + citation.quote.length;
    place.push({ id: citation.id, start, end });
    const there = read.filter((one) => one.start < end && one.end > start && !givesWay.has(one));
    // Those of a list share their words, and each may be decided apart.
    const same = there.find(({ path }) => path === citation.path) ?? there[0];
    if (same) givesWay.add(same);
  }
  const left = new Map<string, string[]>();
  for (const one of stored) {
    if (one.isDecided) continue;
    const key = keyOf(one);
    left.set(key, [...(left.get(key) ?? []), one.id]);
  }
  const keep: { id: string; of: Read }[] = [];
  const add: Read[] = [];
  for (const of of read) {
    if (givesWay.has(of)) continue;
    const id = left.get(keyOf(of))?.shift();
    if (id === undefined) add.push(of);
    else keep.push({ id, of });
  }
  return { add, keep, place, remove: [...remove, ...[...left.values()].flat()] };
}

const keyOf = ({
  start,
  end,
  path,
}: {
  start: number | null;
  end: number | null;
  path: string | null;
}): string => `${String(start)} ${String(end)} ${path ?? ""}`;

/** Words that stand more than once are the same ones only where so many signs around them agree. */
const AGREEING = 8;

/** Where the words of a citation stand now: of several places the one that most of the words around agree with. */
function placeOf(text: string, { quote, prefix, suffix, start }: StoredCitation): number | null {
  if (quote === "") return null;
  const places: { at: number; agrees: number; away: number }[] = [];
  for (
    let at = text.indexOf(quote);
    at >= 0 && places.length < MOST_PLACES;
    at = text.indexOf(quote, at + 1)
  ) {
    const agrees = agreesBefore(text, at, prefix ?? "") + agreesAfter(text, at + quote.length, suffix ?? "");
    places.push({ at, agrees, away: Math.abs(at - (start ?? 0)) });
  }
  const [best, ...others] = places.sort((one, other) => other.agrees - one.agrees || one.away - other.away);
  if (!best) return null;
  return others.length === 0 || best.agrees >= AGREEING || best.away === 0 ? best.at : null;
}

const MOST_PLACES = 1000;

function agreesAfter(text: string, from: number, words: string): number {
  let length = 0;
  while (length < words.length && text.charAt(from + length) === words.charAt(length)) length++;
  return length;
}

function agreesBefore(text: string, to: number, words: string): number {
  let length = 0;
  while (length < words.length && text.charAt(to - 1 - length) === words.at(-1 - length)) length++;
  return length;
}
