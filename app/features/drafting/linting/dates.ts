const MONTHS: readonly (readonly string[])[] = [
  ["январ", "қаңтар", "january"],
  ["феврал", "ақпан", "february"],
  ["март", "наурыз", "march"],
  ["апрел", "сәуір", "april"],
  ["мая", "май", "мамыр", "may"],
  ["июн", "маусым", "june"],
  ["июл", "шілде", "july"],
  ["август", "тамыз", "august"],
  ["сентябр", "қыркүйек", "september"],
  ["октябр", "қазан", "october"],
  ["ноябр", "қараша", "november"],
  ["декабр", "желтоқсан", "december"],
];
const MONTH = MONTHS.flat().join("|");

const PATTERNS: readonly RegExp[] = [
  /(?<![\d.])(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?![\d.])/gu,
  new RegExp(`(?<!\\d)(?<day>\\d{1,2})\\s+(?<name>${MONTH})\\p{L}*,?\\s+(?<year>\\d{4})`, "giu"),
  new RegExp(
    `(?<!\\d)(?<year>\\d{4})\\s+жыл\\p{L}*\\s+(?<day>\\d{1,2})(?:-ші|-шы|-і|-ы)?\\s+(?<name>${MONTH})\\p{L}*`,
    "giu",
  ),
  new RegExp(`(?<name>${MONTH})\\p{L}*\\s+(?<day>\\d{1,2}),\\s+(?<year>\\d{4})`, "giu"),
];

export interface PrintedDate {
  /** ISO day. */
  readonly on: string;
  readonly start: number;
  readonly end: number;
}

/** The days that a text prints, in any of the office's languages. */
export function datesIn(text: string): PrintedDate[] {
  const found = PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { day = "", month, name, year = "" } = match.groups ?? {};
      const number = month ?? monthOf(name ?? "");
      if (number === null) return [];
      const on = `${year}-${number.padStart(2, "0")}-${day.padStart(2, "0")}`;
      return [{ on, start: match.index, end: match.index + match[0].length }];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

function monthOf(name: string): string | null {
  const index = MONTHS.findIndex((names) => names.includes(name.toLowerCase()));
  return index < 0 ? null : String(index + 1);
}
