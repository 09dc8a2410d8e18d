import { expect, test } from "vitest";

import { pageNumbers } from "./pages.tsx";

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [2, 14, [1, 2, 3, null, 14]],
  [7, 14, [1, null, 6, 7, 8, null, 14]],
  // A gap of one page is that page
  [4, 6, [1, 2, 3, 4, 5, 6]],
])("offers on page %i of %i", (page, pageCount, expected) => {
  expect(pageNumbers(page, pageCount)).toEqual(expected);
});
