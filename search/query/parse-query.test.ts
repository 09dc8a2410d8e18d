import { describe, expect, test } from "vitest";

import { filtersOf, textOf } from "./asked.ts";
import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";
import type { Clause } from "./query.ts";
import { NAMES } from "./names-for-tests.ts";

const parse = (text: string) => parseQuery(text, NAMES);
const clauses = (text: string) => parse(text).clauses;
const texts = (of: readonly Clause[]) =>
  of.map((clause) => ("text" in clause ? clause.text : clause.values.join()));
const codes = (text: string) => parse(text).problems.map(({ code }) => code);

describe("plain words", () => {
  test.each([
    ["ст. 146 УК", ["ст.", "146", "УК"]],
    ["163(2)(5) Social Code", ["163(2)(5)", "Social", "Code"]],
    ["ст.146,ч.3 УК РК", ["ст.146,ч.3", "УК", "РК"]],
    ["60-НП P-01 155-бап ҚК-нің", ["60-НП", "P-01", "155-бап", "ҚК-нің"]],
    ["№ 372 § 5", ["№", "372", "§", "5"]],
    ["CRPD/C/KAZ/CO/1 10:30 прим.: a", ["CRPD/C/KAZ/CO/1", "10:30", "прим.:", "a"]],
    ["prosecutor's (office)", ["prosecutor's", "(office)"]],
  ])("of %j stay as they are written", (text, words) => {
    expect(texts(clauses(text))).toEqual(words);
    expect(clauses(text).every(({ type, excluded }) => type === "word" && !excluded)).toBe(true);
    expect(codes(text)).toEqual([]);
  });

  test("know their place", () => {
    const text = "  право   на жизнь";
    expect(clauses(text).map(({ place }) => text.slice(place.start, place.end))).toEqual([
      "право",
      "на",
      "жизнь",
    ]);
  });

  test("signs alone are none", () => {
    expect(clauses("право — это - … жизнь")).toHaveLength(3);
  });

  test.each([
    ["уголовный код", true],
    ["уголовный код ", false],
    ["уголовный код.", false],
    ["код kind:appeal", false],
  ])("of %j the last is still being typed: %s", (text, open) => {
    const words = clauses(text).filter((clause) => clause.type === "word");
    expect(words.at(-1)?.open).toBe(open);
    expect(textOf(parse(text)).text.endsWith(" ")).toBe(!open);
  });
});

describe("a minus", () => {
  test.each([
    ["-пытки", ["пытки"]],
    ["право −жизнь", ["жизнь"]],
    ['право -"на жизнь"', ["на жизнь"]],
    ["право -«на жизнь»", ["на жизнь"]],
    ["суд -kind:appeal", ["appeal"]],
    ["суд -5", ["5"]],
  ])("excludes in %j", (text, excluded) => {
    expect(texts(clauses(text).filter((clause) => clause.excluded))).toEqual(excluded);
  });

  test.each([
    "60-НП",
    "P-01",
    "155-бап",
    "право - это",
    "уголовно-исполнительный",
    "--help",
    "(-пытки)",
    "115-1",
  ])("excludes nothing in %j", (text) => {
    expect(clauses(text).some(({ excluded }) => excluded)).toBe(false);
  });

  test("sets off an ending after a quotation: «Мерей»-дің", () => {
    expect(clauses("«Мерей»-дің балалары")).toMatchObject([
      { type: "phrase", text: "Мерей", excluded: false },
      { type: "word", text: "балалары", excluded: false },
    ]);
  });
});

