import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";

import { db, disconnect, pool } from "#app/platform/db.server.ts";
import { enqueue, type IndexedEntity } from "#app/platform/outbox.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { indexOutbox } from "#app/features/finding/index-outbox.server.ts";
import { startIndexWorker } from "#app/features/finding/index-worker.server.ts";
import { reindexAll } from "#app/features/finding/reindex-all.server.ts";
import { search } from "#app/features/finding/search-records.server.ts";
import { suggestions } from "#app/features/finding/suggestions.server.ts";
import { viewSearch } from "#app/features/finding/view-search.server.ts";
import {
  buildAct,
  buildAppeal,
  buildBody,
  buildRecord,
  buildRegion,
  buildStaff,
} from "#tests/support/factories.ts";

beforeAll(() => engine.prepare());
afterAll(disconnect);
afterEach(async () => {
  await db.outboxEntry.deleteMany();
});

type Person = Awaited<ReturnType<typeof buildStaff>>;

const found = async (staff: Person, text: string): Promise<string[]> => {
  const result = await search(staff, { text, filters: {}, limit: 20, offset: 0, sort: "relevance" }, "ru");
  return result.hits.map((hit) => hit.id);
};

const told = (entity: IndexedEntity, id: string) =>
  db.$transaction((tx) => enqueue(tx, "search", entity, id));

async function indexAll(): Promise<void> {
  while ((await indexOutbox()) > 0);
}

describe("the outbox", () => {
  test("brings a change to the index, and its removal too", async () => {
    const reader = await buildStaff({ role: "reader" });
    const appeal = await buildAppeal({ titleRu: "Жалоба на переполненность камеры" });
    await told("appeal", appeal.id);
    await indexAll();
    expect(await found(reader, "переполненные камеры")).toEqual([`appeal:${appeal.id}`]);
    await db.appeal.delete({ where: { id: appeal.id } });
    await told("appeal", appeal.id);
    await indexAll();
    expect(await found(reader, "переполненные камеры")).toEqual([]);
    expect(await db.outboxEntry.count()).toBe(0);
  });

  test("keeps what the engine refused, and says why", async () => {
    const reader = await buildStaff({ role: "reader" });
    const appeal = await buildAppeal({ titleRu: "Несостоявшееся известие" });
    await told("appeal", appeal.id);
    const upsert = vi.spyOn(engine, "upsert").mockRejectedValue(new Error("The engine refuses"));
    await indexOutbox();
    const waiting = await db.outboxEntry.findFirstOrThrow();
    expect(waiting).toMatchObject({ attempts: 1, lastError: "The engine refuses" });
    expect(waiting.dueAt.getTime()).toBeGreaterThan(Date.now() + 500);
    upsert.mockRestore();
    await db.outboxEntry.updateMany({ data: { dueAt: new Date(0) } });
    await indexAll();
    expect(await found(reader, "несостоявшееся")).toEqual([`appeal:${appeal.id}`]);
  });
});

