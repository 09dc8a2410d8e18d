import { expect, test } from "vitest";

import { makeFormat, type Precision } from "./format.ts";

// As the catalogues have them; the catalogues have a test of their own.
const words = {
  kk: {
    "ui.date.day": "{year} жылғы {day} {month}",
    "ui.date.month": "{year} жылғы {month}",
    "ui.date.monthInText": "{year} жылғы {month}",
    "ui.date.year": "{year} жыл",
    "ui.month.11": "қараша",
    "ui.monthOf.12": "желтоқсан",
  },
  ru: {
    "ui.date.day": "{day} {month} {year} года",
    "ui.date.month": "{month} {year}",
    "ui.date.monthInText": "{month} {year} года",
    "ui.date.year": "{year} год",
    "ui.month.11": "ноябрь",
    "ui.monthOf.12": "декабря",
  },
  en: { "ui.date.day": "{day} {month} {year}", "ui.date.year": "{year}", "ui.monthOf.12": "December" },
} as const satisfies Record<string, Record<string, string>>;

const formatOf = (language: "kk" | "ru" | "en") => {
  const messages: Readonly<Record<string, string>> = words[language];
  return makeFormat(language, (key, values = {}) =>
    (messages[key] ?? key).replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name])),
  );
};

test.each<["kk" | "ru" | "en", string | null, Precision, string, string]>([
  ["ru", "2024-12-23", "day", "23.12.2024", "23 декабря 2024 года"],
  ["kk", "2024-12-23", "day", "23.12.2024", "2024 жылғы 23 желтоқсан"],
  ["en", "2024-12-03", "day", "3 December 2024", "3 December 2024"],
  ["ru", "2024-11-01", "month", "ноябрь 2024", "ноябрь 2024 года"],
  ["kk", "2024-11-01", "month", "2024 жылғы қараша", "2024 жылғы қараша"],
  ["ru", "2024-01-01", "year", "2024 год", "2024 год"],
  ["kk", "2024-01-01", "year", "2024 жыл", "2024 жыл"],
  ["en", "2024-01-01", "year", "2024", "2024"],
  ["ru", "2024-12-23", null, "23.12.2024", "23 декабря 2024 года"],
  ["ru", null, null, "—", "—"],
])("%s: %s, known to the %s", (language, iso, precision, short, long) => {
  const format = formatOf(language);
  expect(format.date(iso, precision)).toBe(short);
  expect(format.longDate(iso, precision)).toBe(long);
});

test("a moment is told by the clock of Kazakhstan", () => {
  expect(formatOf("ru").instant("2026-11-23T20:30:00.000Z")).toBe("24.11.2026, 01:30");
});

test("numbers are grouped as each language groups them", () => {
  expect(formatOf("ru").number(6748)).toBe("6\u202F748");
  expect(formatOf("kk").number(1234567.5)).toBe("1\u202F234\u202F567,5");
  expect(formatOf("en").number(6748)).toBe("6,748");
  expect(formatOf("ru").percent(0.153)).toBe("15,3\u00A0%");
  expect(formatOf("en").percent(0.15)).toBe("15%");
});
