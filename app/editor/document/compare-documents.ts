import type { JSONContent } from "@tiptap/core";
import { diffArrays } from "diff";

import { plainTextOf } from "./plain-text.ts";

/** Words that stand in both, only before, or only after. */
export interface ComparedWords {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

/** A paragraph, heading, list item's paragraph or cell, in the order of the later text. */
export interface ComparedBlock {
  readonly kind: "same" | "changed" | "gone" | "new";
  readonly heading: boolean;
  readonly lang: string | null;
  readonly words: readonly ComparedWords[];
}

interface TextBlock {
  readonly heading: boolean;
  readonly lang: string | null;
  readonly text: string;
}

/** What differs between two texts: blocks by their longest common subsequence, then words inside those that changed. */
export function compareDocuments(before: JSONContent, after: JSONContent, language: string): ComparedBlock[] {
  const key = ({ heading, text }: TextBlock) => `${heading ? "#" : ""}${text}`;
  const runs = diffArrays(textBlocks(before), textBlocks(after), { comparator: (a, b) => key(a) === key(b) });
  const compared: ComparedBlock[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run) continue;
    const next = runs[index + 1];
    if (run.removed && next?.added) {
      compared.push(...changed(run.value, next.value, language));
      index += 1;
    } else {
      const kind = run.removed ? "gone" : run.added ? "new" : "same";
      compared.push(...run.value.map((block) => whole(kind, block)));
    }
  }
  return compared;
}

const whole = (kind: "same" | "gone" | "new", { text, ...block }: TextBlock): ComparedBlock => ({
  kind,
  ...block,
  words: text === "" ? [] : [{ kind, text }],
});

/** Blocks that went and blocks that came, each with the first after it that is like it; order is kept. */
function changed(gone: readonly TextBlock[], came: readonly TextBlock[], language: string): ComparedBlock[] {
  const compared: ComparedBlock[] = [];
  let from = 0;
  for (const block of gone) {
    const match = came.findIndex(
      (other, index) => index >= from && areAlike(block.text, other.text, language),
    );
    if (match < 0) {
      compared.push(whole("gone", block));
      continue;
    }
    compared.push(...came.slice(from, match).map((other) => whole("new", other)));
    const other = came[match] ?? block;
    const words = compareWords(block.text, other.text, other.lang ?? language);
    compared.push({ kind: "changed", heading: other.heading, lang: other.lang, words });
    from = match + 1;
  }
  return [...compared, ...came.slice(from).map((other) => whole("new", other))];
}

/** Two passages are one that was changed if they share at least this part of the words of the longer. */
const ALIKE = 0.4;

function areAlike(one: string, other: string, language: string): boolean {
  const [first, second] = [wordsOf(one, language), wordsOf(other, language)].map(
    (words) => new Set(words.filter((word) => /[\p{L}\p{N}]/u.test(word))),
  );
  if (!first || !second) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared > 0 && shared / Math.max(first.size, second.size) >= ALIKE;
}

/** By the segmenter: without it Kazakh words would be cut in the middle. */
const wordsOf = (text: string, language: string): string[] =>
  [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)].map(({ segment }) => segment);

export const compareWords = (before: string, after: string, language: string): ComparedWords[] =>
  diffArrays(wordsOf(before, language), wordsOf(after, language)).map(({ value, added, removed }) => ({
    kind: added ? "new" : removed ? "gone" : "same",
    text: value.join(""),
  }));

function textBlocks(node: JSONContent): TextBlock[] {
  if (node.type === "paragraph" || node.type === "heading") {
    const lang: unknown = node.attrs?.["lang"];
    return [
      {
        heading: node.type === "heading",
        lang: typeof lang === "string" ? lang : null,
        text: plainTextOf(node),
      },
    ];
  }
  if (node.type === "image") return [{ heading: false, lang: null, text: plainTextOf(node) }];
  return (node.content ?? []).flatMap(textBlocks);
}
