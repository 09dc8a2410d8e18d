import { afterAll, describe, expect, test } from "vitest";

import { MeilisearchProcess } from "#tests/support/meilisearch-process.ts";

// With a program of its own, for this one is killed: where MEILI_BIN names none, `npm test` says so.
const program = process.env["MEILI_BIN"] ?? null;
const server = program === null ? null : await MeilisearchProcess.start(program);
if (server) {
  process.env["MEILI_URL"] = server.url;
  process.env["MEILI_KEY"] = server.key;
}
// Imported only now: the environment is read when the platform is loaded.
const { db, disconnect, pool } = await import("#app/platform/db.server.ts");
const { enqueue } = await import("#app/platform/outbox.server.ts");
const { engine } = await import("#app/platform/search.server.ts");
const { isIndexBehind } = await import("#app/features/finding/index-behind.server.ts");
const { indexOutbox } = await import("#app/features/finding/index-outbox.server.ts");
const { reindexAll } = await import("#app/features/finding/reindex-all.server.ts");
const { buildAppeal } = await import("#tests/support/factories.ts");
const { MeilisearchEngine } = await import("#search/meilisearch/meilisearch-engine.ts");
const { NO_NAMES } = await import("#search/names.ts");

const LONG = 120_000;

async function writeAppeals(title: string, many: number): Promise<void> {
  for (let n = 0; n < many; n += 1) {
    const { id } = await buildAppeal({ titleRu: `${title} ${String(n)}` });
    await db.$transaction((tx) => enqueue(tx, "search", "appeal", id));
  }
}

async function indexAll(): Promise<void> {
  await db.outboxEntry.updateMany({ data: { dueAt: new Date(0) } });
  while ((await indexOutbox()) > 0);
}

const total = async (text: string): Promise<number> => {
  const query = { filters: {}, readerTags: ["all"], language: "ru", limit: 5, offset: 0 } as const;
  return (await engine.search({ ...query, text, sort: "relevance" })).total;
};

afterAll(async () => {
  await disconnect();
  await server?.end();
});

describe.skipIf(server === null)("Meilisearch killed", () => {
  test(
    "while it is written to has everything once it is back; until then the changes wait, and that is said",
    async () => {
      await engine.prepare();
      await writeAppeals("Наводнение в посёлке", 60);
      const writing = indexOutbox();
      await server?.kill();
      await writing;
      await writeAppeals("Наводнение в городе", 10);
      await indexOutbox();
      const waiting = await db.outboxEntry.findMany();
      expect(waiting.length).toBeGreaterThanOrEqual(10);
      expect(waiting.every(({ attempts, lastError }) => attempts > 0 && lastError !== null)).toBe(true);
      await db.outboxEntry.updateMany({ data: { createdAt: new Date(Date.now() - 60_000) } });
      expect(await isIndexBehind()).toBe(true);
      await expect(engine.health()).rejects.toThrow();

      await server?.startAgain();
      await indexAll();
      expect(await total("наводнение ")).toBe(70);
      expect(await isIndexBehind()).toBe(false);
    },
    LONG,
  );

  test(
    "while the index is built anew answers as before, and the next building finds all",
    async () => {
      await writeAppeals("Оползень", 20);
      // Nobody told the index of these: only a rebuild finds them.
      await db.outboxEntry.deleteMany();
      const before = await total("наводнение ");
      let kill: Promise<void> | undefined;
      await expect(
        reindexAll({
          onProgress: () => {
            kill ??= server?.kill();
          },
        }),
      ).rejects.toThrow();
      await kill;
      await server?.startAgain();
      expect(await total("наводнение ")).toBe(before);
      expect(await total("оползень ")).toBe(0);
      await writeAppeals("Сель", 5);
      await indexAll();
      expect(await total("сель ")).toBe(5);
      await reindexAll();
      expect([await total("наводнение "), await total("оползень "), await total("сель ")]).toEqual([
        before,
        20,
        5,
      ]);
    },
    LONG,
  );

  test(
    "while two indexes change places has one or the other, and what was written meanwhile",
    async () => {
      const rebuild = await engine.rebuild();
      await writeAppeals("Землетрясение", 5);
      await indexAll();
      const finishing = expect(rebuild.finish()).rejects.toThrow();
      await server?.kill();
      await finishing;
      await rebuild.abandon();
      await server?.startAgain();
      expect(await total("землетрясение ")).toBe(5);
      await reindexAll();
      expect(await total("землетрясение ")).toBe(5);
    },
    LONG,
  );

  test("that refuses the key is no server: writes and questions fail, and say why", async () => {
    const refused = new MeilisearchEngine(
      { url: server?.url ?? "", key: "wrong", name: "usynys" },
      pool,
      () => Promise.resolve(NO_NAMES),
    );
    await expect(refused.remove(["record:x"])).rejects.toThrow(/api key/iu);
    await expect(refused.health()).rejects.toThrow(/api key/iu);
  });
});
