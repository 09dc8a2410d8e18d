import { readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { readLaw } from "./read-law.ts";
import type { Language, LawUnit } from "./types.ts";

// Every act here is invented and says so: no such norm exists.
const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, language: Language = "ru") => readLaw(bytes(text), language);
const textsByPath = (units: readonly LawUnit[]) =>
  Object.fromEntries(units.map(({ path, text }) => [path, text]));

const PATHS = [
  ...["pt_1", "sec_1", "ch_1", "art_1", "art_1.sp_1", "art_1.sp_2", "art_1.sp_2.ind_2", "art_1.sp_2.ind_3"],
  ...["art_1.sp_2-1", "art_1.sp_3", "art_1.p_2", "art_2", "art_2.p_1", "art_2.p_1.ind_2", "art_2.p_2"],
  ...[
    "art_2.p_2.sp_1",
    "art_2.p_2.sp_2",
    "art_2.p_3",
    "art_2-1",
    "art_3",
    "pt_2",
    "sec_2",
    "ch_2",
    "ch_2.par_1",
  ],
  ...["art_4", "art_4.p_1", "art_4.p_1.ind_2", "art_4.p_2", "art_4.p_2.sp_1", "art_4.p_2.sp_2"],
  ...["art_4.p_2.ind_2", "art_4.note", "art_5"],
];

describe("an act in three languages and four formats", () => {
  test.each([
    ["ru", "md", "markdown"],
    ["ru", "html", "html"],
    ["ru", "docx", "docx"],
    ["ru", "xml", "akoma"],
    ["kk", "md", "markdown"],
    ["en", "md", "markdown"],
  ] as const)("has the same provisions in %s as .%s", async (language, extension, format) => {
    const law = await readLaw(fixture(`invented-code-${language}.${extension}`), language);
    expect(law.format).toBe(format);
    expect(law.units.map(({ path }) => path)).toEqual(PATHS);
    expect(law.units.filter(({ excluded }) => excluded).map(({ path }) => path)).toEqual([
      ...["art_1.sp_3", "art_2.p_3", "art_3"],
    ]);
    expect(law.units.filter(({ remark }) => remark !== null).map(({ path }) => path)).toEqual(["art_2"]);
    expect(
      law.problems.filter(({ kind }) => kind !== "before" && kind !== "around" && kind !== "loose"),
    ).toEqual([]);
  });

  test.each(["html", "docx", "xml"])("says the same words as .%s as in Markdown", async (extension) => {
    const markdown = await readLaw(fixture("invented-code-ru.md"), "ru");
    const other = await readLaw(fixture(`invented-code-ru.${extension}`), "ru");
    expect(textsByPath(other.units)).toEqual(textsByPath(markdown.units));
  });

  test("leaves the menus and the foot of a page out, and says so", async () => {
    const { problems } = await readLaw(fixture("invented-code-ru.html"), "ru");
    expect(problems.filter(({ kind }) => kind === "around").map(({ found }) => found)).toEqual([
      "Главная",
      "Поиск",
      "Подвал страницы, не текст акта",
      "© Вымышленная база примеров",
    ]);
  });

  test("keeps headings apart from words, and notes whole", async () => {
    const { units } = await readLaw(fixture("invented-code-ru.md"), "ru");
    expect(units.find(({ path }) => path === "art_2-1")).toMatchObject({
      mark: "Статья 2-1.",
      heading: "Пример, которого раньше не было",
      text: "Вставленный пример стоит между двумя прежними.",
      depth: 3,
    });
    expect(units.find(({ path }) => path === "art_4.note")?.text.split("\n")).toHaveLength(2);
  });
});

describe("where units stand", () => {
  const pathsOf = async (text: string, language: Language = "ru") =>
    (await read(text, language)).units.map(({ path }) => path);

  test.each<[string, Language, string, readonly string[]]>([
    ["a raised number is an inserted article", "ru", "Статья 413¹. Пример\n\nТекст.", ["art_413-1"]],
    ["an en dash too", "ru", "Статья 413–1. Пример\n\nТекст.", ["art_413-1"]],
    ["a Kazakh inserted article", "kk", "115-1-бап. Мысал\n\nМәтін.", ["art_115-1"]],
    [
      "Roman numbers of sections",
      "ru",
      "Раздел IV. Пример\n\nСтатья 1. Пример\n\nТекст.",
      ["sec_4", "art_1"],
    ],
    [
      "points of rules stand under no article",
      "ru",
      "Глава 1. Общие положения\n\n1. Правила.\n\n2. Состав:\n\n1) один;\n\n2) два.\n\nГлава 2. Порядок\n\n3. Срок.",
      ["ch_1", "p_1", "p_2", "p_2.sp_1", "p_2.sp_2", "ch_2", "p_3"],
    ],
    [
      "an annex counts anew",
      "ru",
      "1. Утвердить.\n\nПриложение 1\n\n1. Форма.",
      ["p_1", "ann_1", "ann_1.p_1"],
    ],
    ["a Kazakh annex", "kk", "1. Бекітілсін.\n\n1-қосымша\n\n1. Нысан.", ["p_1", "ann_1", "ann_1.p_1"]],
    [
      "chapters that are counted anew in each section are named within it",
      "ru",
      "Раздел I. А\n\nГлава 1. Б\n\nСтатья 1. В\n\nТ.\n\nРаздел II. Г\n\nГлава 1. Д\n\nСтатья 2. Е\n\nТ.",
      ["sec_1", "sec_1.ch_1", "art_1", "sec_2", "sec_2.ch_1", "art_2"],
    ],
    [
      "a run of points struck out together",
      "ru",
      "Статья 1. Пример\n\n1) первый;\n\n2) – 4) исключены вымышленным Законом;\n\n5) пятый.",
      ["art_1", "art_1.sp_1", "art_1.sp_2", "art_1.sp_3", "art_1.sp_4", "art_1.sp_5"],
    ],
    [
      "articles struck out together",
      "ru",
      "Статьи 7 - 9 исключены вымышленным Законом.\n\nСтатья 10. Пример\n\nТекст.",
      ["art_7", "art_8", "art_9", "art_10"],
    ],
    [
      "a further passage of an article is its second part",
      "en",
      "Article 1. Example\n\nFirst words.\n\nSecond words.",
      ["art_1", "art_1.p_2"],
    ],
    [
      "articles that are only quoted are words",
      "ru",
      "Статья 1. Изменения\n\n1) статью 5 изложить так:\n\n«Статья 5. Пример\n\n1. Новые слова.»;\n\n2) далее.",
      ["art_1", "art_1.sp_1", "art_1.sp_1.ind_2", "art_1.sp_1.ind_3", "art_1.sp_2"],
    ],
    [
      "points that stand in a note are its words",
      "kk",
      "4-бап. Мысал\n\n1. Мәтін.\n\nЕскертпе. 1. Бір.\n\n2. Екі.\n\n5-бап. Мысал\n\nМәтін.",
      ["art_4", "art_4.p_1", "art_4.note", "art_5"],
    ],
    [
      "lines that a text broke are one passage",
      "ru",
      "Статья 1. Пример\n\nСлова, кото-\nрые стоят\nна трёх строках.",
      ["art_1"],
    ],
  ])("%s", async (_name, language, text, paths) => {
    await expect(pathsOf(text, language)).resolves.toEqual(paths);
  });
});

