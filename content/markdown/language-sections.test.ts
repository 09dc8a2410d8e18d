import { expect, test } from "vitest";

import { fixtureCase, fixtureCases } from "./fixture-cases.ts";
import { parseDocument } from "./processor.ts";

test.each(fixtureCases("language-sections"))("sections: %s", (name) => {
  const { input, expected } = fixtureCase("language-sections", name, "output.json");
  const text = `${JSON.stringify(parseDocument(input).data?.languageSections, null, 2)}\n`;
  expect(text).toBe(expected(text));
});
