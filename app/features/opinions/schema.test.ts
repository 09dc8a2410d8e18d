import { expect, test } from "vitest";

import { readDecisionNumber } from "./schema.ts";

test.each([
  ["60-НП", "60-НП"],
  ["№ 60-НҚ", "60-НП"],
  [" 17-2 - нп ", "17-2-НП"],
  ["60", null],
  ["НП-60", null],
])("reads %j as the number of a decision: %j", (printed, number) => {
  expect(readDecisionNumber(printed)).toBe(number);
});
