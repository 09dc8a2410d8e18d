import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { detectLanguage } from "#search/analysis/detect-language.ts";
import type { Language } from "#search/engine.ts";

/** Numbers from 0 to 1 that follow from a seed (mulberry32): the same seed gives the same documents. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Which words have followed which in real text, each as often as it did. */
interface Chain {
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: readonly string[];
}

export type Chains = Readonly<Record<Language, Chain>>;

const FEWEST_LETTERS = 40;

/** The paragraphs of our content and of the given report, by language; marks of Markdown and YAML are taken off. */
function paragraphsOf(content: string, report: string): Record<Language, string[]> {
  const files = readdirSync(content, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:md|yaml)$/u.test(name))
    .sort()
    .map((name) => join(content, name));
  if (existsSync(report)) files.push(report);
  const paragraphs: Record<Language, string[]> = { kk: [], ru: [], en: [] };
  for (const file of files) {
    for (const block of readFileSync(file, "utf8").split(/\n\s*\n|\n(?=\s*(?:- )?[a-z]\w*:)/u)) {
      const text = block.replaceAll(/^\s*(?:- )?[a-zA-Z]\w*:|[#>*_`|"]+/gmu, " ").trim();
      const language = text.length < FEWEST_LETTERS ? null : detectLanguage(text);
      if (language) paragraphs[language].push(text);
    }
  }
  return paragraphs;
}

function chainOf(paragraphs: readonly string[]): Chain {
  const next = new Map<string, string[]>();
  const beginnings: string[] = [];
  for (const paragraph of paragraphs) {
    const words = paragraph.split(/\s+/u);
    if (words[0]) beginnings.push(words[0]);
    words.forEach((word, place) => {
      const after = words[place + 1];
      if (after === undefined) return;
      const known = next.get(word);
      if (known) known.push(after);
      else next.set(word, [after]);
    });
  }
  return { next, beginnings };
}

export function chainsFrom(content: string, report: string): Chains {
  const { kk, ru, en } = paragraphsOf(content, report);
  return { kk: chainOf(kk), ru: chainOf(ru), en: chainOf(en) };
}

const oneOf = <T>(values: readonly T[], random: () => number): T | undefined =>
  values[Math.floor(random() * values.length)];

/** So many words, each one that has followed the last somewhere: real words, as frequent as they really are. */
export function wordsOf({ next, beginnings }: Chain, count: number, random: () => number): string {
  const words: string[] = [];
  let word = oneOf(beginnings, random) ?? "";
  for (let at = 0; at < count; at += 1) {
    words.push(word);
    word = oneOf(next.get(word) ?? beginnings, random) ?? "";
  }
  return words.join(" ");
}
