import { wordsOf } from "./plain-text.ts";
import type { Named } from "./types.ts";

const STATE = /\b(?:of the )?(?:republic of kazakhstan|rok|rk)\b/gu;

/** A name without the state's own name, articles and punctuation. */
const bare = (name: string): string =>
  wordsOf(name)
    .replace(STATE, " ")
    .replace(/\b(?:the|of)\b/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

export interface NameHit {
  readonly printed: string;
  /** More than one: the name is shared, and nobody may guess. */
  readonly ids: readonly string[];
  readonly start: number;
}

export interface NameFinder {
  /** The thing that a text names and nothing else: a heading, an item of an enumeration. */
  resolve(text: string): readonly string[];
  /** Everything named in a running text, the longest name first where two overlap. */
  find(text: string): readonly NameHit[];
}

/** Finds names in any of their forms. A short form in capitals (CC, SC) counts only when printed in capitals. */
export function makeNameFinder(named: readonly Named[]): NameFinder {
  const byName = new Map<string, Set<string>>();
  const shorts = new Map<string, Set<string>>();
  for (const { id, names } of named) {
    for (const name of names) {
      const key = bare(name);
      if (key === "") continue;
      const isShort = /^[\p{Lu}&]{2,6}$/u.test(name.trim());
      const table = isShort ? shorts : byName;
      const at = isShort ? name.trim() : key;
      table.set(at, (table.get(at) ?? new Set<string>()).add(id));
    }
  }
  const longest = [...byName.keys()].reduce((most, name) => Math.max(most, name.split(" ").length), 1);

  const resolve = (text: string): readonly string[] => {
    const key = bare(text);
    const short = text
      .replace(/\s+(?:of\s+)?(?:the\s+)?(?:RoK|RK|Republic of Kazakhstan)\b\.?/u, "")
      .replace(/[\s:.,]+$/u, "")
      .trim();
    return [...(byName.get(key) ?? shorts.get(short) ?? [])];
  };

  const find = (text: string): readonly NameHit[] => {
    const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’ʼ'`&-]*/gu)];
    const hits: NameHit[] = [];
    for (let index = 0; index < words.length;) {
      const hit = longestAt(words, index, text);
      if (hit) hits.push(hit.hit);
      index += hit?.width ?? 1;
    }
    return hits;
  };

  const longestAt = (words: readonly RegExpExecArray[], index: number, text: string) => {
    const first = words[index];
    if (!first) return null;
    // Articles and the state's name inside a name make its print longer than its key.
    const widest = Math.min(words.length - index, longest + 6);
    for (let width = widest; width >= 1; width -= 1) {
      const last = words[index + width - 1];
      if (!last) continue;
      const printed = text.slice(first.index, last.index + last[0].length);
      if (/[.;:!?]\s/u.test(printed) || /^(?:the|of|and)\b/iu.test(printed)) continue;
      const ids = byName.get(bare(printed)) ?? (width === 1 ? shorts.get(printed) : undefined);
      if (ids) return { width, hit: { printed, ids: [...ids], start: first.index } };
    }
    return null;
  };

  return { resolve, find };
}

/** The identifiers of names that point at one thing only, each once. */
export const certainIds = (hits: readonly NameHit[]): string[] => [
  ...new Set(hits.flatMap(({ ids }) => (ids.length === 1 ? ids : []))),
];
