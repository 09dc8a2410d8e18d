import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { compareLaws, compareWords, type ComparedUnit, countChanges } from "./compare-laws.ts";

const unit = (path: string, text: string, excluded = false): ComparedUnit => ({
  ...{ path, mark: "", heading: null, text, excluded },
});
const marked = (before: string, after: string): string =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "ins" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

describe("two editions of an act", () => {
  test("differ by paths: what came, went, was struck out or says other words", () => {
    const before = [
      unit("art_1", "Один."),
      unit("art_2", "Два."),
      unit("art_3", "Три."),
      unit("art_4", "Четыре."),
    ];
    const after = [
      unit("art_1", "Один."),
      unit("art_3", "Исключена.", true),
      unit("art_3-1", "Новая."),
      unit("art_4", "4."),
    ];
    const changes = compareLaws(before, after);
    expect(changes.map(({ path, kind }) => [path, kind])).toEqual([
      ["art_2", "removed"],
      ["art_3", "excluded"],
      ["art_3-1", "added"],
      ["art_4", "changed"],
    ]);
    expect(countChanges(changes)).toEqual({ added: 1, removed: 1, excluded: 1, changed: 1 });
  });

  test("do not differ where a unit only moved to another chapter", () => {
    expect(
      compareLaws([unit("art_1", "А"), unit("art_2", "Б")], [unit("art_2", "Б"), unit("art_1", "А")]),
    ).toEqual([]);
  });
});

describe("changed words", () => {
  test.each([
    ["Штраф до ста единиц.", "Штраф до двухсот единиц.", "Штраф до [-ста-]{+двухсот+} единиц."],
    ["Оқырман адам", "Оқырмандар", "[-Оқырман адам-]{+Оқырмандар+}"],
    ["лишение свободы", "ограничение свободы или штраф", "[-лишение-]{+ограничение+} свободы{+ или штраф+}"],
    ["Same.", "Same.", "Same."],
    ["", "New.", "{+New.+}"],
  ])("%s → %s", (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  test("give back both texts, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, after) => {
        const pieces = compareWords(before, after);
        const side = (gone: string) =>
          pieces
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join("");
        expect(side("ins")).toBe(before);
        expect(side("del")).toBe(after);
      }),
    );
  });

  test("of two texts that share nothing are all of both", () => {
    const [before, after] = ["а ", "б "].map((word) => word.repeat(20_000));
    expect(compareWords(before ?? "", after ?? "")).toMatchObject([{ kind: "del" }, { kind: "ins" }]);
  });
});
