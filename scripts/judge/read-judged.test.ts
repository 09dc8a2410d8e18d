import { describe, expect, test } from "vitest";

import { readJudged, readJudgedFile } from "./read-judged.ts";

const read = (text: string, knows: ((ref: string) => boolean) | null = null) =>
  readJudgedFile("ru.yaml", "ru", text, knows);
const problems = (text: string, knows?: (ref: string) => boolean) =>
  read(text, knows ?? null).problems.map(
    ({ file, line, field, message }) => `${file}:${String(line)} ${field} ${message}`,
  );

const GOOD = `- id: ru-a
  class: citations
  query: ст. 146 УК
  relevant: { "criminal-code#art_146": 3, A-2024-17: 2 }
`;

test("a query is read with its language and grades", () => {
  expect(read(GOOD)).toEqual({
    problems: [],
    queries: [
      {
        ...{ id: "ru-a", language: "ru", class: "citations", queries: ["ст. 146 УК"] },
        relevant: [
          { ref: "criminal-code#art_146", grade: 3 },
          { ref: "A-2024-17", grade: 2 },
        ],
        ...{ didYouMean: null, unwanted: [], among: null },
      },
    ],
  });
});

describe("a mistake is named by file, line and field", () => {
  test.each([
    [
      "- id: ru-a\n  class: nosuch\n  query: x\n  relevant: { P-01: 3 }",
      "ru.yaml:2 class must be one of forms",
    ],
    ["- id: ru-a\n  class: typos\n  relevant: { P-01: 3 }", "ru.yaml:1 query is missing"],
    ["- id: kk-a\n  class: typos\n  query: x\n  relevant: { P-01: 3 }", "ru.yaml:1 id must begin with ru-"],
    ["- id: ru-a\n  class: typos\n  query: x\n  relevant: { P-01: 4 }", "ru.yaml:4 relevant.P-01"],
    [
      "- id: ru-a\n  class: typos\n  query: x\n  relevant: { P-01: 2 }",
      "ru.yaml:4 relevant has nothing of grade 3",
    ],
    ["- id: ru-a\n  class: typos\n  query: x\n  relevant: {}", "ru.yaml:4 relevant has nothing of grade 3"],
    [
      "- id: ru-a\n  class: typos\n  query: x\n  relevant: { P-01: 3 }\n  grade: 3",
      "ru.yaml:5 grade is not a field",
    ],
    ["- id: ru-a\n  class: layout\n  query: x\n  relevant: { P-01: 3 }", "ru.yaml:1 didYouMean is missing"],
    [
      "- id: ru-a\n  class: typos\n  forms: [x, y]\n  relevant: { P-01: 3 }",
      "ru.yaml:3 forms belong to the class forms",
    ],
    [`${GOOD}${GOOD}`, "ru.yaml:5 id is there twice"],
    ["id: ru-a", "ru.yaml:1  must be a list"],
    ["- id: [", "ru.yaml:1 yaml"],
  ])("%j", (text, message) => {
    expect(problems(text)[0]).toContain(message);
  });

  test("more than ten could not all be found", () => {
    const many = Array.from({ length: 11 }, (_, at) => `P-${String(at)}: 3`).join(", ");
    expect(problems(`- id: ru-a\n  class: typos\n  query: x\n  relevant: { ${many} }`)).toEqual([
      "ru.yaml:4 relevant has more than ten of grade 2 and 3: ask for less",
    ]);
  });

  test("what was not loaded cannot be judged", () => {
    expect(problems(GOOD, (ref) => ref === "A-2024-17")).toEqual([
      "ru.yaml:4 relevant.criminal-code#art_146 is nothing that was loaded",
    ]);
  });

  test("one mistake costs no other query", () => {
    expect(read(`- id: ru-b\n${GOOD}`).queries).toHaveLength(1);
  });
});

test("where a thing must not be found, nothing need be", () => {
  const text = "- id: ru-a\n  class: typos\n  query: 61-НП\n  relevant: {}\n  unwanted: [CO-12]";
  expect(read(text)).toMatchObject({ problems: [], queries: [{ relevant: [], unwanted: ["CO-12"] }] });
});

test("our own are without mistakes, at least fifty a language, of every class", async () => {
  const { queries, problems: found } = await readJudged("scripts/judge/queries");
  expect(found).toEqual([]);
  for (const language of ["kk", "ru", "en"]) {
    const own = queries.filter((query) => query.language === language);
    expect(own.length).toBeGreaterThanOrEqual(50);
    expect(new Set(own.map((query) => query.class)).size).toBeGreaterThanOrEqual(10);
  }
});
