import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { addWorkingDays, isWorkingDay } from "./working-days.ts";

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const iso = (date: Date) => date.toISOString().slice(0, 10);
const calendar = {
  exceptions: new Map([
    ["2024-05-01", false],
    ["2024-05-07", false],
    ["2024-05-09", false],
    ["2024-05-04", true],
  ]),
};

describe("working days", () => {
  test.each([
    ["2024-04-19", 15, "2024-05-14"],
    ["2024-05-03", 1, "2024-05-04"],
    ["2024-05-06", 1, "2024-05-08"],
    ["2024-05-10", 1, "2024-05-13"],
  ])("a term from %s of %i working days ends on %s", (from, count, last) => {
    expect(iso(addWorkingDays(day(from), count, calendar))).toBe(last);
  });

  test("holds exactly that many working days, and ends on one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
        const from = new Date(day("2020-01-01").getTime() + offset * 86_400_000);
        const last = addWorkingDays(from, count, calendar);
        let counted = 0;
        for (let at = from.getTime() + 86_400_000; at <= last.getTime(); at += 86_400_000) {
          if (isWorkingDay(new Date(at), calendar)) counted += 1;
        }
        expect(counted).toBe(count);
        expect(isWorkingDay(last, calendar)).toBe(true);
      }),
    );
  });
});
