import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { CitationRead } from "./read-citations.ts";
import { reconcile, type StoredCitation } from "./reconcile.ts";

const read = (text: string, quote: string, path: string | null = null, from = 0): CitationRead => {
  const start = text.indexOf(quote, from);
  return {
    ...{ start, end: start + quote.length, quote, named: "criminal-code", path, isRange: false },
    prefix: text.slice(Math.max(0, start - 40), start),
    suffix: text.slice(start + quote.length, start + quote.length + 40),
    ...{ state: "matched", reason: "named", candidates: [], outdated: false },
  };
};

const stored = (id: string, of: CitationRead, isDecided = false): StoredCitation => ({
  ...{
    id,
    start: of.start,
    end: of.end,
    quote: of.quote,
    prefix: of.prefix,
    suffix: of.suffix,
    path: of.path,
  },
  isDecided,
});

const TEXT = "Жалоба по ст. 146 УК РК. Суд применил ст. 362 УК РК, хотя ст. 146 УК РК строже.";
const FIRST = read(TEXT, "ст. 146 УК РК", "art_146");
const OTHER = read(TEXT, "ст. 362 УК РК", "art_362");
const SECOND = read(TEXT, "ст. 146 УК РК", "art_146", 30);

describe("a text that is read again", () => {
  test("unchanged changes nothing", () => {
    const all = [FIRST, OTHER, SECOND];
    const result = reconcile(
      TEXT,
      all.map((one, at) => stored(String(at), one)),
      all,
    );
    expect(result).toMatchObject({ add: [], place: [], remove: [] });
    expect(result.keep.map(({ id, of }) => [id, of])).toEqual(all.map((one, at) => [String(at), one]));
  });

  test("loses what it says no more and gains what it says anew", () => {
    const result = reconcile(TEXT, [stored("a", FIRST)], [OTHER]);
    expect(result).toMatchObject({ add: [OTHER], keep: [], remove: ["a"] });
  });
});

describe("what a person decided", () => {
  test("stands where the machine reads something else in the same words", () => {
    const otherwise = { ...FIRST, named: "family-code", state: "ambiguous" as const };
    const result = reconcile(TEXT, [stored("decided", FIRST, true)], [otherwise, OTHER]);
    expect(result).toEqual({
      ...{ add: [OTHER], keep: [], remove: [] },
      place: [{ id: "decided", start: FIRST.start, end: FIRST.end }],
    });
  });

  test("of one provision of a list leaves the others to the machine", () => {
    const list = "Нарушены ст. 3 и 5 Закона.";
    const [three, five] = [read(list, "ст. 3 и 5 Закона", "art_3"), read(list, "ст. 3 и 5 Закона", "art_5")];
    const result = reconcile(list, [stored("decided", five, true), stored("read", three)], [three, five]);
    expect(result).toMatchObject({ add: [], keep: [{ id: "read" }], remove: [] });
  });

  test("moves with its words, and to the right ones of two", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.boolean(), (before, isSecond) => {
        fc.pre(!before.includes("ст. 146"));
        const chosen = isSecond ? SECOND : FIRST;
        const moved = `${before}\n\n${TEXT}`;
        const shift = before.length + 2;
        const result = reconcile(moved, [stored("decided", chosen, true)], []);
        expect(result.place).toEqual([
          { id: "decided", start: chosen.start + shift, end: chosen.end + shift },
        ]);
      }),
    );
  });

  test("goes with its words, and never over to the same words in another sentence", () => {
    expect(reconcile("Ничего.", [stored("decided", FIRST, true)], []).remove).toEqual(["decided"]);
    const elsewhere = "Иное: ст. 146 УК РК! Ещё раз ст. 146 УК РК?";
    expect(reconcile(elsewhere, [stored("decided", SECOND, true)], [])).toMatchObject({
      place: [],
      remove: ["decided"],
    });
  });

  test("is never doubled by the machine, whatever it reads", () => {
    const paths = fc.array(fc.constantFrom("art_146", "art_146.p_2", "art_362", null), { maxLength: 5 });
    fc.assert(
      fc.property(paths, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (wanted, decided) => {
        const readings = wanted.map((path) => read(TEXT, "ст. 146 УК РК", path));
        const rows = readings.map((one, at) => stored(String(at), one, decided[at] ?? false));
        const { add, keep, place, remove } = reconcile(TEXT, rows, readings);
        expect(add.length + keep.length + place.length).toBe(readings.length);
        expect(remove).toEqual([]);
        expect(add).toEqual([]);
      }),
    );
  });
});
