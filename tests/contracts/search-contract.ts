import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type {
  MatchingQuery,
  SearchDocument,
  SearchEngine,
  SearchFilters,
  SearchLimits,
  SearchQuery,
  SearchResult,
} from "#search/engine.ts";
import { buildThesaurus } from "#search/analysis/build-thesaurus.ts";
import type { SearchNames } from "#search/names.ts";

/** An engine to be tried, and what makes another on the same index, as another process has it. */
export interface EngineUnderTest {
  readonly engine: SearchEngine;
  readonly another: () => SearchEngine;
}

const names = () =>
  Promise.resolve({
    fingerprint: "of this test",
    naming: buildThesaurus([
      {
        id: "act:criminal-code",
        kind: "act",
        names: { kk: "Қылмыстық кодекс", ru: "Уголовный кодекс", en: "Criminal Code" },
        abbreviations: { kk: ["ҚК"], ru: ["УК", "УК РК"], en: ["CC"] },
      },
      {
        id: "act:civil-code",
        kind: "act",
        names: { kk: "Азаматтық кодекс", ru: "Гражданский кодекс", en: "Civil Code" },
        abbreviations: { ru: ["ГК"], en: ["CC"] },
      },
    ]),
  });

/** What every engine owes, asked of one. */
export function searchContract(make: (names: () => Promise<SearchNames>) => EngineUnderTest): void {
  const { engine, another } = make(names);

  let last = 0;
  const id = (name: string): string => `record:${name}`;

  function document(name: string, given: Partial<SearchDocument> = {}): SearchDocument {
    last += 1;
    return {
      id: id(name),
      kind: "proposal",
      number: `T-${String(last)}`,
      url: `/records/${name}`,
      titles: { kk: null, ru: null, en: null },
      texts: { kk: null, ru: null, en: null },
      year: 2024,
      status: "sent",
      bodyIds: [],
      regionId: null,
      actIds: [],
      topicIds: [],
      series: "listed",
      readers: ["all"],
      updatedAt: new Date("2026-01-01"),
      ...given,
    };
  }

  const ru = (text: string) => ({ kk: null, ru: text, en: null });

  const none: SearchLimits = {
    ...{ phrases: [], withoutWords: [], withoutPhrases: [], without: {}, cites: [], withoutCites: [] },
    ...{ numbers: [], withoutNumbers: [], after: null, before: null },
  };

  const ask = (text: string, given: Partial<SearchQuery> = {}): Promise<SearchResult> =>
    engine.search({
      ...{ text, filters: {}, readerTags: ["all"], language: "ru", limit: 50, offset: 0, sort: "relevance" },
      ...given,
    });

  const found = async (text: string, given: Partial<SearchQuery> = {}): Promise<string[]> =>
    (await ask(text, given)).hits.map((hit) => hit.id.slice("record:".length));

  beforeAll(async () => {
    await engine.prepare();
    await engine.upsert([
      document("phones", {
        ...{
          number: "CO-12",
          kind: "court_opinion",
          status: "decision_unverified",
          bodyIds: ["cc"],
          actIds: ["penal-code"],
        },
        titles: {
          kk: "Тәртіптік изоляторларда телефонмен сөйлесуге тыйым салу",
          ru: "Запрет телефонных разговоров в дисциплинарных изоляторах",
          en: "Ban on telephone calls in disciplinary cells",
        },
        texts: ru("Решение Суда: 60-НП.\n\nОсуждённые просили разрешить звонки родным."),
      }),
      document("lawyers", {
        ...{ number: "P-06", bodyIds: ["mia", "prosecutor"], actIds: ["penal-code", "investigation-law"] },
        titles: { kk: "Қорғаушымен кездесу құқығы", ru: "Право на свидание с адвокатом", en: null },
        texts: ru("Не прослушивать разговоры осуждённых с защитниками."),
      }),
      document("wards", {
        ...{
          number: "R-05",
          kind: "regional_suggestion",
          regionId: "karaganda",
          year: 2023,
          status: "answered",
        },
        titles: { kk: null, ru: "Условия в изоляторах временного содержания", en: null },
        bodyIds: ["mia"],
      }),
      document("decision", {
        number: "60-НП",
        kind: "act",
        titles: ru("О проверке норм о разговорах"),
        status: null,
      }),
      document("draft", {
        ...{
          number: "P-2026-1",
          status: "draft",
          readers: ["legal", "staff:author"],
          regionId: "secret-region",
        },
        ...{ year: 2031, bodyIds: ["secret-body"], topicIds: ["secret-topic"], actIds: ["secret-act"] },
        titles: ru("Секретный черновик о телефонных разговорах"),
        texts: ru("Неповторимослово и разговоры"),
      }),
    ]);
  });

  describe("a word is found in every form", () => {
    test.each([
      ["телефонный разговор", "phones"],
      ["ТЕЛЕФОННЫМИ РАЗГОВОРАМИ", "phones"],
      ["осужденным адвокатов", "lawyers"],
      ["құқықтарының", "lawyers"],
      ["изоляторлардың", "phones"],
      ["calling cell", "phones"],
      ["теле\u00ADфонов", "phones"],
    ])("%s", async (text, wanted) => {
      expect(await found(text)).toContain(wanted);
    });

    test("and the last one from its beginning", async () => {
      expect(await found("свидание с адво")).toEqual(["lawyers"]);
      expect((await ask("свидание с адво ")).matching).toBe("some");
    });
  });

  describe("numbers", () => {
    test.each([
      ["CO-12", "phones"],
      ["co-12", "phones"],
      ["СО-12", "phones"],
      ["P-6", "lawyers"],
      ["60-НП", "decision"],
    ])("%s opens with %s", async (text, wanted) => {
      expect((await found(text))[0]).toBe(wanted);
    });

    test("are never read as other numbers", async () => {
      expect(await found("61-НП")).toEqual([]);
    });
  });

  test("hits that lack words follow those that have all, and say what they lack", async () => {
    const { hits, matching, totalAll, total } = await ask("телефонные разговоры изолятор");
    expect({ matching, totalAll }).toEqual({ matching: "some", totalAll: 1 });
    expect(total).toBeGreaterThan(1);
    expect(hits[0]).toMatchObject({ id: id("phones"), matchedAll: true, missing: [] });
    expect(hits.slice(1).every((hit) => !hit.matchedAll && hit.missing.length > 0)).toBe(true);
  });

  test("hits are marked in their own words and language", async () => {
    const [hit] = (await ask("телефонный разговор", { language: "kk" })).hits;
    expect(hit?.title?.lang).toBe("kk");
    expect(hit?.highlight.some(({ lang, parts }) => lang === "ru" && parts.some((part) => part.hit))).toBe(
      true,
    );
  });

  describe("a name of a thing", () => {
    beforeAll(() =>
      engine.upsert([
        document("code-in-kazakh", {
          titles: { kk: "Қылмыстық кодекстің 146-бабын өзгерту", ru: null, en: null },
        }),
        document("code-abbreviated", {
          titles: ru("О поправках в УК РК"),
          status: "draft",
          readers: ["legal"],
        }),
        document("code-of-civil-law", { titles: { kk: null, ru: null, en: "Amending the Civil Code" } }),
        document("words-of-the-code", { titles: ru("Кодекс чести и уголовный розыск") }),
      ]),
    );
    afterAll(() =>
      engine.remove(
        ["code-in-kazakh", "code-abbreviated", "code-of-civil-law", "words-of-the-code"].map((name) =>
          id(name),
        ),
      ),
    );

    test("finds it under every other, in any language", async () => {
      expect(await found("УК ")).toEqual(["code-in-kazakh"]);
      expect(await found("Criminal Code ")).toEqual(["code-in-kazakh"]);
      expect(await found("ҚК-нің ")).toEqual(["code-in-kazakh"]);
      expect(await found("146 УК РК")).toEqual(["code-in-kazakh"]);
      expect(await found("Қылмыстық кодекске ", { readerTags: ["legal"] })).toEqual(["code-abbreviated"]);
    });

    test("finds its words where they stand apart too, after it", async () => {
      expect((await found("уголовный кодекс ")).sort()).toEqual(["code-in-kazakh", "words-of-the-code"]);
    });

    test("that several things bear finds each of them", async () => {
      expect((await found("CC ")).sort()).toEqual(["code-in-kazakh", "code-of-civil-law"]);
    });

    test("is marked as it stands in the text", async () => {
      const [hit] = (await ask("УК ")).hits;
      const marked = hit?.title?.parts.filter((part) => part.hit).map((part) => part.text);
      expect(marked).toEqual(["Қылмыстық", "кодекстің"]);
    });
  });

  describe("limits", () => {
    const within = async (text: string, limits: Partial<SearchLimits>, given: Partial<SearchQuery> = {}) =>
      (await found(text, { limits: { ...none, ...limits }, ...given })).sort();

    beforeAll(() =>
      engine.upsert([
        document("limit-a", {
          ...{ titles: ru("Ограничение: право на свидание и телефонный звонок"), on: new Date("2024-05-16") },
          ...{ cites: ["criminal-code#art_146.p_2", "penal-code#art_109"], number: "L-1", bodyIds: ["mia"] },
        }),
        document("limit-b", {
          ...{
            titles: ru("Ограничение: телефонный справочник, звонок бесплатный"),
            on: new Date("2024-04-30"),
          },
          ...{ cites: ["criminal-code#art_14"], number: "L-2", kind: "court_opinion" },
        }),
        document("limit-c", { titles: ru("Ограничение: звонок"), year: 2024, number: "L-3" }),
        document("limit-d", { titles: ru("Ограничение: звонок"), readers: ["legal"], number: "L-4" }),
      ]),
    );
    afterAll(() => engine.remove(["a", "b", "c", "d"].map((name) => id(`limit-${name}`))));

    test("a phrase is words one after the other, in any form; the words apart are none", async () => {
      expect(await within("", { phrases: ["телефонного звонка"] })).toEqual(["limit-a"]);
      expect(await within("", { phrases: ["право на свидание"] })).toEqual(["lawyers", "limit-a"]);
      expect(await within("", { phrases: ["право свидание"] })).toEqual([]);
      expect(await within("", { phrases: ["звонок", "телефонный справочник"] })).toEqual(["limit-b"]);
    });

    test("hold where words may be missing: a phrase is never given up", async () => {
      const { hits, matching } = await ask("ограничение ", {
        limits: { ...none, phrases: ["право на свидание"] },
      });
      expect(matching).toBe("some");
      expect(hits.map((hit) => hit.id)).toEqual([id("limit-a"), id("lawyers")]);
    });

    test("what is not wanted is left out: words, phrases, values", async () => {
      expect(await within("ограничение ", { withoutWords: ["телефонные"] })).toEqual(["limit-c"]);
      expect(await within("ограничение ", { withoutPhrases: ["телефонный звонок"] })).toEqual([
        "limit-b",
        "limit-c",
      ]);
      expect(await within("ограничение ", { without: { kind: ["court_opinion"] } })).toEqual([
        "limit-a",
        "limit-c",
      ]);
      expect(await within("ограничение ", { without: { body: ["mia"] } }, { sort: "newest" })).toEqual([
        "limit-b",
        "limit-c",
      ]);
    });

    test("what cites a part cites the article and the act; 14 is not 146", async () => {
      expect(await within("", { cites: ["criminal-code"] })).toEqual(["limit-a", "limit-b"]);
      expect(await within("", { cites: ["criminal-code#art_146"] })).toEqual(["limit-a"]);
      expect(await within("", { cites: ["criminal-code#art_14"] })).toEqual(["limit-b"]);
      expect(await within("", { cites: ["criminal-code", "penal-code#art_109"] })).toEqual(["limit-a"]);
      expect(await within("ограничение ", { withoutCites: ["criminal-code"] })).toEqual(["limit-c"]);
    });

    test("days are from one on and before another; where only the year is known any day may be", async () => {
      expect(await within("ограничение ", { after: "2024-05-16" })).toEqual(["limit-a", "limit-c"]);
      expect(await within("ограничение ", { before: "2024-05-16" })).toEqual(["limit-b", "limit-c"]);
      expect(await within("ограничение ", { after: "2024-05-01", before: "2024-05-16" })).toEqual([
        "limit-c",
      ]);
      expect(await within("ограничение ", { before: "2024-01-01" })).toEqual([]);
      expect(await within("ограничение ", { after: "2025-01-01" })).toEqual([]);
    });

    test("numbers are whole ones", async () => {
      expect(await within("", { numbers: ["l-1", "L-2"] })).toEqual(["limit-a", "limit-b"]);
      expect(await within("ограничение ", { withoutNumbers: ["L-3"] })).toEqual(["limit-a", "limit-b"]);
    });

    test("hold for totals and facets as for hits, and open nothing", async () => {
      const { total, facets } = await ask("ограничение ", { limits: { ...none, withoutWords: ["право"] } });
      expect(total).toBe(2);
      expect(facets.kind.map(({ value, count }) => [value, count])).toEqual([
        ["court_opinion", 1],
        ["proposal", 1],
      ]);
      expect(await within("", { numbers: ["L-4"] })).toEqual([]);
      expect(await within("", { numbers: ["L-4"] }, { readerTags: ["legal"] })).toEqual(["limit-d"]);
    });

    test("follow what is written", async () => {
      await engine.upsert([
        document("limit-c", { titles: ru("Ограничение: телефонный звонок"), number: "L-3" }),
      ]);
      expect(await within("", { phrases: ["телефонный звонок"] })).toEqual(["limit-a", "limit-c"]);
    });
  });

  describe("a question that finds nothing as it stands", () => {
    const asked = async (text: string, given: Partial<SearchQuery> = {}) => {
      const { total, corrections, offers, hits } = await ask(text, given);
      return { total, corrections, offers: offers.map((offer) => offer.text), first: hits[0]?.number };
    };

    test("is asked with the word that a slip stands for, and that is said", async () => {
      expect(await asked("телифонных разговоров")).toMatchObject({
        first: "CO-12",
        corrections: [{ asked: "телифонных", used: ["телефонных"] }],
      });
      expect(await asked("коргаушымен кездесу")).toMatchObject({
        first: "P-06",
        corrections: [{ asked: "коргаушымен", used: ["қорғаушымен"] }],
      });
    });

    test("keeps its numbers: 61 is not 60", async () => {
      expect(await asked("61-НП")).toMatchObject({ corrections: [] });
      expect((await asked("CO-13")).first).not.toBe("CO-12");
    });

    test("is offered on the other layout and in other letters, and not searched for so", async () => {
      expect(await asked("bpjkznjhf[ ")).toEqual({
        ...{ total: 0, corrections: [], first: undefined },
        offers: ["изоляторах"],
      });
      expect((await asked("zapret ")).offers).toEqual(["запрет"]);
    });

    test("learns nothing of words that only others may read", async () => {
      await engine.upsert([document("hush", { titles: ru("Сверхпроводимость"), readers: ["legal"] })]);
      expect(await asked("сверхпроводимасть ", { readerTags: ["legal"] })).toMatchObject({ total: 1 });
      for (const text of ["сверхпроводимасть ", "cdth[ghjdjlbvjcnm ", "sverkhprovodimost "])
        expect(await asked(text)).toEqual({ total: 0, corrections: [], offers: [], first: undefined });
      await engine.remove([id("hush")]);
    });
  });

  describe("filters", () => {
    const counts = async (filters: SearchFilters, facet: keyof SearchResult["facets"]) =>
      Object.fromEntries(
        (await ask("", { filters })).facets[facet].map(({ value, count }) => [value, count]),
      );

    test("narrow", async () => {
      expect(await found("", { filters: { body: ["mia"] } })).toEqual(["lawyers", "wards"]);
      expect(await found("", { filters: { body: ["mia"], year: ["2023"] } })).toEqual(["wards"]);
      expect(await found("", { filters: { act: ["investigation-law", "nothing"] } })).toEqual(["lawyers"]);
      expect(await found("", { filters: { year: ["no year"] } })).toEqual([]);
      expect(await found("разговоры", { filters: { lang: ["en"] } })).toEqual(["phones"]);
    });

    test("count beside each value what it would give, as if their own were not set", async () => {
      expect(await counts({ kind: ["proposal"] }, "kind")).toEqual({
        ...{ proposal: 1, court_opinion: 1, regional_suggestion: 1, act: 1 },
      });
      expect(await counts({ kind: ["proposal"] }, "body")).toEqual({ mia: 1, prosecutor: 1 });
      expect(await counts({ kind: ["proposal"], body: ["mia"] }, "kind")).toEqual({
        proposal: 1,
        regional_suggestion: 1,
      });
    });

    test.each(["kind", "year", "status", "body", "region", "act", "lang"] as const)(
      "%s: every count is the number of hits that its value gives",
      async (facet) => {
        const { facets } = await ask("разговоры");
        for (const { value, count } of facets[facet]) {
          expect((await ask("разговоры", { filters: { [facet]: [value] } })).total).toBe(count);
        }
      },
    );
  });

  describe("who may not see a document", () => {
    const outsiders = [["all"], ["all", "staff:other"], []];

    test.each([
      ["its words", "неповторимослово"],
      ["its number", "P-2026-1"],
      ["common words", "телефонные разговоры"],
      ["the beginning of a word", "неповтор"],
      ["some of its words", "неповторимослово изолятор замок"],
      ["nothing at all", ""],
    ])("finds no trace of it by %s", async (_, text) => {
      for (const readerTags of outsiders) {
        for (const sort of ["relevance", "newest"] as const) {
          const result = await ask(text, { readerTags, sort });
          // What is missing repeats the reader's own words.
          const hits = result.hits.map((hit) => ({ ...hit, missing: [] }));
          expect(JSON.stringify({ ...result, hits, tookMs: 0 })).not.toMatch(
            /secret|Секрет|Неповтор|2031|draft/iu,
          );
          expect(result.total).toBe(result.hits.length);
        }
        const offered = await engine.suggest({ prefix: text, readerTags, language: "ru", limit: 8 });
        expect(JSON.stringify(offered)).not.toMatch(/Секрет|Неповтор/u);
      }
    });

    test.each([
      { region: ["secret-region"] },
      { body: ["secret-body"] },
      { topic: ["secret-topic"] },
      { act: ["secret-act"] },
      { year: ["2031"] },
      { status: ["draft"] },
    ])("nor by the filter %o", async (filters) => {
      const { total, hits } = await ask("", { filters });
      expect({ total, hits }).toEqual({ total: 0, hits: [] });
    });

    test("while legal staff and the author do", async () => {
      for (const tag of ["legal", "staff:author"]) {
        expect(await found("неповторимослово", { readerTags: ["all", tag] })).toEqual(["draft"]);
      }
    });
  });

  test("suggestions come from beginnings, titles before texts", async () => {
    const hits = await engine.suggest({ prefix: "разгов", readerTags: ["all"], language: "ru", limit: 8 });
    expect(hits.map((hit) => hit.id)).toEqual(
      expect.arrayContaining([id("decision"), id("phones"), id("lawyers")]),
    );
    expect(hits.at(-1)?.id).toBe(id("lawyers"));
  });

  describe("what answers to the letter", () => {
    const answering = async (text: string, given: Partial<MatchingQuery> = {}) => {
      const { total, ids } = await engine.matching({
        ...{ text, filters: {}, readerTags: ["all"], language: "ru", among: null, limit: 100 },
        ...given,
      });
      return { total, ids: ids.map((one) => one.slice("record:".length)).sort() };
    };

    beforeAll(() =>
      engine.upsert([
        document("letter-both", {
          titles: ru("Буквальный ответ министерства"),
          cites: ["penal-code#art_7.p_1"],
        }),
        document("letter-one", {
          titles: ru("Буквальный отказ"),
          year: 2020,
          updatedAt: new Date("2020-01-01"),
        }),
        document("letter-secret", { titles: ru("Буквальный ответ в черновике"), readers: ["legal"] }),
      ]),
    );

    afterAll(() => engine.remove(["both", "one", "secret"].map((name) => id(`letter-${name}`))));

    test("has every word: where a search would leave words out, nothing does", async () => {
      expect(await answering("буквальные ответы ")).toEqual({ total: 1, ids: ["letter-both"] });
      expect(await answering("буквальные ответы прокуратуры ")).toEqual({ total: 0, ids: [] });
      expect(await found("буквальные ответы прокуратуры ")).toContain("letter-both");
    });

    test("is never found by a corrected word", async () => {
      expect(await answering("букваьный отказ ")).toEqual({ total: 0, ids: [] });
      expect(await found("букваьный отказ ")).toContain("letter-one");
    });

    test("passes filters and limits, also without a word", async () => {
      expect(await answering("буквальный ", { filters: { year: ["2020"] } })).toMatchObject({
        ids: ["letter-one"],
      });
      expect(await answering("", { limits: { ...none, cites: ["penal-code#art_7"] } })).toEqual({
        ...{ total: 1, ids: ["letter-both"] },
      });
      expect(await answering("", { limits: { ...none, phrases: ["ответ министерства"] } })).toMatchObject({
        ids: ["letter-both"],
      });
      expect(await answering("буквальный ", { limits: { ...none, withoutWords: ["отказ"] } })).toMatchObject({
        ids: ["letter-both"],
      });
    });

    test("is asked among a few documents alone, and an unknown one is none of them", async () => {
      const among = [id("letter-one"), id("phones"), id("nowhere")];
      expect(await answering("буквальный ", { among })).toEqual({ total: 1, ids: ["letter-one"] });
      expect(await answering("буквальный ", { among: [] })).toEqual({ total: 0, ids: [] });
      expect(await answering("", { among })).toEqual({ total: 2, ids: ["letter-one", "phones"] });
    });

    test("is counted whole, and named newest first as far as is asked", async () => {
      const { total, ids } = await answering("буквальный ", { limit: 1 });
      expect({ total, ids }).toEqual({ total: 2, ids: ["letter-both"] });
    });

    test("is told to those alone who may see it", async () => {
      expect(await answering("буквальный ответ ", { among: [id("letter-secret")] })).toEqual({
        total: 0,
        ids: [],
      });
      expect(await answering("буквальный ответ ", { readerTags: ["all", "legal"] })).toMatchObject({
        total: 2,
      });
    });
  });

  describe("changes", () => {
    test("replace what was there", async () => {
      await engine.upsert([document("changing", { titles: ru("Первоначальное заглавие") })]);
      await engine.upsert([
        document("changing", { titles: ru("Переписанное заглавие"), readers: ["legal"] }),
      ]);
      expect(await found("первоначальное")).toEqual([]);
      expect(await found("переписанное")).toEqual([]);
      expect(await found("переписанное", { readerTags: ["legal"] })).toEqual(["changing"]);
    });

    test("take out what is gone, and nothing else", async () => {
      await engine.upsert([
        document("going", { titles: ru("Мимолётное известие") }),
        document("staying", { titles: ru("Мимолётное сообщение") }),
      ]);
      await engine.remove([id("going"), id("never-there")]);
      expect(await found("мимолетное")).toEqual(["staying"]);
    });

    test("may carry any letters", async () => {
      const text = "a'b \\ \"c\" :* & | ! ( ) <-> \u0001 слово' ; drop table";
      await engine.upsert([document("odd", { titles: ru(text), number: "X'1\\" })]);
      expect(await found("слово")).toContain("odd");
      for (const question of [text, "'", "\\", ":*", "& | !", "()", "%", "a".repeat(2000), "\u0000слово"]) {
        await expect(ask(question)).resolves.toBeDefined();
      }
    });
  });

  describe("a question asked again", () => {
    test("answers with what was written since", async () => {
      await engine.upsert([document("first-asked", { titles: ru("Повторенный вопрос") })]);
      expect(await found("повторенный")).toEqual(["first-asked"]);
      await engine.upsert([document("then-written", { titles: ru("Повторенный вопрос позже") })]);
      expect((await ask("повторенный")).total).toBe(2);
      await engine.upsert([document("first-asked", { titles: ru("Повторенный вопрос"), year: 2019 })]);
      const { facets } = await ask("повторенный");
      expect(facets.year.map(({ value }) => value).sort()).toEqual(["2019", "2024"]);
      await engine.remove([id("first-asked"), id("then-written")]);
      expect(await found("повторенный")).toEqual([]);
    });

    test("answers each reader with his own", async () => {
      await engine.upsert([
        document("for-all", { titles: ru("Размежёванное") }),
        document("for-legal", { titles: ru("Размежёванное"), readers: ["legal"] }),
      ]);
      expect((await ask("размежеванное", { readerTags: ["all", "legal"] })).total).toBe(2);
      expect(await found("размежеванное", { readerTags: ["all"] })).toEqual(["for-all"]);
      expect(await found("размежеванное", { readerTags: [] })).toEqual([]);
      await engine.remove([id("for-all"), id("for-legal")]);
    });

    test("sees another process's writing", async () => {
      const other = another();
      expect(await found("чужеписанное")).toEqual([]);
      await other.upsert([document("foreign", { titles: ru("Чужеписанное") })]);
      expect(await found("чужеписанное")).toEqual(["foreign"]);
      await other.remove([id("foreign")]);
      expect(await found("чужеписанное")).toEqual([]);
    });
  });

  describe("of more matches than are read by their numbers", () => {
    const COUNT = 2_400;
    const name = (at: number) => `many-${String(at).padStart(4, "0")}`;
    const day = (at: number) => new Date(Date.UTC(2001, 0, 1) + at * 86_400_000);

    beforeAll(async () => {
      await engine.upsert(
        Array.from({ length: COUNT }, (_, at) =>
          document(name(at), {
            ...{ titles: ru("Многочисленность"), updatedAt: day(at), year: at % 2 === 0 ? 2011 : 2012 },
            ...{ status: at % 3 === 0 ? "sent" : "adopted", readers: at === COUNT - 1 ? ["legal"] : ["all"] },
          }),
        ),
      );
    });
    afterAll(() => engine.remove(Array.from({ length: COUNT }, (_, at) => id(name(at)))));

    const newest = { sort: "newest", limit: 20 } as const;
    /** What paging ought to give: of the places that pass, the later year first, in it the later day. */
    const expected = (passes: (at: number) => boolean): string[] =>
      Array.from({ length: COUNT - 1 }, (_, at) => at)
        .filter(passes)
        .sort((a, b) => (b % 2) - (a % 2) || b - a)
        .map(name);

    test.each(["многочисленность", ""])("the newest come first, page by page: %o", async (text) => {
      const filters = { year: ["2011", "2012"] };
      const wanted = expected(() => true);
      for (const offset of [0, 20, 1_180, 1_200, 2_380])
        expect(await found(text, { ...newest, filters, offset })).toEqual(wanted.slice(offset, offset + 20));
    });

    test("and so they do of what a filter leaves", async () => {
      const filters = { year: ["2011", "2012"], status: ["sent"] };
      const wanted = expected((at) => at % 3 === 0);
      for (const text of ["многочисленность", ""])
        for (const offset of [0, 380, 780])
          expect(await found(text, { ...newest, filters, offset })).toEqual(
            wanted.slice(offset, offset + 20),
          );
    });

    test("each of the ranked is shown once", async () => {
      const seen: string[] = [];
      for (let offset = 0; offset < 500; offset += 50)
        seen.push(...(await found("многочисленность", { offset })));
      expect(new Set(seen).size).toBe(500);
    });

    test("none is one that the reader may not see", async () => {
      const { total } = await ask("многочисленность");
      expect(total).toBe(COUNT - 1);
      expect((await ask("многочисленность", { readerTags: ["all", "legal"] })).total).toBe(COUNT);
    });
  });

  test("of what answers alike, what stands higher in the law comes first, and what is out of force last", async () => {
    const same = { titles: ru("Устав о порядке надзора"), kind: "act" };
    await engine.upsert([
      document("standing-gone", { ...same, standing: -0.2 }),
      document("standing-order", { ...same, standing: 0.04 }),
      document("standing-code", { ...same, standing: 0.12 }),
    ]);
    expect(await found("устав порядка надзора ")).toEqual([
      "standing-code",
      "standing-order",
      "standing-gone",
    ]);
  });

  describe("a rebuild", { timeout: 120_000 }, () => {
    test("is never seen half done, and keeps what is written meanwhile", async () => {
      await engine.upsert([
        document("old", { titles: ru("Перестройка старая") }),
        document("doomed", { titles: ru("Перестройка лишняя") }),
      ]);
      const rebuild = await engine.rebuild();
      await expect(engine.rebuild()).rejects.toThrow("under way");
      await engine.upsert([document("old", { titles: ru("Перестройка новая") })]);
      await engine.remove([id("doomed")]);
      await rebuild.add([
        document("old", { titles: ru("Перестройка старая") }),
        document("doomed", { titles: ru("Перестройка лишняя") }),
        document("fresh", { titles: ru("Перестройка свежая") }),
      ]);
      await engine.upsert([document("late", { titles: ru("Перестройка поздняя") })]);
      expect((await found("перестройка")).sort()).toEqual(["late", "old"]);

      const stop = new AbortController();
      const seen: number[] = [];
      const reader = (async () => {
        while (!stop.signal.aborted) seen.push((await ask("перестройка")).total);
      })();
      await rebuild.finish();
      stop.abort();
      await reader;
      expect(Math.min(...seen)).toBeGreaterThanOrEqual(2);
      expect((await found("перестройка")).sort()).toEqual(["fresh", "late", "old"]);
      expect((await found("новая перестройка"))[0]).toBe("old");
      expect(await found("телефонные")).toEqual([]);
    });

    test("given up leaves everything as it was", async () => {
      const rebuild = await engine.rebuild();
      await rebuild.add([document("nobody", { titles: ru("Никем не виденное") })]);
      await rebuild.abandon();
      expect(await found("никем")).toEqual([]);
      expect((await found("перестройка")).length).toBe(3);
      await (await engine.rebuild()).abandon();
    });

    test("left before it was whole is gone on with, and lacks nothing that was written since", async () => {
      const left = await engine.rebuild();
      expect(left.reached).toBeNull();
      await left.add(
        [
          document("first", { titles: ru("Продолжение первое") }),
          document("dropped", { titles: ru("Продолжение снятое") }),
        ],
        "so far",
      );
      await left.leave();
      expect((await engine.health()).isRebuilding).toBe(true);
      expect(await found("продолжение")).toEqual([]);
      await engine.upsert([document("between", { titles: ru("Продолжение промежуточное") })]);
      await engine.remove([id("dropped")]);

      const next = await another().rebuild();
      expect(next.reached).toBe("so far");
      await next.add([document("last", { titles: ru("Продолжение последнее") })], "to the end");
      await next.finish();
      expect((await found("продолжение")).sort()).toEqual(["between", "first", "last"]);
      expect((await engine.health()).isRebuilding).toBe(false);
      const anew = await engine.rebuild();
      expect(anew.reached).toBeNull();
      await anew.abandon();
    });
  });

  test("preparing again changes nothing", async () => {
    await engine.upsert([document("kept", { titles: ru("Сохранённое") })]);
    await engine.prepare();
    expect(await found("сохраненное")).toEqual(["kept"]);
    await expect(engine.health()).resolves.toMatchObject({ ok: true });
  });
}
