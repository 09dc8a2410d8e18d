import fc from "fast-check";
import { expect, test } from "vitest";

import { countBits, noBits, NumberSet } from "./number-set.ts";

const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 3000 }), { maxLength: 300 });

/** What a set says of itself, by its bits. */
function inside(set: NumberSet): number[] {
  const bits = noBits(5000);
  set.addTo(bits);
  expect(countBits(bits)).toBe(set.count);
  return Array.from({ length: 5000 }, (_, number) => number).filter(
    (number) => ((bits[number >>> 5] ?? 0) >>> (number & 31)) % 2 === 1,
  );
}

const inOrder = (given: Iterable<number>) => [...given].sort((a, b) => a - b);

test("a set of numbers holds what it was made of, few or many", () => {
  fc.assert(
    fc.property(numbers, (given) => {
      const set = NumberSet.of(Int32Array.from(given));
      expect(inside(set)).toEqual(inOrder(given));
      for (let number = 0; number < 3010; number += 7) expect(set.has(number)).toBe(given.includes(number));
    }),
  );
});

test("with some added and some taken it is another, and stays itself", () => {
  fc.assert(
    fc.property(numbers, numbers, numbers, (given, added, taken) => {
      const set = NumberSet.of(Int32Array.from(given));
      const kept = taken.filter((number) => !added.includes(number));
      const wanted = new Set([...given, ...added]);
      for (const number of kept) wanted.delete(number);
      expect(inside(set.with(added, kept))).toEqual(inOrder(wanted));
      expect(inside(set)).toEqual(inOrder(given));
    }),
  );
});
