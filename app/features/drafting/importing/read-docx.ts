import type { JSONContent } from "@tiptap/core";

import { readComparativeHeads, type ComparativeColumn } from "#app/editor/export/comparative-table.ts";
import { plainTextOf } from "#app/editor/document/plain-text.ts";
import { detectLanguage } from "#search/analysis/detect-language.ts";

import { isModestArchive } from "./archive-limits.ts";
import { htmlOfDocx } from "./docx-html.ts";
import { documentOfHtml } from "./html-document.ts";
import { type LostPart, lostParts } from "./lost-parts.ts";

export const docxFailures = ["damaged", "empty", "too_much"] as const;
export type DocxFailure = (typeof docxFailures)[number];

export interface ComparativeFound {
  /** What each column is for; null: we do not know. */
  readonly columns: readonly (ComparativeColumn | null)[];
  readonly rows: number;
}

export interface DocxRead {
  readonly json: JSONContent;
  readonly language: "kk" | "ru" | "en" | null;
  readonly lost: readonly LostPart[];
  /** The comparative tables it has. */
  readonly tables: readonly ComparativeFound[];
}

/** More is no document that somebody wrote. */
const MOST_CHARACTERS = 5_000_000;

/**
 * A document of Word as one of ours. Whatever the bytes are, the answer is a document or a reason; but a file made to
 * do harm may take all time and memory that it is given.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocxRead | { readonly failure: DocxFailure }> {
  try {
    if (!isModestArchive(bytes)) return { failure: "too_much" };
    const json = documentOfHtml(await htmlOfDocx(bytes));
    const text = plainTextOf(json);
    if (text.trim() === "") return { failure: "empty" };
    if (text.length > MOST_CHARACTERS) return { failure: "too_much" };
    const language = detectLanguage(text);
    const { content, tables } = recognised(json);
    return {
      json: { ...json, content: content.map((block) => inLanguages(block, language)) },
      ...{ language, tables, lost: lostParts(bytes) },
    };
  } catch {
    return { failure: "damaged" };
  }
}

/** The first row of a comparative table is its head, whether Word was told so or not. */
function recognised({ content = [] }: JSONContent): { content: JSONContent[]; tables: ComparativeFound[] } {
  const tables: ComparativeFound[] = [];
  const blocks = content.map((block) => {
    const [head, ...rows] = block.type === "table" ? (block.content ?? []) : [];
    if (!head) return block;
    const columns = readComparativeHeads((head.content ?? []).map(plainTextOf));
    if (!columns) return block;
    tables.push({ columns, rows: rows.length });
    const heads = (head.content ?? []).map((cell) => ({ ...cell, type: "tableHeader" }));
    return { ...block, content: [{ ...head, content: heads }, ...rows] };
  });
  return { content: blocks, tables };
}

/** A shorter passage in another language is a name or a title. */
const WORTH_SAYING = 40;

/** Says of each passage in which language it is, where that is not the document's. */
function inLanguages(node: JSONContent, whole: string | null): JSONContent {
  if (node.type === "paragraph" || node.type === "heading") {
    const text = plainTextOf(node);
    const lang = text.length < WORTH_SAYING ? null : detectLanguage(text);
    return lang === null || lang === whole ? node : { ...node, attrs: { ...node.attrs, lang } };
  }
  return node.content ? { ...node, content: node.content.map((child) => inLanguages(child, whole)) } : node;
}
