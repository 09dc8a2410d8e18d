import { describe, expect, test } from "vitest";

import { completeQuery } from "./complete-query.ts";
import { NAMES } from "./names-for-tests.ts";

/** The caret stands at the stroke. */
function complete(marked: string): string[] {
  const caret = marked.indexOf("|");
  const text = marked.replace("|", "");
  return completeQuery(text, caret, NAMES).map(
    ({ place, text: put }) => text.slice(0, place.start) + put + text.slice(place.end),
  );
}

describe("the beginning of a word", () => {
  test.each([
    ["суд ки|", []],
    ["суд ki|", ["суд kind:"]],
    ["-ki|", ["-kind:"]],
    ["пос|", ["после:"]],
    ["суд тақ|", ["суд тақырып:"]],
    ["Рег|", ["регион:"]],
    ["re| суд", ["region: суд"]],
    ["re|gion:x", ["region:x"]],
    ["r|", []],
    ["co-re|", []],
    ["146|", []],
    ["суд |", []],
    ["|", []],
  ])("in %j proposes fields", (marked, proposed) => {
    expect(complete(marked)).toEqual(proposed);
  });
});

describe("what follows a field's colon", () => {
  test.each([
    ["body:mo|", ["body:moh", "body:moj"]],
    ["орган:здр|", ["орган:moh"]],
    ['орган:"Министерство юс|', ["орган:moj"]],
    ['орган:"Министерство юс|" год:2024', ["орган:moj год:2024"]],
    ['орган:"Министерство юс| год:2024 "x"', ['орган:moj год:2024 "x"']],
    ["суд -вид:обр|ащ год:2024", ["суд -вид:appeal год:2024"]],
    ["kind:appeal,pro|", ["kind:appeal,proposal"]],
    ["act:KR D|", []],
    ['act:"KR D|', ['act:"order:ҚР ДСМ-61:2022-06-30"']],
    ["act:order:8|", ["act:order:819:2014-11-17"]],
    ["status:|", ["status:adopted"]],
    ["after:20|", []],
    ["https:|", []],
    ["(body:m|", []],
  ])("in %j proposes values", (marked, proposed) => {
    expect(complete(marked)).toEqual(proposed);
  });

  test("is shown by the name that was typed, an identifier by its first name", () => {
    expect(completeQuery("орган:здр", 9, NAMES)).toMatchObject([{ name: "Министерство здравоохранения" }]);
    expect(completeQuery("body:moh", 8, NAMES)).toMatchObject([{ name: "Ministry of Health", value: "moh" }]);
  });

  test("comes best first: what begins a name before what stands within", () => {
    const found = completeQuery("act:к", 5, NAMES).map(({ value }) => value);
    expect(found).toEqual([
      "family-code",
      "constitution",
      "constitution-2026",
      "criminal-code",
      "social-code",
    ]);
  });

  test("is no more than was asked for", () => {
    expect(completeQuery("act:", 4, NAMES, 2)).toHaveLength(2);
  });
});
