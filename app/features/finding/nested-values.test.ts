import { describe, expect, test } from "vitest";

import { articlesOf, nested } from "./nested-values.ts";

const values = [
  { value: "criminal-code", count: 9 },
  { value: "criminal-code#art_146", count: 5 },
  { value: "social-code", count: 4 },
  { value: "criminal-code#art_3", count: 2 },
  { value: "lost#art_1", count: 1 },
];
const wholeOf = (value: string) => (value.includes("#") ? (value.split("#")[0] ?? null) : null);
const shown = (given: { chosen?: string[]; most?: number; mostParts?: number }) => {
  const { values: found, of } = nested(values, wholeOf, { chosen: [], most: 10, mostParts: 10, ...given });
  return [of, ...found.map(({ value, level }) => `${"  ".repeat(level)}${value}`)];
};

describe("values of a facet", () => {
  test("stand with their parts below them; what has no whole stands alone", () => {
    expect(shown({})).toEqual([
      3,
      "criminal-code",
      "  criminal-code#art_146",
      "  criminal-code#art_3",
      "social-code",
      "lost#art_1",
    ]);
  });

  test("are folded, wholes and parts, and what was chosen is never folded away", () => {
    expect(shown({ most: 1, mostParts: 1 })).toEqual([3, "criminal-code", "  criminal-code#art_146"]);
    expect(shown({ most: 0, mostParts: 0, chosen: ["criminal-code#art_3"] })).toEqual([
      3,
      "criminal-code",
      "  criminal-code#art_3",
    ]);
  });

  test.each([
    [["criminal-code#art_146.p_2.sp_1", "criminal-code#art_146.p_3"], ["criminal-code#art_146"]],
    [["criminal-code", "rules#p_5", "code#ch_2"], []],
  ])("have the articles that %j cites", (cited, articles) => {
    expect(articlesOf(cited)).toEqual(articles);
  });
});
