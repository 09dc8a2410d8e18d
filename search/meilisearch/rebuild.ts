import { type Rebuild, RebuildUnderWay, type SearchDocument } from "../engine.ts";
import type { SearchNames } from "../names.ts";
import type { StoredDocument } from "./documents.ts";
import type { Indexes } from "./index.ts";
import { BUILT_WITHIN_MS } from "./server.ts";
import type { Turns } from "./turns.ts";
import { analysed, type Meanwhile, rememberWords, sendDocuments } from "./write.ts";

/** So many batches may wait at Meilisearch: it does several as one, which is much faster than one by one. */
const MOST_WAITING = 8;
const PAGE = 500;
/** After so many batches a rebuild that is killed need not begin before them. */
const REMEMBERED_EVERY = 20;

/**
 * Fills a second index beside the one in use. Whoever writes meanwhile finds the list of what is written meanwhile and
 * notes it there too; at the end, while nobody writes, what was noted is brought over, and the two indexes are swapped
 * in one step. One that was left, or killed, is gone on with if the names are the same: what was written since is noted.
 */
export async function startRebuild(indexes: Indexes, turns: Turns, names: SearchNames): Promise<Rebuild> {
  const giveBack = await turns.rebuilding();
  if (giveBack === null) throw new RebuildUnderWay();
  let reached: string | null = null;
  try {
    const left = await indexes.left();
    if (left?.names === names.fingerprint) reached = left.reached;
    else
      await turns.alone(async () => {
        await indexes.dropNext();
        await indexes.makeDocuments(indexes.next);
        await indexes.setMark(indexes.next, names.fingerprint);
        // Last: from now on writes are noted.
        await indexes.makeMeanwhile();
      });
  } catch (error) {
    giveBack();
    throw error;
  }
  const waiting: number[] = [];
  const words = new Set<string>();
  let come: string | null = null;
  let batches = 0;
  const wait = async (most: number) => {
    while (waiting.length > most) {
      const [task] = waiting;
      if (task !== undefined) await indexes.server.finished(task, BUILT_WITHIN_MS);
      waiting.shift();
    }
  };
  /** What is remembered of words and of the way: a copy that is gone on with lacks nothing of what was added. */
  const remember = async () => {
    await rememberWords(indexes, words);
    words.clear();
    if (come !== null) await indexes.setMark(indexes.next, names.fingerprint, come);
  };
  return {
    reached,
    async add(documents: readonly SearchDocument[], upTo?: string) {
      const { stored, words: own } = analysed(documents, names.naming);
      waiting.push(...(await sendDocuments(indexes, indexes.next, stored)));
      for (const word of own) words.add(word);
      await wait(MOST_WAITING);
      come = upTo ?? come;
      batches += 1;
      if (batches % REMEMBERED_EVERY === 0) await remember();
    },
    async finish() {
      await wait(0);
      await rememberWords(indexes, words);
      const brought = new Map<string, string>();
      // Most of it while others may write; the rest is little.
      await bringOver(indexes, brought);
      await turns.alone(async () => {
        await bringOver(indexes, brought);
        await indexes.setMark(indexes.next, names.fingerprint);
        await indexes.server.done(
          indexes.server.writing.swapIndexes([{ indexes: [indexes.current, indexes.next], rename: false }]),
          BUILT_WITHIN_MS,
        );
        await indexes.dropNext();
      });
      giveBack();
    },
    async leave() {
      try {
        await wait(0);
        await remember();
      } finally {
        giveBack();
      }
    },
    async abandon() {
      try {
        await turns.alone(() => indexes.dropNext());
      } catch {
        // Meilisearch or the database is away: the index in use is as it was, and the next rebuild clears up.
      } finally {
        giveBack();
      }
    },
  };
}

/** Brings what was written meanwhile into the new index, but not again what it has. */
async function bringOver(indexes: Indexes, brought: Map<string, string>): Promise<void> {
  const meanwhile = indexes.server.writing.index<Meanwhile & Record<string, unknown>>(indexes.meanwhile);
  for (let offset = 0; ; offset += PAGE) {
    const { results } = await meanwhile.getDocuments<Meanwhile>({ limit: PAGE, offset });
    const fresh = results.filter(({ id, turn }) => brought.get(id) !== turn);
    const written = fresh.flatMap(({ document }) =>
      document === null ? [] : [JSON.parse(document) as StoredDocument],
    );
    const removed = fresh.flatMap(({ id, document }) => (document === null ? [id] : []));
    const next = indexes.of(indexes.next);
    if (written.length > 0) await indexes.server.done(next.addDocuments(written), BUILT_WITHIN_MS);
    if (removed.length > 0) await indexes.server.done(next.deleteDocuments(removed), BUILT_WITHIN_MS);
    for (const { id, turn } of fresh) brought.set(id, turn);
    if (results.length < PAGE) return;
  }
}
