import { expect, test } from "vitest";

import { standingOf } from "./act-standing.ts";

const today = "2026-11-23";

test("acts stand by their legal force, and what is no longer in force stands last", () => {
  const inOrder = [
    standingOf(1, null, today),
    standingOf(3, null, today),
    standingOf(4, "2026-11-23", today),
    standingOf(8, null, today),
    standingOf(null, null, today),
    standingOf(1, "2026-06-30", today),
  ];
  expect(inOrder.toSorted((a, b) => b - a)).toEqual(inOrder);
  expect(new Set(inOrder).size).toBe(inOrder.length);
});
