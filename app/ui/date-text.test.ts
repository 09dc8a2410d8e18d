import { expect, test } from "vitest";

import { dateText } from "./date-text.ts";

test.each([
  ["2024-10-05", "05.10.2024"],
  ["2024-10", "10.2024"],
  ["2024", "2024"],
  ["5.10.2024", "5.10.2024"],
  ["before spring", "before spring"],
  ["", ""],
])("%j stands in a form as %j", (stored, shown) => {
  expect(dateText(stored)).toBe(shown);
});
