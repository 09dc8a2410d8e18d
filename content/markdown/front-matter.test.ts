import { expect, test } from "vitest";

import { fixtureCase, fixtureCases } from "./fixture-cases.ts";
import { parseDocument } from "./processor.ts";

test.each(fixtureCases("front-matter"))("front matter: %s", (name) => {
  const { input, expected } = fixtureCase("front-matter", name, "output.json");
  const { data, children } = parseDocument(input);
  const found = { frontMatter: data?.frontMatter ?? null, rest: children.map(({ type }) => type) };
  const text = `${JSON.stringify(found, null, 2)}\n`;
  expect(text).toBe(expected(text));
});

test("the offset is that of the text in the file", () => {
  const source = "---\nnumber: P-01\n---\n\n# kk\n";
  const { frontMatter } = parseDocument(source).data ?? {};
  expect(source.slice(frontMatter?.offset).startsWith("number: P-01")).toBe(true);
});
