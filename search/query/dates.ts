export type ReadDate = { readonly day: string } | { readonly problem: "impossible-date" | "not-a-date" };

const WRITTEN = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/u,
  /^(?:(?:(?<day>\d{1,2})\.)?(?<month>\d{1,2})\.)(?<year>\d{4})$/u,
];

const padded = (part: number, width: number): string => String(part).padStart(width, "0");

/** The day that a date begins with: 2024-05-01, 01.05.2024, 05.2024 and 2024-05 are 2024-05-01; 2024 is 2024-01-01. */
export function readDate(text: string): ReadDate {
  const groups = WRITTEN.map((form) => form.exec(text)?.groups).find((found) => found !== undefined);
  if (!groups) return { problem: "not-a-date" };
  const [year, month, day] = [
    Number(groups["year"]),
    Number(groups["month"] ?? 1),
    Number(groups["day"] ?? 1),
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isPossible = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isPossible) return { problem: "impossible-date" };
  return { day: `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` };
}

/** Laws and records in force are of no other years; a range of more would be no filter. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];

/** The years of `2024`, `2022-2024`, `2022–2024` or `2022..2024`, in order; null if it is none of these. */
export function readYears(text: string): readonly string[] | null {
  const [, from = "", to = from] =
    /^(\d{4})(?:\s*(?:[-\u2010-\u2015\u2212]|\.\.|…)\s*(\d{4}))?$/u.exec(text) ?? [];
  const [first, last] = [Math.min(Number(from), Number(to)), Math.max(Number(from), Number(to))];
  if (from === "" || first < FIRST_YEAR || last > LAST_YEAR) return null;
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}
