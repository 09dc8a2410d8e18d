import fc from "fast-check";
import { expect, test } from "vitest";

import { encode, EVERY, GAP, keyOf } from "./encode.ts";

const letters = fc.string({ unit: "binary", maxLength: 25 });

test("a term is small Latin letters and nothing else, whatever it was", () => {
  fc.assert(
    fc.property(letters, (term) => {
      expect(encode(term)).toMatch(/^[a-z]*$/u);
    }),
  );
});

test("two terms are never written alike, and none as what is no term", () => {
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      expect(encode(one) === encode(other)).toBe(one === other);
      expect([GAP, EVERY]).not.toContain(encode(one));
    }),
  );
});

test("the beginning of a term is the beginning of what is written for it", () => {
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      expect(encode(one + other).startsWith(encode(one))).toBe(true);
    }),
  );
  expect(encode("r:право").startsWith(encode("r:прав"))).toBe(true);
  expect(encode("n:146").startsWith(encode("n:145"))).toBe(false);
});

test("no word is longer than Meilisearch keeps", () => {
  expect(encode("ж".repeat(2000)).length).toBeLessThanOrEqual(250);
});

test("keys of documents are told apart, and are letters, digits, dashes and low lines", () => {
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      expect(keyOf(one)).toMatch(/^[\w-]*$/u);
      expect(keyOf(one) === keyOf(other)).toBe(one === other);
    }),
  );
  expect(keyOf("record:0b-1")).toBe("record_3a_0b-1");
});
