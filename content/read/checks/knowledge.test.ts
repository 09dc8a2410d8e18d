import { describe, expect, test } from "vitest";

import { contentOfFiles, problemsOf } from "../content-of-files.ts";
import { act, record } from "../small-content.ts";

type Language = "kk" | "ru" | "en";

const page = (language: Language, body = "Text.", more = ""): string => `---
slug: route
language: ${language}
title: Route
section: route
asOf: 2026-11-01
summary: What it is about.
${more}---

${body}
`;

/** A page in three languages, right but for what is given. */
const pages = (
  bodies: Partial<Record<Language, string>> = {},
  matter: Partial<Record<Language, string>> = {},
): Record<string, string> => ({
  "records/2024/proposals/P-01.md": record(),
  "registry/acts/laws.yaml":
    act({
      slug: "law-x",
      more: '  aliases: ["On Everything"]\n  lastArticle: 20\n',
    }) + act({ slug: "law-old", more: '  aliases: ["On What Was"]\n  inForceTo: 2020-01-01\n' }),
  ...Object.fromEntries(
    (["kk", "ru", "en"] as const).map((language) => [
      `knowledge/${language}/route.md`,
      page(language, bodies[language], matter[language]),
    ]),
  ),
});

test("finds nothing wrong with a page that is right", async () => {
  const body =
    "See [[route]], [[#part]], [[record:P-01]], [[act:law-x#art_3]] and Article 3 of the Law On Everything.\n\n## Part {#part}";
  const files = pages({ kk: "## Бөлім {#part}", ru: "## Часть {#part}", en: body });
  const { problems, items } = await contentOfFiles(files);
  expect(problems).toEqual([]);
  expect(items.map(({ key }) => key)).toContain("knowledge/ru/route");
});

describe("says where a page is wrong", () => {
  test.each<[string, Record<string, string>, string[]]>([
    [
      "a link to a page, a record, an act and a part that are not there",
      pages({ en: "See [[nowhere]],\n[[record:P-99]], [[act:law-y]]\nand [[#part]]." }),
      [
        "knowledge/en/route.md:10:5 link: [[nowhere]]: there is no such page",
        "knowledge/en/route.md:11:1 link: [[record:P-99]]: there is no such record",
        "knowledge/en/route.md:11:18 link: [[act:law-y]]: there is no such act in the registry",
        "knowledge/en/route.md:12:5 link: [[#part]]: the page has no such part",
      ],
    ],
    [
      "an article beyond the act's last, linked or cited",
      pages({ en: "[[act:law-x#art_21]]\n\nIt is Article 21 of the Law On Everything." }),
      [
        "knowledge/en/route.md:10:1 link: [[act:law-x#art_21]]: the act's last article is 20",
        "knowledge/en/route.md:12:7 citation: “Article 21 of the Law On Everything”: the act has no such article (law-x)",
      ],
    ],
    [
      "an act that is no longer in force on the page's day",
      pages({ en: "It was Article 2 of the Law On What Was." }),
      [
        "knowledge/en/route.md:10:8 citation: “Article 2 of the Law On What Was”: law-old is not in force on the page's day; if that is meant, name it under past:",
      ],
    ],
    [
      "a field that is none",
      pages({}, { kk: "auhtor: X\n" }),
      ["knowledge/kk/route.md:8:1 auhtor: is not a field of this file"],
    ],
    [
      "parts that differ from language to language",
      pages({ kk: "## Бөлім {#part}", ru: "## Часть {#other}", en: "## Part {#part}" }),
      ["knowledge/ru/route.md:10:1 heading: the parts differ from knowledge/kk/route.md: #part is due here"],
    ],
    [
      "another day than in the first language",
      { ...pages(), "knowledge/ru/route.md": page("ru").replace("2026-11-01", "2026-11-02") },
      ["knowledge/ru/route.md:6:1 asOf: differs from knowledge/kk/route.md: 2026-11-01"],
    ],
    [
      "a name that is not the file's",
      { ...pages(), "knowledge/ru/route.md": page("kk").replace("slug: route", "slug: rout") },
      [
        "knowledge/ru/route.md:2:1 slug: must be route, as its file",
        "knowledge/ru/route.md:3:1 language: must be ru, as its folder",
      ],
    ],
  ])("%s", async (_what, files, expected) => {
    expect(await problemsOf(files)).toEqual(expected);
  });

  test("a language that is missing", async () => {
    const files = pages();
    delete files["knowledge/en/route.md"];
    expect(await problemsOf(files)).toEqual([
      "knowledge/kk/route.md:2:1 : has no translation: knowledge/en/route.md is missing",
    ]);
  });

  test("but not of an act that it says it tells the past of", async () => {
    const files = pages({ en: "It was Article 2 of the Law On What Was." }, { en: "past: [law-old]\n" });
    expect(await problemsOf(files)).toEqual([]);
  });
});
