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
import { answerQuestion } from "./answer.ts";
import { FacetSets } from "./facet-sets.ts";
import { RANKED } from "./find.ts";
import { inTransaction } from "./in-transaction.ts";
import { matchAll } from "./matching.ts";
import { Mirror, type View } from "./mirror.ts";
import { startRebuild } from "./rebuild.ts";
import { findSimilar } from "./similar.ts";
import { markChange, prepareTables } from "./tables.ts";
import { Warming } from "./warm.ts";
import { rememberWords } from "./words.ts";
import { removeDocuments, writeDocuments, type Queryable } from "./write.ts";

/** How many matches suggestions are chosen from: they come with every letter typed. */
const SUGGEST_FROM = 150;

/** How often a reader begins again because others were shown a later state of the index; then he reads it himself. */
const MOST_ATTEMPTS = 5;
/** Milliseconds after the start. */
const WARM_AFTER = 2_000;
const BEGIN =
  "begin isolation level repeatable read read only; set local jit = off; set local enable_seqscan = off; " +
  "set local work_mem = '32MB'; set local max_parallel_workers_per_gather = 0; set local statement_timeout = '10s'";

type Ask<T> = (client: Queryable, view: View) => Promise<T>;

/** Search in PostgreSQL: our own analysis, its inverted index. The pool's owner ends it. */
export class PostgresEngine implements SearchEngine {
  private readonly pool: pg.Pool;
  private readonly names: () => Promise<SearchNames>;
  private readonly sets = new FacetSets();
  private readonly mirror = new Mirror();
  private readonly warming = new Warming((ask) => this.ask([], ask), this.sets);

  /** `names`: those in use at the time of asking. */
  constructor(pool: pg.Pool, names: () => Promise<SearchNames>) {
    this.pool = pool;
    this.names = names;
  }

  async prepare(): Promise<void> {
    await prepareTables(this.pool);
    // Nobody waits for it; a command that is over before needs none.
    setTimeout(() => {
      this.read([], () => Promise.resolve()).catch(() => undefined);
    }, WARM_AFTER).unref();
  }

  async upsert(documents: readonly SearchDocument[]): Promise<void> {
    const { naming } = await this.names();
    await this.write(async (client, rebuilding) => {
      const { numbers, words } = await writeDocuments(client, documents, naming);
      if (rebuilding) await writeDocuments(client, documents, naming, { suffix: "_next" });
      await rememberWords(client, words);
      return numbers;
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.write((client, rebuilding) => removeDocuments(client, ids, rebuilding));
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const started = performance.now();
    const { naming } = await this.names();
    const words = wordsOfQuery(query.text, naming);
    const found = await this.read(query.readerTags, (client, view) =>
      answerQuestion(client, this.sets, view, query, { words, naming }),
    );
    const { total, facets } = found.counts;
    const ranked = query.sort === "relevance" && found.mended.words.length > 0;
    return {
      total,
      totalAll: found.totalAll,
      matching: found.matching,
      reachable: ranked ? Math.min(total, RANKED) : total,
      hits: found.rows.map((row) => hitOf(row, { words: found.mended.words, naming }, query.language)),
      facets,
      corrections: found.mended.corrections,
      offers: found.mended.offers,
      tookMs: Math.round((performance.now() - started) * 10) / 10,
    };
  }

  async suggest({ prefix, readerTags, language, limit }: SuggestQuery): Promise<readonly SearchHit[]> {
    const { naming } = await this.names();
    const words = wordsOfQuery(prefix.trimStart(), naming);
    if (words.length === 0) return [];
    const query = { text: prefix, filters: {}, readerTags, sort: "relevance", limit, offset: 0 } as const;
    const { rows } = await this.read(readerTags, (client, view) =>
      answerQuestion(client, this.sets, view, query, { words, naming }, SUGGEST_FROM),
    );
    return rows.map((row) => hitOf(row, { words, naming }, language));
  }

  async similar(query: SimilarQuery): Promise<readonly SimilarHit[]> {
    const { naming } = await this.names();
    const character = characterOf(query.like);
    const found = await this.read(query.readerTags, (client, view) =>
      findSimilar(client, this.sets, view, query, character),
    );
    return found.map(({ row, reasons }) => ({
      hit: hitOf(row, { words: [], naming }, query.language),
      ...reasons,
    }));
  }

  async matching(query: MatchingQuery): Promise<Matching> {
    const { naming } = await this.names();
    const words = wordsOfQuery(query.text, naming);
    return this.read(query.readerTags, (client, view) =>
      matchAll(client, this.sets, view, query, { words, naming }),
    );
  }

  async rebuild(): Promise<Rebuild> {
    return startRebuild(this.pool, await this.names());
  }

  async health(): Promise<EngineHealth> {
    const { rows } = await this.pool.query<{ guess: number; names: string | null; rebuilding: boolean }>(
      `select c.reltuples as guess, v.names, to_regclass('search.document_next') is not null as rebuilding from pg_class c left join search.version v on true
       where c.oid = to_regclass('search.document')`,
    );
    const [found] = rows;
    if (!found) return { ok: false, documents: 0, names: null, isRebuilding: false };
    const { guess, names, rebuilding: isRebuilding } = found;
    if (guess > 10_000) return { ok: true, documents: Math.round(guess), names, isRebuilding };
    const { rows: counted } = await this.pool.query<{ n: number }>(
      "select count(*)::int as n from search.document",
    );
    return { ok: true, documents: counted[0]?.n ?? 0, names, isRebuilding };
  }

  /**
   * One snapshot for counts and hits. Compiling a plan costs more than running it; the planner does not know that
   * reading a vector of each row, as a sequential scan does, is dear; to start helpers costs as much as they save, and
   * others ask at the same time; a question that runs away is stopped.
   */
  private async read<T>(readerTags: readonly string[], ask: Ask<T>): Promise<T> {
    const { value, known } = await this.ask(readerTags, async (client, view) => ({
      value: await ask(client, view),
      known: view.known,
    }));
    this.warming.noticed(known);
    return value;
  }

  private async ask<T>(readerTags: readonly string[], ask: Ask<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await inTransaction(this.pool, BEGIN, async (client) => {
        const view = await this.mirror.view(client, readerTags, attempt > MOST_ATTEMPTS);
        return view && { value: await ask(client, view) };
      });
      if (answer) return answer.value;
    }
  }

  private write(change: (client: Queryable, rebuilding: boolean) => Promise<number[]>): Promise<void> {
    // The audience first, as everybody does (see swapTables).
    const begin = "begin; lock table search.audience in row exclusive mode";
    return inTransaction(this.pool, begin, async (client) => {
      const { rows } = await client.query<{ next: string | null }>(
        "select to_regclass('search.document_next')::text as next",
      );
      await markChange(client, await change(client, rows[0]?.next != null));
    });
  }
}