describe("a phrase", () => {
  test.each([
    '"право на жизнь"',
    "«право на жизнь»",
    "“право на жизнь”",
    "„право на жизнь“",
    '("право\n на  жизнь")',
  ])("stands in %s", (text) => {
    expect(clauses(text)[0]).toMatchObject({ type: "phrase", text: "право на жизнь" });
  });

  test("keeps what other marks it holds", () => {
    expect(texts(clauses("«закон “О беженцах”» Закон «О “беженцах”»"))).toEqual([
      "закон “О беженцах”",
      "Закон",
      "О “беженцах”",
    ]);
  });

  test("that is not closed leaves its words plain, and says so", () => {
    const { problems } = parse('"право на жизнь');
    expect(texts(clauses('"право на жизнь'))).toEqual(["право", "на", "жизнь"]);
    expect(problems).toEqual([
      { code: "unclosed-quote", field: null, text: '"', place: { start: 0, end: 1 } },
    ]);
    expect(clauses('-"право')).toMatchObject([{ type: "word", text: "право", excluded: true }]);
  });
});

describe("a field", () => {
  test.each([
    ["body:moh", "body", ["moh"]],
    ["BODY:MOH", "body", ["moh"]],
    ['орган:"Министерство здравоохранения"', "body", ["moh"]],
    ["орган:«Министерства здравоохранения»", "body", ["moh"]],
    ["орган:Минздрав", "body", ["moh"]],
    ['орган:"Денсаулық сақтау министрлігі"', "body", ["moh"]],
    ["статус:принято", "status", ["adopted"]],
    ["статус:принята", "status", ["adopted"]],
    ["мәртебе:қабылданды", "status", ["adopted"]],
    ["kind:opinion", "kind", ["court_opinion"]],
    ["түрі:ұсыныс", "kind", ["proposal"]],
    ["область:Туркестанская", "region", ["turkestan"]],
    ["өңір:turkestan", "region", ["turkestan"]],
    ["act:criminal-code", "act", ["criminal-code"]],
    ["акт:order:819:2014-11-17", "act", ["order:819:2014-11-17"]],
    ["закон:УК.", "act", ["criminal-code"]],
    ["lang:kk", "lang", ["kk"]],
    ["язык:казахский", "lang", ["kk"]],
    ["cites:163(2)(5)", "cites", ["163(2)(5)"]],
    ["cites:ст.146,ч.3", "cites", ["ст.146,ч.3"]],
    ['цитирует:"ст. 146 УК"', "cites", ["ст. 146 УК"]],
    ["номер:60-НП", "number", ["60-НП"]],
    ["year:2024", "year", ["2024"]],
    ["год:2022-2024", "year", ["2022", "2023", "2024"]],
    ["жылы:2024–2022", "year", ["2022", "2023", "2024"]],
    ["after:2024-05-01", "after", ["2024-05-01"]],
    ["после:01.05.2024", "after", ["2024-05-01"]],
    ["кейін:2024", "after", ["2024-01-01"]],
    ["до:05.2024", "before", ["2024-05-01"]],
    ["дейін:2024-2-29", "before", ["2024-02-29"]],
  ])("%s", (text, field, values) => {
    expect(clauses(text)).toMatchObject([{ type: "field", field, values, excluded: false }]);
    expect(codes(text)).toEqual([]);
  });

  test("takes several values, parted by commas", () => {
    expect(filtersOf(parse('kind:opinion,proposal body:moh,"Министерство юстиции"')).filters).toEqual({
      kind: ["court_opinion", "proposal"],
      body: ["moh", "moj"],
    });
  });

  test("means all who bear a name, and an identifier bears none but its own", () => {
    expect(clauses("акт:СК")).toMatchObject([{ values: ["social-code", "family-code"], asked: "СК" }]);
    expect(clauses("act:constitution")).toMatchObject([{ values: ["constitution"] }]);
    expect(clauses('акт:"Конституция РК"')).toMatchObject([
      { values: ["constitution", "constitution-2026"] },
    ]);
  });

  test.each([
    ["body:nosuch", "unknown-value", "nosuch", "nosuch"],
    ['орган:"Министерство чудес"', "unknown-value", "Министерство чудес", "Министерство чудес "],
    ["after:2024-02-30", "impossible-date", "2024-02-30", "2024-02-30"],
    ["после:31.04.2024", "impossible-date", "31.04.2024", "31.04.2024"],
    ["after:вчера", "not-a-date", "вчера", "вчера"],
    ["year:24", "not-a-year", "24", "24"],
    ["year:2024-13", "not-a-year", "2024-13", "2024-13"],
    ["орган: Минздрав", "no-value", "орган:", "орган Минздрав"],
    ["суд kind:", "no-value", "kind:", "суд "],
  ])("%s is reported and stays searchable", (text, code, reported, words) => {
    const { problems } = parse(text);
    expect(problems).toMatchObject([{ code, text: reported }]);
    expect(text.slice(problems[0]?.place.start, problems[0]?.place.end)).toContain(reported.split(" ")[0]);
    expect(textOf(parse(text)).text).toBe(words);
  });

  test("one bad value spoils none of the others", () => {
    const parsed = parse("kind:opinion,nosuch год:2024");
    expect(filtersOf(parsed).filters).toEqual({ kind: ["court_opinion"], year: ["2024"] });
    expect(parsed.problems).toMatchObject([{ code: "unknown-value", text: "nosuch" }]);
  });

  test("other words with a colon are no fields", () => {
    expect(codes("https://adilet.zan.kz P:1 Примечание:да")).toEqual([]);
    expect(clauses("https://adilet.zan.kz Примечание:да").every(({ type }) => type === "word")).toBe(true);
  });
});

