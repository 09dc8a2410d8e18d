import { expect, test } from "vitest";

import { localPath } from "./local-path.ts";

test.each([
  ["/proposals?year=2024#list", "/proposals?year=2024#list"],
  ["/", "/"],
  // Elsewhere, in the ways browsers understand it
  ["//elsewhere.kz", "/"],
  ["/\\elsewhere.kz", "/"],
  ["/\t/elsewhere.kz", "/"],
  ["https://elsewhere.kz/", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [null, "/"],
])("leads from %j to %j", (value, expected) => {
  expect(localPath(value)).toBe(expected);
});
