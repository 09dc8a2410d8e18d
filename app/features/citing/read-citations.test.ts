import { describe, expect, test } from "vitest";

import { compileRegistry } from "#content/citations/lexicon/compile.ts";

import { dateOfRecord, lastDayWithin } from "./date-of-record.ts";
import { inContext } from "./in-context.ts";
import { newActHref, readNamedAct } from "./named-act.ts";
import { readCitations } from "./read-citations.ts";
import { nowhere } from "./text-to-read.ts";

const lexicon = compileRegistry({
  acts: [
    {
      ...{ slug: "criminal-code", form: "code", lastArticle: 467 },
      title: { ru: "Уголовный кодекс Республики Казахстан", en: "Criminal Code" },
      abbr: { ru: ["УК РК", "УК"] },
    },
    {
      ...{ slug: "order:94:2024-04-29", form: "order", number: "94", adoptedOn: "2024-04-29" },
      title: { ru: "Об утверждении правил", en: "On rules" },
    },
  ],
});
const holder = { ...nowhere, recordId: "r" };
const read = (text: string, self: string | null = null) =>
  readCitations({ holder, field: "summaryRu", language: "ru", text, date: "2024-05-16", self }, lexicon);
const paths = (text: string) => read(text).map(({ path }) => path);

describe("a citation that is stored", () => {
  test.each([
    ["По статье 146 УК РК.", ["art_146"]],
    ["По части 2 статьи 146 УК РК.", ["art_146.p_2"]],
    ["Статьи 105, 106 УК РК.", ["art_105", "art_106"]],
    ["Статьи 105-108 УК РК.", ["art_105", "art_106", "art_107", "art_108"]],
    ["Уголовный кодекс изменён.", [null]],
  ])("of «%s» is one for each provision", (text, expected) => {
    expect(paths(text)).toEqual(expected);
  });

  test("of a range of half a code is its two ends", () => {
    expect(read("Статьи 99-467 УК РК.").map(({ path, isRange }) => [path, isRange])).toEqual([
      ["art_99", true],
      ["art_467", true],
    ]);
  });

  test("has the words around it, of its own paragraph alone", () => {
    const [citation] = read("Иное.\n\nСуд применил ст. 146 УК РК верно.\n\nДругое.");
    expect(citation).toMatchObject({ prefix: "Суд применил ", quote: "ст. 146 УК РК", suffix: " верно." });
    const [long] = read(`${"слово ".repeat(100)}ст. 146 УК РК${" слово".repeat(100)}`);
    expect(long?.prefix.length).toBeLessThanOrEqual(160);
    expect(long?.prefix).toMatch(/^слово /u);
    expect(long?.suffix).toMatch(/ слово$/u);
  });

  test("of this Code means the act whose wording it is, and nothing elsewhere", () => {
    const text = "Статья 15 настоящего Кодекса.";
    expect(read(text, "criminal-code")).toMatchObject([{ named: "criminal-code", path: "art_15" }]);
    expect(read(text)).toMatchObject([{ state: "none", named: null }]);
  });
});

describe("beside the rest of its record", () => {
  const [bare] = read("Приказом № 94 это изменено.");
  const [unnamed] = read("Предложено изменить пункт 2 статьи 163.");

  test("an order without a date is the one that the record names elsewhere", () => {
    if (!bare) throw new Error("not read");
    expect(bare).toMatchObject({ state: "none", candidates: ["order:94:2024-04-29"] });
    expect(inContext([bare], new Map())).toMatchObject([{ state: "ambiguous", named: "order:94:?" }]);
    const known = new Map([["order:94:2024-04-29", new Set([""])]]);
    expect(inContext([bare], known)).toMatchObject([
      { state: "matched", reason: "context", named: "order:94:2024-04-29" },
    ]);
    const [dated] = read("Приказ от 29 апреля 2024 года № 94.");
    if (!dated) throw new Error("not read");
    expect(inContext([dated, bare], new Map())[1]).toMatchObject({
      state: "matched",
      named: "order:94:2024-04-29",
    });
  });

  test("an article without an act stays open, with the acts that the record is about", () => {
    if (!unnamed) throw new Error("not read");
    const known = new Map([
      ["social-code", new Set(["art_163.p_2.sp_5"])],
      ["criminal-code", new Set(["art_16"])],
    ]);
    expect(inContext([unnamed], known)).toMatchObject([{ state: "ambiguous", candidates: ["social-code"] }]);
    expect(inContext([unnamed], new Map([["criminal-code", new Set(["art_16"])]]))).toEqual([unnamed]);
  });
});

describe("the day whose law is meant", () => {
  const day = (printed: string) => new Date(`${printed}T00:00:00Z`);
  const event = (type: "sent" | "answered", on: string, precision: "day" | "month" | "year" = "day") => ({
    ...{ type, happenedOn: day(on), precision },
  });

  test.each([
    [
      "of an opinion is the opinion's",
      { opinion: { on: day("2024-05-16"), precision: "day" as const } },
      "2024-05-16",
    ],
    [
      "is the first on which the office spoke",
      { events: [event("sent", "2024-06-02"), event("sent", "2024-03-01")] },
      "2024-03-01",
    ],
    ["is not that of an answer", { events: [event("answered", "2024-03-01")] }, "2024-12-31"],
    ["of a month is its last", { events: [event("sent", "2024-02-01", "month")] }, "2024-02-29"],
    ["of a record without any is the year's last", {}, "2024-12-31"],
  ])("%s", (_, given, expected) => {
    expect(dateOfRecord({ year: 2024, opinion: null, events: [], ...given })).toBe(expected);
  });

  test("of a year is its last", () => {
    expect(lastDayWithin({ on: day("2024-01-01"), precision: "year" })).toBe("2024-12-31");
  });
});

test("an act that the registry lacks fills the form of a new one with what is known of it", () => {
  expect(readNamedAct("order:94:2024-04-29")).toEqual({
    ...{ form: "order", number: "94", adoptedOn: "2024-04-29", adiletId: null },
  });
  expect(newActHref("gov-resolution:266:?")).toBe("/laws/new?form=gov_resolution&number=266");
  expect(newActHref("adilet:V1400010055")).toBe("/laws/new?adiletId=V1400010055");
  expect(readNamedAct("criminal-code")).toBeNull();
});
