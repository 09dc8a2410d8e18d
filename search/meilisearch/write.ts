import { randomUUID } from "node:crypto";

import type { Naming } from "../analysis/analyse.ts";
import { withoutKazakhLetters } from "../analysis/spelling-candidates.ts";
import type { SearchDocument } from "../engine.ts";
import { type StoredDocument, storedOf } from "./documents.ts";
import { encode } from "./encode.ts";
import type { Indexes } from "./index.ts";
import { LEAD } from "./settings.ts";

const BATCH = 500;

/** What was written while an index was built anew, to be brought into it at the end. */
export interface Meanwhile {
  readonly id: string;
  /** Another one each time. */
  readonly turn: string;
  /** As JSON; null: it was taken out. */
  readonly document: string | null;
}

export interface Analysed {
  readonly stored: readonly StoredDocument[];
  readonly words: ReadonlySet<string>;
}

/** What is stored of documents; of one that is given twice, the last. */
export function analysed(documents: readonly SearchDocument[], naming: Naming): Analysed {
  const words = new Set<string>();
  const last = new Map(documents.map((document) => [document.id, document]));
  const stored = [...last.values()].map((document) => {
    const { stored: one, words: own } = storedOf(document, naming);
    for (const word of own) words.add(word);
    return one;
  });
  return { stored, words };
}

export const inBatches = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / BATCH) }, (_, at) => list.slice(at * BATCH, (at + 1) * BATCH));

type Tasks = readonly number[];

/** Sends documents to an index. All batches are sent before any is waited for, so that they may be done as one. */
export async function sendDocuments(
  indexes: Indexes,
  uid: string,
  stored: readonly StoredDocument[],
): Promise<Tasks> {
  const tasks: number[] = [];
  for (const batch of inBatches(stored)) tasks.push((await indexes.of(uid).addDocuments(batch)).taskUid);
  return tasks;
}

export async function sendRemoval(indexes: Indexes, uid: string, keys: readonly string[]): Promise<Tasks> {
  return keys.length === 0 ? [] : [(await indexes.of(uid).deleteDocuments([...keys])).taskUid];
}

/** Notes what is written, if an index is being built anew. */
export async function sendNotes(
  indexes: Indexes,
  stored: readonly StoredDocument[],
  removed: readonly string[],
): Promise<Tasks> {
  if (!(await indexes.server.hasIndex(indexes.meanwhile))) return [];
  const notes: Meanwhile[] = [
    ...stored.map((one) => ({ id: one.id, turn: randomUUID(), document: JSON.stringify(one) })),
    ...removed.map((id) => ({ id, turn: randomUUID(), document: null })),
  ];
  const index = indexes.server.writing.index<Meanwhile & Record<string, unknown>>(indexes.meanwhile);
  const tasks: number[] = [];
  for (const batch of inBatches(notes))
    tasks.push((await index.addDocuments(batch.map((note) => ({ ...note })))).taskUid);
  return tasks;
}

/** So many words that were sent are remembered, so that they are not sent again. */
const KEPT = 300_000;
const sent = new WeakMap<Indexes, Set<string>>();

/** Remembers words of documents, to be offered for mistyped ones. What is gone from the documents stays. */
export async function rememberWords(indexes: Indexes, words: ReadonlySet<string>): Promise<void> {
  const known = sent.get(indexes) ?? new Set();
  sent.set(indexes, known);
  const fresh = [...words].filter((word) => !known.has(word));
  if (fresh.length === 0) return;
  const index = indexes.server.writing.index(indexes.words);
  const documents = fresh.map((word) => ({
    ...{ id: encode(word), word, led: LEAD + word, plain: LEAD + withoutKazakhLetters(word) },
  }));
  const tasks: number[] = [];
  for (let from = 0; from < documents.length; from += 10 * BATCH)
    tasks.push((await index.addDocuments(documents.slice(from, from + 10 * BATCH))).taskUid);
  for (const task of tasks) await indexes.server.finished(task);
  if (known.size > KEPT) known.clear();
  for (const word of fresh) known.add(word);
}
