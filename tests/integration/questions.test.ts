import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { reindexAll } from "#app/features/finding/reindex-all.server.ts";
import { search } from "#app/features/finding/search-records.server.ts";
import { viewSearch } from "#app/features/finding/view-search.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { buildAct, buildBody, buildRecord, buildRegion, buildStaff } from "#tests/support/factories.ts";

let reader: StaffMember;

const found = async (text: string): Promise<string[]> => {
  const request = { text, filters: {}, limit: 20, offset: 0, sort: "relevance" } as const;
  const { hits } = await search(reader, request, "ru");
  return hits.flatMap(({ kind, number }) =>
    kind === "proposal" || kind === "court_opinion" ? (number ?? []) : [],
  );
};
const view = (query: string) => viewSearch(reader, "ru", new URLSearchParams(query));

beforeAll(async () => {
  reader = await buildStaff({ role: "reader" });
  await buildBody("moh");
  await db.body.update({
    where: { id: "moh" },
    data: {
      nameRu: "Министерство здравоохранения",
      nameKk: "Денсаулық сақтау министрлігі",
      shortRu: "Минздрав",
    },
  });
  await buildRegion("abai");
  await buildAct({ slug: "criminal-code", titleRu: "Уголовный кодекс", abbrRu: ["УК"] });
  const sent = { status: "sent", kind: "proposal" } as const;
  await buildRecord({
    ...sent,
    number: "Q-1",
    year: 2024,
    bodyIds: ["moh"],
    titleRu: "О лечении заключённых",
  });
  await buildRecord({ ...sent, number: "Q-2", year: 2023, titleRu: "О лечении детей" });
  await buildRecord({
    ...{ ...sent, kind: "court_opinion", number: "Q-3", year: 2024, titleRu: "О принудительном лечении" },
    regionId: "abai",
  });
  await reindexAll();
});
afterAll(disconnect);

describe("a typed question", () => {
  test.each([
    ["лечение год:2024", ["Q-1", "Q-3"]],
    ["лечение жылы:2023", ["Q-2"]],
    ["лечение year:2023-2024 -заключённые", ["Q-2", "Q-3"]],
    ["лечение вид:заключение", ["Q-3"]],
    ["лечение kind:proposal year:2024", ["Q-1"]],
    ['орган:"Министерство здравоохранения"', ["Q-1"]],
    ["орган:минздрав лечение", ["Q-1"]],
    ["лечение -вид:предложение", ["Q-3"]],
    ['"лечении детей"', ["Q-2"]],
    ["номер:q-2", ["Q-2"]],
    ["лечение регион:abai", ["Q-3"]],
  ])("%s", async (text, numbers) => {
    expect((await found(text)).sort()).toEqual(numbers);
  });

  test("shows what was typed as chosen, and how to take it back", async () => {
    const { found: page } = await view("q=лечение+год:2024&kind=proposal");
    const years = page?.facets.find(({ name }) => name === "year")?.values;
    expect(years?.map(({ value, untyped }) => [value, untyped && decodeURIComponent(untyped)])).toEqual([
      ["2024", "/search?q=лечение&kind=proposal"],
      ["2023", null],
    ]);
    expect(page?.total).toBe(1);
  });

  test("says what of it was not understood, and searches for that as for words", async () => {
    const { found: page } = await view("q=лечение+орган:детей+после:30.02.2024");
    expect(page?.problems).toEqual([
      { code: "unknown-value", text: "детей" },
      { code: "impossible-date", text: "30.02.2024" },
    ]);
    expect(page?.hits[0]?.number).toBe("Q-2");
  });

  test("says which things of one name were searched for", async () => {
    await buildAct({ slug: "customs-code", titleRu: "Таможенный кодекс", abbrRu: ["ТК"] });
    await buildAct({ slug: "labour-code", titleRu: "Трудовой кодекс", abbrRu: ["ТК"] });
    const { refreshNames } = await import("#app/platform/search-names.server.ts");
    await refreshNames();
    const { found: page } = await view("q=ТК");
    expect(page?.ambiguous.map(({ name, things }) => [name, [...things].sort()])).toEqual([
      ["ТК", ["Таможенный кодекс", "Трудовой кодекс"]],
    ]);
  });
});

describe("a question that is a citation", () => {
  beforeAll(async () => {
    const act = await db.act.findUniqueOrThrow({ where: { slug: "criminal-code" } });
    const article = await db.provision.create({ data: { actId: act.id, path: "art_146", order: "146" } });
    await db.provisionText.create({
      data: { provisionId: article.id, language: "ru", kind: "summary", heading: "Пытки", text: "О пытках." },
    });
    const record = await buildRecord({
      status: "sent",
      kind: "proposal",
      number: "Q-4",
      titleRu: "О пытках",
    });
    await db.normChange.create({
      data: { recordId: record.id, actId: act.id, provisionId: article.id, order: 0 },
    });
    await reindexAll();
  });

  test.each(["ст. 146 УК", "146 ук", "УК 146", "статья 146 УК РК"])(
    "%s shows the provision and what concerns it",
    async (text) => {
      const { found: page } = await view(`q=${encodeURIComponent(text)}`);
      expect(page?.cited).toMatchObject([
        {
          ...{ cited: "criminal-code#art_146", act: "Уголовный кодекс", heading: "Пытки", isAbsent: false },
          ...{ href: "/laws/criminal-code/art_146", count: 2 },
        },
      ]);
    },
  );

  test("of a part that is not entered leads to its article", async () => {
    const { found: page } = await view(`q=${encodeURIComponent("ч. 3 ст. 146 УК")}`);
    expect(page?.cited).toMatchObject([
      { isAbsent: true, heading: null, href: "/laws/criminal-code/art_146" },
    ]);
  });

  test("can be a limit: cites:146 and what is more", async () => {
    expect(await found('cites:"ст. 146 УК"')).toEqual(["Q-4"]);
    expect(await found('цитирует:"146 УК" пытки')).toEqual(["Q-4"]);
    expect(await found('цитирует:"147 УК" пытки')).toEqual([]);
  });

  test("is none when it asks for more", async () => {
    const { found: page } = await view(`q=${encodeURIComponent("пытки по ст. 146 УК")}`);
    expect(page?.cited).toEqual([]);
  });
});

describe("a page of results", () => {
  test("says so when changes have waited to be indexed for a while", async () => {
    expect((await view("q=лечение")).found?.isBehind).toBe(false);
    const { id } = await buildRecord();
    await db.$transaction((tx) => enqueue(tx, "search", "record", id));
    expect((await view("q=лечение")).found?.isBehind).toBe(false);
    await db.outboxEntry.updateMany({ data: { createdAt: new Date(Date.now() - 60_000) } });
    expect((await view("q=лечение")).found?.isBehind).toBe(true);
    await db.outboxEntry.deleteMany();
  });
});
