import type { Rebuild, SearchDocument } from "../engine.ts";
import type { SearchNames } from "../names.ts";
import type { StoredDocument } from "./documents.ts";
import type { Indexes } from "./index.ts";
import { BUILT_WITHIN_MS } from "./server.ts";
import type { Turns } from "./turns.ts";
import { analysed, type Meanwhile, rememberWords, sendDocuments } from "./write.ts";

/** So many batches may wait at Meilisearch: it does several as one, which is much faster than one by one. */
const MOST_WAITING = 8;
const PAGE = 500;

/**
 * Fills a second index beside the one in use. Whoever writes meanwhile finds the list of what is written meanwhile and
 * notes it there too; at the end, while nobody writes, what was noted is brought over, and the two indexes are swapped
 * in one step. What a killed rebuild left behind is thrown away: whoever wrote then wrote to the index in use as well.
 */
export async function startRebuild(indexes: Indexes, turns: Turns, names: SearchNames): Promise<Rebuild> {
  const giveBack = await turns.rebuilding();
  if (giveBack === null) throw new Error("Another rebuild of the search index is under way");
  try {
    await turns.alone(async () => {
      await indexes.dropNext();
      await indexes.makeDocuments(indexes.next);
      // Last: from now on writes are noted.
      await indexes.makeMeanwhile();
    });
  } catch (error) {
    giveBack();
    throw error;
  }
  const waiting: number[] = [];
  const words = new Set<string>();
  const wait = async (most: number) => {
    while (waiting.length > most) {
      const [task] = waiting;
      if (task !== undefined) await indexes.server.finished(task, BUILT_WITHIN_MS);
      waiting.shift();
    }
  };
  return {
    async add(documents: readonly SearchDocument[]) {
      const { stored, words: own } = analysed(documents, names.naming);
      waiting.push(...(await sendDocuments(indexes, indexes.next, stored)));
      for (const word of own) words.add(word);
      await wait(MOST_WAITING);
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