describe("what is asked of an engine", () => {
  test("words, phrases and what is not wanted are told apart", () => {
    expect(textOf(parse('пытки "право на жизнь" -суд -«в кассации» kind:nosuch тюр'))).toEqual({
      text: "пытки nosuch тюр",
      phrases: ["право на жизнь"],
      withoutWords: ["суд"],
      withoutPhrases: ["в кассации"],
    });
  });

  test("fields with a facet filter, the rest stands apart", () => {
    const asked = filtersOf(
      parse(
        "kind:opinion -kind:appeal год:2023-2024 cites:146 -cites:190 number:P-01 after:2024 -after:2024-05-01",
      ),
    );
    expect(asked).toEqual({
      filters: { kind: ["court_opinion"], year: ["2023", "2024"] },
      without: { kind: ["appeal"] },
      ...{ cites: ["146"], withoutCites: ["190"], numbers: ["P-01"], withoutNumbers: [] },
      ...{ after: "2024-01-01", before: "2024-05-01" },
    });
  });

  test("of several bounds the narrowest holds", () => {
    expect(filtersOf(parse("after:2023 after:2024 before:2025 before:2026"))).toMatchObject({
      after: "2024-01-01",
      before: "2025-01-01",
    });
  });
});

describe("printed", () => {
  test.each([
    [
      'орган:"Министерство здравоохранения"  год:2022–2024 „право на жизнь“',
      'body:moh year:2022-2024 "право на жизнь"',
    ],
    ["после:01.05.2024 -вид:обращение", "after:2024-05-01 -kind:appeal"],
    ["акт:СК", "act:СК"],
    ['акт:"Конституция РК"', 'act:"Конституция РК"'],
    ["act:order:ҚР-X kind:opinion,proposal", "act:order:ҚР-X kind:court_opinion kind:proposal"],
    ["орган:Чудес", "орган:Чудес"],
    ['«он сказал "да"»', '«он сказал "да"»'],
    ["уголовный код ", "уголовный код "],
  ])("%s is %s", (text, printed) => {
    expect(printQuery(parse(text))).toBe(printed);
  });

  test("in another language fields are named in it", () => {
    expect(printQuery(parse("body:moh after:2024"), "ru")).toBe("орган:moh после:2024-01-01");
    expect(printQuery(parse("body:moh after:2024"), "kk")).toBe("орган:moh кейін:2024-01-01");
  });
});
