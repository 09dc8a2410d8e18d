import { describe, expect, test } from "vitest";

import { type Ask, judge, rowOf, shortcomings } from "./judge.ts";
import type { JudgedQuery } from "./judged-query.ts";

const query = (given: Partial<JudgedQuery>): JudgedQuery => ({
  ...{ id: "ru-a", language: "ru", class: "typos", queries: ["a"], relevant: [], didYouMean: null },
  ...{ unwanted: [], among: null },
  ...given,
});
const A3 = [{ ref: "A", grade: 3 as const }];
const answering =
  (refs: Readonly<Record<string, readonly string[]>>, offered: readonly string[] = []): Ask =>
  ({ text }) =>
    Promise.resolve({ refs: refs[text] ?? [], offered });

test("a query tells what it found and what it missed", async () => {
  const relevant = [...A3, { ref: "B", grade: 2 as const }, { ref: "C", grade: 1 as const }];
  const judged = await judge(query({ relevant }), answering({ a: ["x", "A"] }));
  expect(judged).toMatchObject({ recall: 0.5, rank: 0.5, isSame: true });
  expect(judged.outcomes[0]).toMatchObject({ shown: ["x", "A"], missing: ["B"], unwanted: [] });
});

test("forms of a word count once, and must find the same", async () => {
  const forms = query({ class: "forms", queries: ["a", "b"], relevant: A3 });
  const judged = await judge(forms, answering({ a: ["A"], b: ["x"] }));
  expect(judged).toMatchObject({ recall: 0.5, rank: 0.5, isSame: false });
  expect(rowOf("forms", [judged])).toMatchObject({ queries: 1, recall: 0.5 });
  expect(shortcomings("ru", [judged])).toContain("ru: forms of a word find different things: ru-a");
});

test("among provisions other hits are passed over", async () => {
  const relevant = [{ ref: "code#art_146", grade: 3 as const }];
  const asked = query({ class: "provisions", among: "provisions", relevant });
  const judged = await judge(asked, answering({ a: ["P-01", "P-02", "code#art_146"] }));
  expect(judged).toMatchObject({ recall: 1, rank: 1 });
});

test("what must not be found makes a language fail", async () => {
  const judged = await judge(query({ unwanted: ["A"] }), answering({ a: ["x", "A"] }));
  expect(judged).toMatchObject({ recall: null, rank: null });
  expect(shortcomings("ru", [judged])).toEqual(["ru: shows what must not be found: ru-a"]);
});

describe("a question offered instead", () => {
  const asked = query({ class: "layout", didYouMean: "Актёр" });

  test("is judged by its place among those offered, not by hits", async () => {
    expect(await judge(asked, answering({ a: ["A"] }, ["х", "актер"]))).toMatchObject({
      recall: 1,
      rank: 0.5,
    });
    expect(await judge(asked, answering({ a: ["A"] }))).toMatchObject({ recall: 0, rank: 0 });
  });

  test("does not make up for what is not found", async () => {
    const offered = await judge(asked, answering({}, ["актер"]));
    const missed = await judge(query({ relevant: A3 }), answering({}));
    expect(shortcomings("ru", [offered, missed])).toEqual([
      "ru: recall of what is found is 0.000, not 0.97",
      "ru: MRR of what is found is 0.000, not 0.9",
    ]);
  });
});

test("a language that finds everything first passes", async () => {
  const found = await judge(query({ relevant: A3 }), answering({ a: ["A"] }));
  expect(shortcomings("ru", [found])).toEqual([]);
});
