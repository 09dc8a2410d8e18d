import fc from "fast-check";
import { expect, test } from "vitest";

import { fixtureCase, fixtureCases } from "./fixture-cases.ts";
import { renderMarkdown } from "./render-markdown.ts";

test.each(fixtureCases("render"))("HTML: %s", (name) => {
  const { input, expected } = fixtureCase("render", name, "output.html");
  const html = `${renderMarkdown(input)}\n`;
  expect(html).toBe(expected(html));
});

const ELEMENT = /<\/?([a-z0-9]+)((?:\s[^>]*)?)>/gu;
const ATTRIBUTES =
  /^(?: href="(?:https?:\/\/|(?!\/\/|[a-z][a-z0-9+.-]*:))[^"\s]+"(?: rel="noopener noreferrer")?)?$/iu;
const dangerous = [
  "<script>",
  "<a href='javascript:x'>",
  "](javascript:x)",
  "[a",
  "](//x)",
  "<img onerror=x>",
  '"',
  "\n\n",
];

test("nothing that is typed gives an element or an attribute of its own", () => {
  const typed = fc.array(fc.oneof(fc.string(), fc.constantFrom(...dangerous)), { maxLength: 8 });
  fc.assert(
    fc.property(typed, (pieces) => {
      for (const [, name = "", attributes = ""] of renderMarkdown(pieces.join("")).matchAll(ELEMENT)) {
        expect(["script", "img", "iframe", "style", "input"]).not.toContain(name);
        expect(attributes).toMatch(name === "a" ? ATTRIBUTES : /^$/u);
      }
    }),
    { numRuns: 300 },
  );
});
