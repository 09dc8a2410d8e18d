import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { boundedDistance, mistakesAllowed, Vocabulary } from "./typos.ts";

/** Damerau's distance by the whole table. */
function distance(one: string, other: string): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        exchanged ? at(i - 2, j - 2) + 1 : Infinity,
      );
      const row = table[i];
      if (row) row[j] = least;
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom("а", "б", "в", "қ", "і"), minLength: 0, maxLength: 12 });

describe("the distance of two words", () => {
  test("within the bound is Damerau's, beyond it none", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 2 }), (one, other, most) => {
        const whole = distance(one, other);
        expect(boundedDistance(one, other, most)).toBe(whole <= most ? whole : null);
      }),
      { numRuns: 2000 },
    );
  });

  test("costs as many steps as the word has letters, not their square", () => {
    const stepsOf = (length: number): number => {
      const work = { steps: 0 };
      boundedDistance("а".repeat(length), "а".repeat(length - 1), 2, work);
      return work.steps;
    };
    expect(stepsOf(4000)).toBeLessThanOrEqual(2 * stepsOf(2000) + 10);
  });
});

describe("a word may hold", () => {
  test.each([
    ["заң", 0],
    ["пытк", 0],
    ["пытки", 1],
    ["кодексі", 1],
    ["уполномоч", 2],
    ["146", 0],
    ["146-1", 0],
    ["z2400000072", 0],
  ] as const)("%s: %i mistakes", (given, wanted) => {
    expect(mistakesAllowed(given)).toBe(wanted);
  });
});

describe("corrections", () => {
  const vocabulary = new Vocabulary([
    ["пытки", 120],
    ["пытка", 40],
    ["справка", 9],
    ["прокуратура", 300],
    ["прокурор", 200],
    ["құқықтарының", 80],
    ["экстрадиция", 12],
    ["145", 500],
    ["146", 500],
  ]);
  const wordsFor = (given: string): string[] => vocabulary.corrections(given).map(({ word: found }) => found);

  test.each([
    ["пытик", ["пытки"]],
    ["пыттки", ["пытки"]],
    ["птыки", ["пытки"]],
    ["пытку", ["пытки", "пытка"]],
    ["прокуртаура", ["прокуратура"]],
    ["прократуура", ["прокуратура"]],
    ["құкықтарынң", ["құқықтарының"]],
    ["икстрадицыя", ["экстрадиция"]],
  ])("of %s: %j", (given, wanted) => {
    expect(wordsFor(given)).toEqual(wanted);
  });

  test("are none for a word that the index has, a short one, and a number", () => {
    expect(wordsFor("пытки")).toEqual([]);
    expect(wordsFor("птка")).toEqual([]);
    expect(wordsFor("147")).toEqual([]);
    expect(wordsFor("14611")).toEqual([]);
    expect(vocabulary.has("146")).toBe(false);
  });

  test("miss no word within the distance", () => {
    const longer = fc.string({ unit: fc.constantFrom("а", "б", "в", "қ", "і"), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(longer, { minLength: 1, maxLength: 12 }), longer, (words, asked) => {
        const found = new Vocabulary(words.map((each): [string, number] => [each, 1])).corrections(
          asked,
          100,
        );
        const near = new Set(words.filter((each) => distance(each, asked) <= mistakesAllowed(asked)));
        expect(new Set(found.map(({ word: each }) => each))).toEqual(
          words.includes(asked) ? new Set() : near,
        );
      }),
    );
  });
});
