import { fileURLToPath } from "node:url";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { startPostgres } from "#app/platform/postgres-process.ts";
import type { SearchEngine } from "#search/engine.ts";

import type { CpuClock } from "./bench/cpu.ts";
import { quantile, sortedBy } from "./bench/measure.ts";
import { documentAt } from "./bench/search-documents.ts";
import {
  type BenchEngine,
  meilisearchEngine,
  type OpenIndex,
  postgresEngine,
} from "./bench/search-engines.ts";
import { type Question, questionsFrom } from "./bench/search-questions.ts";
import { type Chains, chainsFrom } from "./bench/search-text.ts";
import { takeDataFolder } from "./setup/one-start.js";
import { readCommand, wholeNumber } from "./setup/read-command.js";

/**
 * `npm run bench:search`: how fast each engine answers, straight through its interface, over 50,000 and over 200,000
 * documents (`--sizes`). The documents are made of the paragraphs of `content/` and, where it is there, of the annual
 * report (`--report`, by default ../shared/report-2024.md), read as chains: each word is one that has followed the
 * last somewhere, as often as it did, so that words are real and as frequent and as rare as they are. The same seed
 * gives the same documents and questions. The index is built once, in databases `search_bench_…` of USYNYS_DATA (by
 * default .data-bench) or of the server that DATABASE_URL names, beside an office's and never in it; a later run with
 * the same seed and size measures what is there, unless told `--anew`. Where MEILI_URL names a Meilisearch it is
 * measured too, in indexes `search_bench_…` there; `--engine` takes the engines whose name holds the text.
 *
 * Each question of a class is asked three times: for the first time, by a process that has been up for `--settle`
 * seconds; again; and after one more document was written, whose writing the processor time there includes. Nearly
 * every document has a combination of facets of its own: an office has a third of that, so counting is at its worst.
 */
