import type pg from "pg";

import { wordsOfQuery } from "../analysis/analyse.ts";
import type {
  EngineHealth,
  Matching,
  MatchingQuery,
  Rebuild,
  SearchDocument,
  SearchEngine,
  SearchHit,
  SearchQuery,
  SearchResult,
  SimilarHit,
  SimilarQuery,
  SuggestQuery,
} from "../engine.ts";
import { hitOf } from "../hits.ts";
import { characterOf } from "../likeness.ts";
import type { SearchNames } from "../names.ts";
import { answerQuestion, firstMatches, RANKED } from "./answer.ts";
import { keyOf } from "./encode.ts";
import { Indexes } from "./index.ts";
import { matchAll } from "./matching.ts";
import { startRebuild } from "./rebuild.ts";
import { type MeilisearchAt, Server } from "./server.ts";
import { findSimilar } from "./similar.ts";
import { Turns } from "./turns.ts";
import { analysed, rememberWords, sendDocuments, sendNotes, sendRemoval } from "./write.ts";

/** Search in Meilisearch: our own analysis, its filters, its order. Those who write take turns in the database. */
export class MeilisearchEngine implements SearchEngine {
  private readonly indexes: Indexes;
  private readonly turns: Turns;
  private readonly names: () => Promise<SearchNames>;

  /** `name`: of its indexes, for several offices may share a server. `names`: those in use at the time of asking. */
  constructor(
    at: MeilisearchAt & { readonly name: string },
    pool: pg.Pool,
    names: () => Promise<SearchNames>,
  ) {
    this.indexes = new Indexes(new Server(at), at.name);
    this.turns = new Turns(pool);
    this.names = names;
  }

  async prepare(): Promise<void> {
    if ((await this.indexes.mark()) === null) await this.turns.alone(() => this.indexes.prepare());
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const { naming } = await this.names();
    const { stored, words } = analysed(documents, naming);
    await this.write(async (current) => [
      ...(await sendNotes(this.indexes, stored, [])),
      ...(await sendDocuments(this.indexes, current, stored)),
    ]);
    await rememberWords(this.indexes, words);
  }

  remove(ids: readonly string[]): Promise<void> {
    const keys = [...new Set(ids.map(keyOf))];
    return this.write(async (current) => [
      ...(await sendNotes(this.indexes, [], keys)),
      ...(await sendRemoval(this.indexes, current, keys)),
    ]);
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const started = performance.now();
    const { naming } = await this.names();
    const words = wordsOfQuery(query.text, naming);
    const found = await answerQuestion(this.indexes, query, { words, naming });
    const { total, facets } = found.counts;
    const isRanked = query.sort === "relevance" && found.mended.words.length > 0;
    return {
      total,
      totalAll: found.totalAll,
      matching: found.matching,
      reachable: isRanked ? Math.min(total, RANKED) : total,
      hits: found.rows.map((row) => hitOf(row, { words: found.mended.words, naming }, query.language)),
      facets,
      corrections: found.mended.corrections,
      offers: found.mended.offers,
      tookMs: Math.round((performance.now() - started) * 10) / 10,
    };
  }

  async suggest(query: SuggestQuery): Promise<readonly SearchHit[]> {
    const { naming } = await this.names();
    const words = wordsOfQuery(query.prefix.trimStart(), naming);
    if (words.length === 0) return [];
    const rows = await firstMatches(this.indexes, query, words);
    return rows.map((row) => hitOf(row, { words, naming }, query.language));
  }

  async matching(query: MatchingQuery): Promise<Matching> {
    const { naming } = await this.names();
    return matchAll(this.indexes, query, naming);
  }

  async similar(query: SimilarQuery): Promise<readonly SimilarHit[]> {
    const { naming } = await this.names();
    const found = await findSimilar(this.indexes, query, characterOf(query.like));
    return found.map(({ row, reasons }) => ({
      hit: hitOf(row, { words: [], naming }, query.language),
      ...reasons,
    }));
  }

  async rebuild(): Promise<Rebuild> {
    return startRebuild(this.indexes, this.turns, await this.names());
  }

  /** @throws if Meilisearch does not answer. */
  async health(): Promise<EngineHealth> {
    const mark = await this.indexes.mark();
    if (mark === null) return { ok: false, documents: 0, names: null, isRebuilding: false };
    const [documents, left] = await Promise.all([this.indexes.count(), this.indexes.left()]);
    return { ok: true, documents, names: mark.names, isRebuilding: left !== null };
  }

  /** Takes all of it away: of an index that was made to be tried. */
  async drop(): Promise<void> {
    await this.indexes.drop();
  }

  /** Waits until all is done that was sent: then it is found. An index that is not there is made first, empty. */
  private async write(send: (current: string) => Promise<readonly number[]>): Promise<void> {
    await this.prepare();
    await this.turns.writing(async () => {
      for (const task of await send(this.indexes.current)) await this.indexes.server.finished(task);
    });
  }
}
