import type pg from "pg";

import { wordsOfQuery } from "../analysis/analyse.ts";
import { normaliseNumber } from "../analysis/normalise.ts";
import type {
  EngineHealth,
  Rebuild,
  SearchDocument,
  SearchEngine,
  SearchHit,
  SearchQuery,
  SearchResult,
  SuggestQuery,
} from "../engine.ts";
import { countMatches, type Counts } from "./count.ts";
import { FacetSets } from "./facet-sets.ts";
import { findPage, RANKED, type FindQuery } from "./find.ts";
import { hitOf } from "./hits.ts";
import { inTransaction } from "./in-transaction.ts";
import { MatchCache } from "./matches.ts";
import { startRebuild } from "./rebuild.ts";
import { allButOne, allOf, anyOf, twoOf } from "./sql.ts";
import { NEXT_REVISION, prepareTables } from "./tables.ts";
import { removeDocuments, writeDocuments, type Queryable } from "./write.ts";

/** Fewer full answers than this, and answers that lack words are shown after them. */
const ENOUGH = 5;
/** How many matches suggestions are chosen from: they come with every letter typed. */
const SUGGEST_FROM = 150;

/** Search in PostgreSQL: our own analysis, its inverted index. The pool's owner ends it. */
export class PostgresEngine implements SearchEngine {
  private readonly pool: pg.Pool;
  private readonly sets = new FacetSets();
  private readonly matches = new MatchCache();

  constructor(pool: pg.Pool) {
    this.pool = pool;
  }

  prepare(): Promise<void> {
    return prepareTables(this.pool);
  }

  upsert(documents: readonly SearchDocument[]): Promise<void> {
    return this.write(async (client, rebuilding) => {
      await writeDocuments(client, documents);
      if (rebuilding) await writeDocuments(client, documents, { suffix: "_next" });
    });
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.write((client, rebuilding) => removeDocuments(client, ids, rebuilding));
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const started = performance.now();
    const words = wordsOfQuery(query.text);
    const all = words.length === 0 ? null : allOf(words);
    const found = await this.read(async (client) => {
      const byYear = query.sort === "newest" || all === null;
      const count = async (tsquery: string | null) =>
        countMatches(client, this.sets, await this.matches.read(client, tsquery, query.readerTags), {
          filters: query.filters,
          ...(byYear ? { by: "year", enough: query.offset + query.limit } : { by: "prior", enough: RANKED }),
        });
      let counts = await count(all);
      const totalAll = counts.total;
      let tsquery = all;
      let matching: SearchResult["matching"] = "all";
      if (all !== null && words.length > 1 && totalAll < ENOUGH) {
        const wider = await widen(words, totalAll, count);
        if (wider) {
          ({ tsquery, counts } = wider);
          matching = "some";
        }
      }
      if (counts.total === 0) return { counts, totalAll, matching, rows: [] };
      const rows = await findPage(client, {
        ...query,
        tsquery,
        allWords: all,
        numbers: numbersIn(query.text),
        best: counts.best,
        newestYear: counts.newestYear,
        ranked: RANKED,
      });
      return { counts, totalAll, matching, rows };
    });
    const { total, facets } = found.counts;
    const ranked = query.sort === "relevance" && all !== null;
    return {
      total,
      totalAll: found.totalAll,
      matching: found.matching,
      reachable: ranked ? Math.min(total, RANKED) : total,
      hits: found.rows.map((row) => hitOf(row, words, query.language)),
      facets,
      tookMs: Math.round((performance.now() - started) * 10) / 10,
    };
  }

  async suggest({ prefix, readerTags, language, limit }: SuggestQuery): Promise<readonly SearchHit[]> {
    const words = wordsOfQuery(prefix.trimStart());
    if (words.length === 0) return [];
    const all = allOf(words);
    const query: FindQuery = {
      ...{ tsquery: all, allWords: all, numbers: numbersIn(prefix), filters: {}, readerTags },
      ...{ best: null, newestYear: 0, ranked: SUGGEST_FROM },
      ...{ sort: "relevance", limit, offset: 0 },
    };
    const rows = await this.read((client) => findPage(client, query));
    return rows.map((row) => hitOf(row, words, language));
  }

  rebuild(): Promise<Rebuild> {
    return startRebuild(this.pool);
  }

  async health(): Promise<EngineHealth> {
    const { rows } = await this.pool.query<{ guess: number }>(
      "select reltuples as guess from pg_class where oid = to_regclass('search.document')",
    );
    const guess = rows[0]?.guess;
    if (guess === undefined) return { ok: false, documents: 0 };
    if (guess > 10_000) return { ok: true, documents: Math.round(guess) };
    const { rows: counted } = await this.pool.query<{ n: number }>(
      "select count(*)::int as n from search.document",
    );
    return { ok: true, documents: counted[0]?.n ?? 0 };
  }

  /**
   * One snapshot for counts and hits. Compiling a plan costs more than running it; the planner does not know that
   * reading a vector of each row, as a sequential scan does, is dear; to start helpers costs as much as they save, and
   * others ask at the same time; a question that runs away is stopped.
   */
  private read<T>(ask: (client: Queryable) => Promise<T>): Promise<T> {
    return inTransaction(
      this.pool,
      "begin isolation level repeatable read read only; set local jit = off; set local enable_seqscan = off; " +
        "set local work_mem = '32MB'; set local max_parallel_workers_per_gather = 0; set local statement_timeout = '10s'",
      ask,
    );
  }

  private write(change: (client: Queryable, rebuilding: boolean) => Promise<void>): Promise<void> {
    return inTransaction(this.pool, "begin", async (client) => {
      const { rows } = await client.query<{ next: string | null }>(
        "select to_regclass('search.document_next')::text as next",
      );
      await change(client, rows[0]?.next != null);
      await client.query(NEXT_REVISION);
    });
  }
}

/** The numbers that a question as a whole, or any word of it, may be. */
function numbersIn(text: string): string[] {
  const words = text.trim().split(/\s+/u).slice(0, 8);
  return [...new Set([text.trim(), ...words].filter((word) => /\d/u.test(word)).map(normaliseNumber))];
}

/** All words but one, else two, else any, until there are enough; null if none finds more than every word did. */
async function widen(
  words: ReturnType<typeof wordsOfQuery>,
  found: number,
  count: (tsquery: string) => Promise<Counts>,
): Promise<{ tsquery: string; counts: Counts } | null> {
  const steps = [
    words.length > 3 ? allButOne(words) : null,
    words.length > 2 ? twoOf(words) : null,
    anyOf(words),
  ];
  let widest: { tsquery: string; counts: Counts } | null = null;
  for (const tsquery of steps) {
    if (tsquery === null) continue;
    const counts = await count(tsquery);
    if (counts.total > found) widest = { tsquery, counts };
    if (counts.total >= ENOUGH) break;
  }
  return widest;
}