describe("the worker", () => {
  /** What is promised of each engine. */
  const VISIBLE_WITHIN = process.env["MEILI_URL"] ? 5_000 : 1_000;

  test("shows a change soon after its commit, and stops", async () => {
    const reader = await buildStaff({ role: "reader" });
    const errors: unknown[] = [];
    const worker = startIndexWorker((error) => errors.push(error));
    try {
      await expect.poll(() => found(reader, "ничего"), { timeout: 5000 }).toEqual([]);
      const act = await buildAct({ titleRu: "Закон о скором вступлении" });
      await told("act", act.id);
      const committed = Date.now();
      await expect
        .poll(() => found(reader, "скорое вступление"), { timeout: 8000, interval: 20 })
        .toEqual([`act:${act.id}`]);
      expect(Date.now() - committed).toBeLessThan(VISIBLE_WITHIN);
    } finally {
      await worker.stop();
    }
    expect(errors).toEqual([]);
  });

  test("builds the index anew when an act has another name, and finds texts by it", async () => {
    const reader = await buildStaff({ role: "reader" });
    const act = await buildAct({ titleRu: "Кодекс о мореплавании", abbrRu: ["КМ"] });
    const record = await buildRecord({ status: "sent", titleRu: "О поправках в Кодекс о мореплавании" });
    await reindexAll();
    const worker = startIndexWorker(undefined, 0);
    try {
      expect(await found(reader, "МКРК ")).toEqual([]);
      await db.act.update({ where: { id: act.id }, data: { abbrRu: ["МКРК"] } });
      await told("act", act.id);
      await expect
        .poll(() => found(reader, "МКРК "), { timeout: 50_000 })
        .toEqual(expect.arrayContaining([`record:${record.id}`, `act:${act.id}`]));
    } finally {
      await worker.stop();
    }
  }, 60_000);

  test("goes on after its connections died", async () => {
    const reader = await buildStaff({ role: "reader" });
    const worker = startIndexWorker();
    try {
      await expect
        .poll(
          async () =>
            (await pool.query("select 1 from pg_stat_activity where query = 'listen usynys_outbox'"))
              .rowCount,
        )
        .toBeGreaterThan(0);
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()`,
      );
      const act = await buildAct({ titleRu: "Закон о возобновлении" });
      await told("act", act.id);
      await expect.poll(() => found(reader, "возобновление"), { timeout: 8000 }).toEqual([`act:${act.id}`]);
    } finally {
      await worker.stop();
    }
  });
});

describe("what is found", () => {
  test("of a record: its words, addressees, history and laws; nothing that was corrected", async () => {
    const reader = await buildStaff({ role: "reader" });
    const [body, act] = [
      await buildBody("moh"),
      await buildAct({ slug: "health-code", titleRu: "Кодекс о здоровье" }),
    ];
    const record = await buildRecord({
      ...{
        status: "sent",
        summaryRu: "Обеспечить **диализ** [в районах](https://x.example)",
        bodyIds: [body.id],
        actIds: [act.id],
      },
    });
    await db.addressee.create({ data: { recordId: record.id, bodyId: body.id } });
    const wrong = await db.event.create({
      data: { recordId: record.id, type: "noted", noteRu: "Ошибочнослово" },
    });
    await db.event.create({ data: { recordId: record.id, type: "retracted", correctsId: wrong.id } });
    await db.event.create({
      data: { recordId: record.id, type: "noted", noteRu: "Министерство прислало обоснование" },
    });
    await told("record", record.id);
    await indexAll();
    for (const text of ["диализа", "moh (ru)", "прислали обоснования", record.number]) {
      expect(await found(reader, text)).toContain(`record:${record.id}`);
    }
    expect(await found(reader, "ошибочнослово")).toEqual([]);
    const view = await viewSearch(reader, "ru", new URLSearchParams("q=диализ&act=health-code"));
    expect(view.found?.hits.map((hit) => hit.url)).toEqual([`/records/${record.number}`]);
    expect(view.found?.facets.find((facet) => facet.name === "body")?.values[0]?.name?.ru).toBe("moh (ru)");
    expect(await suggestions(reader, "диал", "ru")).toMatchObject([{ href: `/records/${record.number}` }]);
  });

  test("of an appeal: never who appealed", async () => {
    const region = await buildRegion();
    const appeal = await buildAppeal({ titleRu: "О протезировании", regionId: region.id });
    await db.applicant.create({
      data: {
        appealId: appeal.id,
        name: "Ахметова Неизвестная",
        iin: "900101300123",
        telephone: "87011234567",
      },
    });
    await told("appeal", appeal.id);
    await indexAll();
    const everyone = await Promise.all(
      (["administrator", "head", "drafter", "representative", "reader"] as const).map((role) =>
        buildStaff({ role }),
      ),
    );
    for (const person of everyone) {
      expect(await found(person, "протезирование")).toEqual([`appeal:${appeal.id}`]);
      for (const text of ["Ахметова", "900101300123", "87011234567", "Неизвестная"]) {
        expect(await found(person, text)).toEqual([]);
      }
    }
  });

  test("of a draft and of a legal record: by legal staff and the author alone", async () => {
    const author = await buildStaff({ role: "representative" });
    const draft = await buildRecord({ titleRu: "Недописанное", status: "draft", authorId: author.id });
    const legal = await buildRecord({ titleRu: "Недоверенное", status: "sent", visibility: "legal" });
    await told("record", draft.id);
    await told("record", legal.id);
    await indexAll();
    for (const role of ["administrator", "representative", "reader"] as const) {
      const person = await buildStaff({ role });
      expect(await found(person, "недописанное")).toEqual([]);
      expect(await found(person, "недоверенное")).toEqual([]);
      expect(await suggestions(person, "недо", "ru")).toEqual([]);
    }
    for (const role of ["head", "drafter"] as const) {
      expect(await found(await buildStaff({ role }), "недописанное")).toEqual([`record:${draft.id}`]);
    }
    expect(await found(author, "недописанное")).toEqual([`record:${draft.id}`]);
    expect(await found(author, "недоверенное")).toEqual([]);
  });
});

describe("building the index anew", () => {
  test("finds all that is in the database, and says how far it is", async () => {
    const reader = await buildStaff({ role: "reader" });
    const act = await buildAct({ titleRu: "Закон, о котором никто не сказал" });
    expect(await found(reader, "никто не сказал")).toEqual([]);
    const progress: number[] = [];
    const count = await reindexAll({ onProgress: ({ done }) => progress.push(done) });
    expect(progress.at(-1)).toBe(count);
    expect(await found(reader, "никто не сказал")).toEqual([`act:${act.id}`]);
  });

  test("stopped midway leaves the index as it was, and called again goes on from there", async () => {
    const reader = await buildStaff({ role: "reader" });
    const before = await found(reader, "закон");
    const act = await buildAct({ titleRu: "Закон о прерванном построении" });
    const stop = new AbortController();
    let reached = 0;
    await expect(
      reindexAll({
        signal: stop.signal,
        onProgress: ({ done }) => {
          reached = done;
          stop.abort();
        },
      }),
    ).rejects.toThrow();
    expect(before.length).toBeGreaterThan(0);
    expect(await found(reader, "закон")).toEqual(before);
    const record = await buildRecord({ titleRu: "Записано, пока построение стояло", status: "sent" });
    await told("record", record.id);
    await indexOutbox();

    const progress: number[] = [];
    await reindexAll({ onProgress: ({ done }) => progress.push(done) });
    expect(Math.min(...progress)).toBeGreaterThan(reached);
    expect(await found(reader, "прерванном построении")).toContain(`act:${act.id}`);
    expect((await found(reader, "пока построение стояло"))[0]).toBe(`record:${record.id}`);
  });
});
