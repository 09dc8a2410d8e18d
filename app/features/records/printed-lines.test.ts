import { expect, test } from "vitest";

import { printedLines } from "./printed-lines.ts";

test.each([
  ["1190", "1190", "one"],
  ["2693, 2717", "2693, 2717", "several"],
  ["2256-2270, 4049", "2256–2270, 4049", "several"],
])("%s", (stored, lines, of) => {
  expect(printedLines(stored)).toEqual({ lines, of });
});
