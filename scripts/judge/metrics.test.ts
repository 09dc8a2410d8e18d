import { describe, expect, test } from "vitest";

import type { Grade } from "./judged-query.ts";
import { mean, ndcgAt, recallAt, reciprocalRank } from "./metrics.ts";

const judged = (grades: Readonly<Record<string, Grade>>) => new Map(Object.entries(grades));
/** `a` is what was asked for, `b` is about it, `c` touches upon it. */
const ABC = judged({ a: 3, b: 2, c: 1 });
const TEN = Array.from({ length: 10 }, (_, at) => `other-${String(at)}`);

describe("of what ought to be found, grades 2 and 3 count", () => {
  test.each([
    ["all of it, in any order", ["x", "b", "a"], 1],
    ["half of it", ["x", "a", "y"], 0.5],
    ["what only touches upon it does not count", ["c", "x"], 0],
    ["what is shown after the first ten does not count", [...TEN, "a", "b"], 0],
    ["the tenth is among them", [...TEN.slice(1), "a", "b"], 0.5],
    ["nothing found", [], 0],
  ])("%s", (_, hits, recall) => {
    expect(recallAt(10, hits, ABC)).toBe(recall);
  });
});

describe("the place of the first hit that counts", () => {
  test.each([
    [["a", "b"], 1],
    [["c", "b", "a"], 1 / 2],
    [["x", "y", "z", "a"], 1 / 4],
    [["c", "x"], 0],
    [[...TEN, "a"], 0],
  ])("of %j gives %d", (hits, rank) => {
    expect(reciprocalRank(10, hits, ABC)).toBe(rank);
  });
});

describe("the order of hits, by hand", () => {
  // Worth: a 7, b 3, c 1. Discounts: 1, log2 3 = 1.585, log2 4 = 2, log2 5 = 2.3219.
  // Best: 7 + 3 / 1.585 + 1 / 2 = 9.39279.
  test.each([
    [["a", "b", "c"], 1],
    // 3 + 7 / 1.585 + 1 / 2 = 7.91651
    [["b", "a", "c"], 0.84283],
    // 7 / 2 + 3 / 2.3219 = 4.79203
    [["x", "y", "a", "b"], 0.51018],
    [["x"], 0],
    // The second a is worth nothing: 7 + 3 / 2 = 8.5
    [["a", "a", "b"], 0.90495],
  ])("%j", (hits, value) => {
    expect(ndcgAt(10, hits, ABC)).toBeCloseTo(value, 4);
  });

  test("only as many count in the best order as are shown", () => {
    expect(ndcgAt(1, ["a"], ABC)).toBe(1);
    // 3 / 7
    expect(ndcgAt(1, ["b"], ABC)).toBeCloseTo(0.42857, 4);
  });
});

test("where nothing ought to be found, nothing is measured", () => {
  const none = judged({});
  expect([recallAt(10, ["x"], none), reciprocalRank(10, ["x"], none), ndcgAt(10, ["x"], none)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(recallAt(10, ["c"], judged({ c: 1 }))).toBeNull();
});

test("a mean leaves out what was not measured", () => {
  expect(mean([1, null, 0.5])).toBe(0.75);
  expect(mean([null])).toBeNull();
});
