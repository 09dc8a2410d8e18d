import { describe, expect, test } from "vitest";

import { newEventSchema, newRecordSchema, readDate } from "./schema.ts";

describe("a date as the office writes it", () => {
  test.each([
    ["2024", "2024-01-01", "year"],
    ["2024-10", "2024-10-01", "month"],
    ["10.2024", "2024-10-01", "month"],
    ["2024-02-29", "2024-02-29", "day"],
    ["5.10.2024", "2024-10-05", "day"],
  ])("%s is the %s of precision %s", (printed, on, precision) => {
    expect(readDate(printed)).toEqual({ on: new Date(`${on}T00:00:00Z`), precision });
  });

  test.each(["2023-02-29", "31.11.2026", "2024-13", "last year", "", "20241005", "0001"])(
    "%j is no date",
    (printed) => {
      expect(readDate(printed)).toBeNull();
    },
  );
});

describe("a new record", () => {
  const base = { kind: "proposal", language: "ru", year: "2026" };

  test("needs a title in one language at least", () => {
    const read = newRecordSchema.safeParse({ ...base, titles: { kk: " ", ru: "", en: null } });
    expect(read.error?.issues.map(({ message }) => message)).toEqual(["validation.titleMissing"]);
  });

  test("drops blanks and repetitions among what was picked", () => {
    const read = newRecordSchema.parse({
      ...base,
      titles: { ru: "Название" },
      topicIds: ["a", "", "a", " b "],
    });
    expect(read.topicIds).toEqual(["a", "b"]);
  });
});

describe("a new event", () => {
  test.each([
    [{ type: "answered", happenedOn: "2024" }, "validation.verdict"],
    [{ type: "sent", verdict: "supported", happenedOn: "2024" }, "validation.verdict"],
    [{ type: "sent" }, "validation.dateMissing"],
    [{ type: "sent", happenedOn: "2100-01-01" }, "validation.future"],
    [{ type: "sent", happenedOn: "2024", letterOn: "2024" }, "validation.day"],
    [{ type: "sent", happenedOn: "2024", url: "javascript:alert(1)" }, "validation.url"],
  ])("%j is refused with %s", (given, message) => {
    expect(newEventSchema.safeParse(given).error?.issues.map((issue) => issue.message)).toContain(message);
  });
});
