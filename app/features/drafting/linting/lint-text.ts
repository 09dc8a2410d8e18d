import type { JSONContent } from "@tiptap/core";

import { plainTextOf } from "#app/editor/document/plain-text.ts";

import type { Place } from "./finding.ts";

/** A cell that a paragraph stands in: which of the document's tables, and where in it, from 0. */
interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

interface Block {
  readonly text: string;
  readonly cell: Cell | null;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/** A reference that was inserted: what it points at is known, and need not be read. */
export interface InsertedReference {
  readonly slug: string;
  readonly path: string | null;
  readonly label: string;
  readonly place: Place;
}

/** A document as the rules read it. */
export interface LintText {
  readonly blocks: readonly Block[];
  /** The blocks' words, parted by blank lines. */
  readonly whole: string;
  readonly references: readonly InsertedReference[];
}

const PARTED = "\n\n";

/** Reads a document for its rules: paragraph by paragraph, as the editor counts them. */
export function lintTextOf(json: JSONContent): LintText {
  const blocks: Block[] = [];
  const references: InsertedReference[] = [];
  let start = 0;
  let tables = 0;
  const walk = (node: JSONContent, cell: Cell | null): void => {
    if (node.type === "paragraph" || node.type === "heading") {
      references.push(...referencesIn(node, blocks.length));
      const text = plainTextOf(node);
      blocks.push({ text, cell, start });
      start += text.length + PARTED.length;
      return;
    }
    if (node.type === "table") {
      const table = tables;
      tables += 1;
      (node.content ?? []).forEach((row, rowIndex) => {
        (row.content ?? []).forEach((inner, column) => {
          for (const child of inner.content ?? []) walk(child, { table, row: rowIndex, column });
        });
      });
      return;
    }
    for (const child of node.content ?? []) walk(child, cell);
  };
  walk(json, null);
  return { blocks, references, whole: blocks.map(({ text }) => text).join(PARTED) };
}

function referencesIn(node: JSONContent, block: number): InsertedReference[] {
  const found: InsertedReference[] = [];
  let at = 0;
  for (const child of node.content ?? []) {
    const words = plainTextOf(child);
    const { target, name, path } = child.attrs ?? {};
    if (child.type === "citation" && target === "act" && typeof name === "string") {
      const place = { block, from: at, to: at + words.length };
      found.push({ slug: name, path: typeof path === "string" ? path : null, label: words, place });
    }
    at += words.length;
  }
  return found;
}

/** The place of a part of the whole text: in the paragraph it begins in. */
export function placeOf({ blocks }: LintText, start: number, end: number): Place {
  const found = blocks.findLastIndex((block) => block.start <= start);
  const block = Math.max(found, 0);
  const { start: begin = 0, text = "" } = blocks[block] ?? {};
  return { block, from: start - begin, to: Math.min(end - begin, text.length) };
}

/** Each match of a pattern, paragraph by paragraph. */
export function matchesIn({ blocks }: LintText, pattern: RegExp) {
  return blocks.flatMap(({ text }, block) =>
    [...text.matchAll(pattern)].map((match) => {
      const [quote] = match;
      return { text, match, quote, place: { block, from: match.index, to: match.index + quote.length } };
    }),
  );
}
