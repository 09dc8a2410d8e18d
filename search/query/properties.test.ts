// What holds for any question whatever. Work is counted, not timed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { filtersOf, textOf } from "./asked.ts";
import { completeQuery } from "./complete-query.ts";
import { NAMES } from "./names-for-tests.ts";
import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";
import type { ParsedQuery } from "./query.ts";

const question = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from("абі \n\t\u00A0.,:;-–−()[]\"«»“”„'№146¹№?!")),
    fc.constantFrom(
      "kind:",
      "-орган:",
      "год:",
      "after:",
      "cites:",
      "әңгіме:",
      "body:moh",
      "act:СК",
      "2022-2024",
    ),
    fc.constantFrom(
      "Министерство здравоохранения",
      "30.02.2024",
      "01.05.2024",
      "163(2)(5)",
      " -",
      '"',
      "opinion",
      ",",
    ),
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

/** What a question means: where it stood and how it was spelt is left out. */
const meaningOf = ({ clauses }: ParsedQuery): unknown[] =>
  clauses.map((clause) =>
    clause.type === "field"
      ? {
          ...clause,
          place: null,
          asked: clause.values.length === 1 || clause.field === "year" ? null : clause.asked,
        }
      : { ...clause, place: null },
  );

const problemsOf = ({ problems }: ParsedQuery): unknown[] =>
  problems.filter(({ code }) => code !== "unclosed-quote").map(({ code, field }) => ({ code, field }));

describe("whatever is typed", () => {
  test("nothing throws", () => {
    fc.assert(
      fc.property(question, fc.integer({ min: -3, max: 90 }), (text, caret) => {
        const parsed = parseQuery(text, NAMES);
        filtersOf(parsed);
        textOf(parsed);
        completeQuery(text, caret, NAMES);
      }),
      { numRuns: 2000 },
    );
  });

  test("printed and read again it means the same, and is printed the same", () => {
    fc.assert(
      fc.property(
        question,
        fc.constantFrom("kk" as const, "ru" as const, "en" as const),
        (text, language) => {
          const parsed = parseQuery(text, NAMES);
          const printed = printQuery(parsed, language);
          const again = parseQuery(printed, NAMES);
          expect(meaningOf(again)).toEqual(meaningOf(parsed));
          expect(problemsOf(again)).toEqual(problemsOf(parsed));
          expect(printQuery(again, language)).toBe(printed);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("clauses stand in it in order, and none overlaps another", () => {
    fc.assert(
      fc.property(question, (text) => {
        let at = 0;
        for (const { place } of parseQuery(text, NAMES).clauses) {
          expect(place.start).toBeGreaterThanOrEqual(at);
          expect(place.end).toBeGreaterThan(place.start);
          at = place.end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test("no letter or digit is lost", () => {
    const bare = fc.string({ unit: fc.constantFrom(...Array.from('абв146 ."«»()-:')), maxLength: 40 });
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
    fc.assert(
      fc.property(bare, (text) => {
        // An ending after a quotation is none of the words.
        fc.pre(!/["»]-/u.test(text));
        expect(letters(printQuery(parseQuery(text, NAMES)))).toBe(letters(text));
      }),
    );
  });

  test("what is proposed is understood", () => {
    fc.assert(
      fc.property(fc.constantFrom("body:", "орган:м", "act:", "вид:", 'act:"К'), (text) => {
        for (const { place, text: put, value } of completeQuery(text, text.length, NAMES)) {
          const whole = text.slice(0, place.start) + put;
          expect(parseQuery(whole, NAMES).clauses).toMatchObject([{ type: "field", values: [value] }]);
        }
      }),
    );
  });
});

test.each(["а ", '"', "«", '"а ', "„а ", "-", "kind:", "kind:a,", 'kind:"', "а:", "(", "a-", '"a"-b'])(
  "%j twice as often costs at most twice the work",
  (unit) => {
    const stepsOf = (times: number): number => {
      const work = { steps: 0 };
      parseQuery(unit.repeat(times), NAMES, work);
      return work.steps;
    };
    expect(stepsOf(400)).toBeGreaterThan(0);
    expect(stepsOf(800)).toBeLessThanOrEqual(2.1 * stepsOf(400) + 50);
  },
);
