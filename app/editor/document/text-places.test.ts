import type { JSONContent } from "@tiptap/core";
import fc from "fast-check";
import { expect, test } from "vitest";

import { documentSchema } from "../schema/extensions.ts";
import { plainTextOf } from "./plain-text.ts";
import { placedText } from "./text-places.ts";

const words = fc.string({ minLength: 1, maxLength: 12 });
const inline: fc.Arbitrary<JSONContent> = fc.oneof(
  { weight: 5, arbitrary: words.map((text): JSONContent => ({ type: "text", text })) },
  words.map((text): JSONContent => ({ type: "text", text, marks: [{ type: "bold" }] })),
  fc.constant<JSONContent>({ type: "hardBreak" }),
  words.map((label): JSONContent => ({
    type: "citation",
    attrs: { target: "act", name: "a", path: null, on: null, label },
  })),
  words.map((text): JSONContent => ({ type: "footnote", content: [{ type: "text", text }] })),
);
const paragraph = fc.array(inline, { maxLength: 5 }).map((content): JSONContent => ({
  type: "paragraph",
  content,
}));
const cell = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content): JSONContent => ({
  type: "tableCell",
  content,
}));
const block: fc.Arbitrary<JSONContent> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc.array(inline, { maxLength: 3 }).map((content): JSONContent => ({
    type: "heading",
    attrs: { level: 2 },
    content,
  })),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items): JSONContent => ({
    type: "bulletList",
    content: items.map((item) => ({ type: "listItem", content: [item] })),
  })),
  fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 2 }).map((rows): JSONContent => ({
    type: "table",
    content: rows.map((content) => ({ type: "tableRow", content })),
  })),
);
const documents = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((content) => documentSchema.nodeFromJSON({ type: "doc", content }));

test("the words are those that everybody else reads", () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(placedText(document).text).toBe(plainTextOf(document.toJSON() as JSONContent));
    }),
  );
});

test("a stretch of the words is found where the editor has it", () => {
  fc.assert(
    fc.property(documents, fc.nat(200), fc.integer({ min: 1, max: 12 }), (document, at, length) => {
      const { text, rangeOf } = placedText(document);
      const start = Math.min(at, Math.max(0, text.length - 1));
      const end = Math.min(text.length, start + length);
      const range = rangeOf(start, end);
      if (range === null) return;
      const within = document.textBetween(range.from, range.to, "\n", (leaf) =>
        typeof leaf.attrs["label"] === "string" ? leaf.attrs["label"] : "",
      );
      // Nothing that is a letter of the stretch is left out.
      const letters = (words: string) => Array.from(words.replaceAll(/[\s[\]]/gu, "")).sort();
      const has = letters(within);
      for (const letter of letters(text.slice(start, end))) {
        const place = has.indexOf(letter);
        expect(place).toBeGreaterThanOrEqual(0);
        has.splice(place, 1);
      }
    }),
  );
});