const { values } = readCommand("bench-search");
const root = fileURLToPath(new URL("..", import.meta.url));
const seed = wholeNumber("seed", values.seed);
const questionCount = wholeNumber("questions", values.questions);
const settleMs = wholeNumber("settle", values.settle) * 1000;
const sizes = values.sizes.split(",").map((size) => wholeNumber("sizes", size));
const dataFolder = resolve(process.env["USYNYS_DATA"] ?? ".data-bench");
/** What the product promises of every class. */
const MOST_MS = (documents: number): number => (documents <= 50_000 ? 50 : 150);
const BATCH = 500;
/** Of so many documents the words are counted that questions are made of. */
const SAMPLE = 3_000;
const READER = ["all", "staff:1"];

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
/** What the process holds, without what it has let go of. */
function memoryHeld(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const ms = (value: number): string => value.toFixed(value < 10 ? 1 : 0).padStart(7);
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function build({ engine }: OpenIndex, documents: number, chains: Chains): Promise<void> {
  const rebuild = await engine.rebuild();
  for (let from = 0; from < documents; from += BATCH) {
    const length = Math.min(BATCH, documents - from);
    await rebuild.add(Array.from({ length }, (_, at) => documentAt(from + at, seed, chains)));
    if (process.stdout.isTTY) process.stdout.write(`\r${String(from + length)} `);
  }
  await rebuild.finish();
}

const ask = (engine: SearchEngine, { text, filters }: Question): Promise<number> =>
  timed(() =>
    engine.search({
      ...{ text, filters, readerTags: READER, language: "ru", limit: 20, offset: 0, sort: "relevance" },
    }),
  );

interface Times {
  readonly ms: number[];
  /** Of processor time a question, in the mean; null where the machine does not tell. */
  readonly cpu: number | null;
}

async function timesOf(
  engine: SearchEngine,
  questions: readonly Question[],
  clock: CpuClock,
  before: () => Promise<void> = () => Promise.resolve(),
): Promise<Times> {
  const times: number[] = [];
  const started = clock();
  for (const question of questions) {
    await before();
    times.push(await ask(engine, question));
  }
  const ended = clock();
  return {
    ms: sortedBy(times),
    cpu: started === null || ended === null ? null : (ended - started) / questions.length,
  };
}

function printed({ ms: sorted, cpu }: Times, limit: number): string {
  const p95 = quantile(sorted, 0.95);
  const quantiles = `${ms(quantile(sorted, 0.5))}${ms(p95)}${ms(quantile(sorted, 0.99))}`;
  return `${quantiles}${cpu === null ? "" : ms(cpu)}${p95 >= limit ? "!" : " "}`;
}

async function measure(bench: BenchEngine, documents: number, chains: Chains): Promise<void> {
  const index = await bench.open(`${String(documents)}_${String(seed)}`);
  try {
    console.log(`\n${bench.name}, ${documents.toLocaleString("en")} documents`);
    const mark = `bench:search ${String(documents)} ${String(seed)}`;
    if (values.anew || !(await index.mark())?.startsWith(mark)) {
      const took = await timed(() => build(index, documents, chains));
      await index.setMark(`${mark} built in ${(took / 1000).toFixed(0)} s`);
    }
    console.log(`index: ${(await index.mark()) ?? ""}, ${mb(await index.bytesOnDisk())} on disk`);
    const before = memoryHeld();
    const engine = index.startAnew();
    const start = await ask(engine, { text: "права ", filters: {} });
    console.log(`first question of a process: ${ms(start).trim()} ms`);
    await sleep(settleMs);

    let wrote = 0;
    const write = async () => {
      wrote += 1;
      // As the indexing worker does: another engine or process would do the same.
      await engine.upsert([documentAt((wrote * 7919) % documents, seed, chains)]);
    };
    const sample = Array.from({ length: Math.min(SAMPLE, documents) }, (_, at) =>
      documentAt(Math.floor((at * documents) / SAMPLE), seed, chains),
    );
    const classes = questionsFrom(sample, documents, questionCount, seed);
    // The first questions of all compile what answers them: they are asked of nobody's class.
    for (const text of ["закон ", "суда", "құқық ", "rights "]) await ask(engine, { text, filters: {} });
    console.log("ms: p50, p95, p99 and of processor time in the mean; `!`: slower than promised");
    console.log(`${"".padEnd(32)}first asked${"".padEnd(18)}asked again${"".padEnd(18)}after a write`);
    const limit = MOST_MS(documents);
    const clock = await index.clock();
    for (const { name, questions } of classes) {
      const first = printed(await timesOf(engine, questions, clock), limit);
      const again = printed(await timesOf(engine, questions, clock), limit);
      const written = printed(await timesOf(engine, questions, clock, write), limit);
      console.log(`${`${name} (${String(questions.length)})`.padEnd(30)}${first}${again}${written}`);
    }
    console.log(
      `memory: ${mb(memoryHeld() - before)} more than before, ${mb(process.memoryUsage().rss)} in all`,
    );
  } finally {
    await index.close();
  }
}

const given = process.env["DATABASE_URL"];
const release = given ? () => undefined : await takeDataFolder(dataFolder);
if (release) {
  const postgres = given ? null : await startPostgres({ dataFolder });
  const urlOf = (database: string): string => {
    if (postgres) return postgres.url(database);
    const url = new URL(given ?? "");
    url.pathname = `/${database}`;
    return url.href;
  };
  try {
    const chains = chainsFrom(
      resolve(root, "content"),
      resolve(values.report ?? resolve(root, "../shared/report-2024.md")),
    );
    const meilisearch = process.env["MEILI_URL"];
    const engines = [
      postgresEngine(urlOf),
      ...(meilisearch
        ? [meilisearchEngine({ url: meilisearch, key: process.env["MEILI_KEY"] ?? null }, urlOf)]
        : []),
    ].filter(({ name }) => name.toLowerCase().includes(values.engine.toLowerCase()));
    if (!meilisearch) console.log("Meilisearch is not measured: MEILI_URL names none.");
    for (const documents of sizes) for (const bench of engines) await measure(bench, documents, chains);
  } finally {
    await postgres?.stop();
    release();
  }
} else {
  console.error(`The product runs on ${dataFolder}: stop it first.`);
  process.exitCode = 1;
}