describe("what is not certain is told with its line", () => {
  test.each<[string, string, object]>([
    [
      "a number that is missing",
      "Статья 1. А\n\nТ.\n\nСтатья 3. Б\n\nТ.",
      { kind: "gap", line: 5, found: "3", expected: "2" },
    ],
    [
      "a number that came before",
      "Статья 1. А\n\n2) два;\n\n1) один.",
      { kind: "order", line: 5, expected: "2" },
    ],
    ["a number twice", "Статья 1. А\n\n1) один;\n\n1) снова.", { kind: "duplicate", line: 5, expected: "3" }],
    [
      "an article without words",
      "Статья 1. А\n\nСтатья 2. Б\n\nТ.",
      { kind: "empty", line: 1, path: "art_1" },
    ],
    [
      "a sentence that begins like an article",
      "Статья 1. А\n\nТ.\n\nСтатья 1 не действует ночью.",
      { kind: "maybeHeading", line: 5 },
    ],
    [
      "words before the first unit",
      "Об изменениях\n\nСтатья 1. А\n\nТ.",
      { kind: "before", line: 1, found: "Об изменениях" },
    ],
    [
      "a heading on the line below",
      "Статья 1\n\nПредмет\n\n1. Т.",
      { kind: "headingBelow", line: 3, found: "Предмет" },
    ],
    [
      "a passage after points",
      "Статья 1. А\n\n1) один.\n\nПрочее.",
      { kind: "loose", line: 5, expected: "art_1" },
    ],
    ["a quotation without end", "Статья 1. А\n\n«Статья 5. Б\n\n1. В.", { kind: "quote", line: 3 }],
    ["a table", "Статья 1. А\n\n| один | два |\n|---|---|\n| три | четыре |", { kind: "table", line: 3 }],
  ])("%s", async (_name, text, problem) => {
    const { problems } = await read(text);
    expect(problems).toContainEqual(expect.objectContaining(problem));
  });

  test("an article that the registry says the act cannot have", async () => {
    const law = await readLaw(bytes("Статья 468. А\n\nТ."), "ru", { lastArticle: 467 });
    expect(law.problems).toContainEqual(expect.objectContaining({ kind: "beyond", found: "468" }));
  });

  test("a list that only a word processor numbered", async () => {
    const { problems } = await read("<html><body><h3>Статья 1. А</h3><ol><li>Один</li></ol></body></html>");
    expect(problems).toContainEqual(expect.objectContaining({ kind: "autoNumber" }));
  });
});

describe("what is no act is refused with a reason", () => {
  test.each<[string, Uint8Array, string]>([
    ["nothing", bytes(""), "empty"],
    ["only spaces", bytes(" \n\n "), "empty"],
    ["zeros", Uint8Array.of(65, 0, 66), "binary"],
    ["Windows' Cyrillic", Uint8Array.of(0xd1, 0xf2, 0xe0, 0xf2, 0xfc, 0xff), "notUtf8"],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x21, 0x04), "notUtf8"],
    ["a PDF", bytes("%PDF-1.7 …"), "format"],
    ["another XML", bytes('<?xml version="1.0"?><rss/>'), "format"],
    ["broken XML", bytes("<akomaNtoso><act>"), "damaged"],
    ["a broken DOCX", Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), "damaged"],
    ["a letter", bytes("Здравствуйте!\n\nПрошу ответить."), "noStructure"],
    [
      "an act in another language",
      bytes("1-бап. Мысал\n\nМәтін.\n\n2-бап. Мысал\n\nМәтін."),
      "otherLanguage",
    ],
  ])("%s", async (_name, file, reason) => {
    await expect(readLaw(file, "ru")).rejects.toMatchObject({ name: "UnreadableLaw", reason });
  });
});
