import { setTimeout as sleep } from "node:timers/promises";

import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { disconnect, pool } from "#app/platform/db.server.ts";
import { wordsOfQuery } from "#search/analysis/analyse.ts";
import type { SearchDocument } from "#search/engine.ts";
import { allOf, answersTo, matchesOf } from "#search/postgres/matches.ts";
import { Mirror } from "#search/postgres/mirror.ts";
import { NO_NAMES } from "#search/names.ts";
import { PostgresEngine } from "#search/postgres/postgres-engine.ts";
import { tsqueryOfAll } from "#search/postgres/sql.ts";

// What a process keeps of the index, against a fresh count in the very same snapshot, while others write.

/** Numbers from 0 to 1; a failure names the seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Waits a moment before each statement and each commit, so that transactions end in another order than they began. */
class SlowClient extends pg.Client {
  static random: () => number = Math.random;
  // pg's query has a dozen signatures; only the promised one is used here.
  override query = (async (...given: [string, unknown[]]): Promise<unknown> => {
    await sleep(Math.floor(SlowClient.random() * 6));
    const answer: unknown = await super.query(...given);
    return answer;
  }) as unknown as pg.Client["query"];
}

const WORDS = [
  "право",
  "правовой",
  "правила",
  "адвокат",
  "архив",
  "суд",
  "судимость",
  "құқық",
  "адам",
  "court",
];
const READERS = [["all"], ["legal"], ["staff:1"], ["legal", "staff:2"]];
const QUESTIONS = ["право ", "прав", "суд ", "суд", "архив адвокат ", "құқ", "адам court", "2024"];

const slow = new pg.Pool({
  connectionString: process.env["DATABASE_URL"] ?? "",
  max: 12,
  Client: SlowClient,
});
const engine = new PostgresEngine(slow, () => Promise.resolve(NO_NAMES));

beforeAll(() => engine.prepare());
afterAll(async () => {
  await slow.end();
  await disconnect();
});

function documentOf(name: number, random: () => number): SearchDocument {
  const words = (most: number) =>
    Array.from({ length: Math.ceil(random() * most) }, () => WORDS[Math.floor(random() * WORDS.length)]).join(
      " ",
    );
  return {
    ...{
      id: `record:${String(name)}`,
      kind: random() < 0.5 ? "proposal" : "appeal",
      number: `K-${String(name)}`,
    },
    ...{ url: "/", year: 2020 + Math.floor(random() * 5), status: null, regionId: null, series: null },
    titles: { kk: null, ru: words(3), en: null },
    texts: { kk: null, ru: words(6), en: null },
    ...{ bodyIds: [], actIds: [], topicIds: [], updatedAt: new Date(2_020, 1, 1) },
    readers: READERS[Math.floor(random() * READERS.length)] ?? ["all"],
  };
}

/** Much waiting, and a busy machine. */
const LONG = 120_000;
const BEGIN = "begin isolation level repeatable read read only";

/** Asks what is kept and the database in one snapshot; false if another reader was ahead. */
async function compare(mirror: Mirror, random: () => number): Promise<boolean> {
  const tags = READERS[Math.floor(random() * READERS.length)] ?? [];
  const text = QUESTIONS[Math.floor(random() * QUESTIONS.length)] ?? "";
  const words = wordsOfQuery(text);
  const client = await slow.connect();
  try {
    await client.query(BEGIN);
    const view = await mirror.view(client, tags, false);
    if (!view) return false;
    const [inText = [], inTitle = []] = await answersTo(client, view.known, words, [
      "vector",
      "title_vector",
    ]);
    for (const [field, answers] of [["vector", inText] as const, ["title_vector", inTitle] as const]) {
      const { rows } = await client.query<{ n: number; facet_set: number }>(
        `select n, facet_set from search.document d where ${field} @@ $1::tsquery
           and exists (select from search.audience a where a.id = d.audience and a.readers && $2) order by n`,
        [tsqueryOfAll(words), tags],
      );
      const { numbers, sets } = matchesOf(view, allOf(answers));
      const kept = Array.from(numbers, (n, at) => ({ n, facet_set: sets[at] }));
      expect(kept, `${field} ${text} ${tags.join()}`).toEqual(rows);
    }
    return true;
  } finally {
    await client.query("commit");
    client.release();
  }
}

describe("what is kept", () => {
  test.each([1, 2, 3])(
    "is what the snapshot holds, whoever writes and whenever it ends: %i",
    async (seed) => {
      const random = randomFrom(seed);
      SlowClient.random = random;
      const mirror = new Mirror();
      const names = () =>
        Array.from({ length: 1 + Math.floor(random() * 4) }, () => Math.floor(random() * 60));
      let isOver = false;
      let compared = 0;
      const writer = async () => {
        for (let turn = 0; turn < 12; turn += 1) {
          if (random() < 0.25) await engine.remove(names().map((name) => `record:${String(name)}`));
          else await engine.upsert(names().map((name) => documentOf(name, random)));
        }
      };
      const rebuilder = async () => {
        for (let turn = 0; turn < 2; turn += 1) {
          const rebuild = await engine.rebuild();
          try {
            await rebuild.add(Array.from({ length: 40 }, (_, name) => documentOf(name, random)));
            await rebuild.finish();
          } catch (error) {
            await rebuild.abandon();
            throw error;
          }
        }
      };
      const reader = async () => {
        while (!isOver) if (await compare(mirror, random)) compared += 1;
      };
      const reading = [reader(), reader(), reader()];
      try {
        await Promise.all([writer(), writer(), writer(), rebuilder()]);
      } finally {
        isOver = true;
        await Promise.all(reading);
      }
      for (let more = 0; more < 10; more += 1) await compare(mirror, random);
      expect(compared).toBeGreaterThan(10);
    },
    LONG,
  );

  test("is begun anew after a change too great to follow", async () => {
    const random = randomFrom(9);
    const mirror = new Mirror();
    await compare(mirror, random);
    await engine.upsert(Array.from({ length: 700 }, (_, name) => documentOf(1000 + name, random)));
    for (let more = 0; more < 8; more += 1) expect(await compare(mirror, random)).toBe(true);
  });

  test("shows nobody a document that was taken from him a moment ago", async () => {
    const random = randomFrom(5);
    const other = new PostgresEngine(pool, () => Promise.resolve(NO_NAMES));
    const asked = (readerTags: string[]) =>
      other.search({
        ...{ text: "тайнопись", filters: {}, readerTags, language: "ru", limit: 20, offset: 0 },
        sort: "relevance",
      });
    const secret = {
      ...documentOf(7_777, random),
      regionId: "hidden",
      titles: { kk: null, ru: "Тайнопись", en: null },
    };
    await engine.upsert([{ ...secret, readers: ["all"] }]);
    expect((await asked(["all"])).total).toBe(1);
    await engine.upsert([{ ...secret, readers: ["legal"] }]);
    expect(await asked(["all"])).toMatchObject({
      total: 0,
      totalAll: 0,
      hits: [],
      facets: { region: [], kind: [] },
    });
    expect(await other.suggest({ prefix: "тайноп", readerTags: ["all"], language: "ru", limit: 5 })).toEqual(
      [],
    );
    expect((await asked(["legal"])).facets.region).toEqual([{ value: "hidden", count: 1 }]);
  });
});
