const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** A number as acts print it: 146, 182-1, 413¹. As the source of a pattern. */
export const NUMBER = String.raw`\d{1,5}(?:\s?[-\u2010-\u2013]\s?\d{1,4}(?!\d)|[${SUPERSCRIPTS}]{1,4})?`;

/** The number as paths write it: `413¹` and «413 – 1» are `413-1`. */
export function plainNumber(printed: string): string {
  return printed
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/u,
      (digits) => `-${Array.from(digits, (digit) => String(SUPERSCRIPTS.indexOf(digit))).join("")}`,
    )
    .replaceAll(/\s/gu, "")
    .replace(/[\u2010-\u2013]/u, "-")
    .replace(/^0+(?=\d)/u, "");
}

/** `IV` is 4; null if the letters are no Roman number, or if it is not written as one would. */
export function romanNumber(letters: string): number | null {
  let sum = 0;
  let before = 0;
  for (const letter of Array.from(letters).reverse()) {
    const value = ROMAN[letter];
    if (value === undefined) return null;
    sum += value < before ? -value : value;
    before = Math.max(before, value);
  }
  return sum > 0 && toRoman(sum) === letters ? sum : null;
}

function toRoman(value: number): string {
  const signs = [
    ["C", 100],
    ["XC", 90],
    ["L", 50],
    ["XL", 40],
    ["X", 10],
    ["IX", 9],
    ["V", 5],
    ["IV", 4],
    ["I", 1],
  ] as const;
  let rest = value;
  let written = "";
  for (const [sign, worth] of signs) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}

/** Sorts as a reader counts: 6, 6-1, 10. */
export function compareNumbers(one: string, other: string): number {
  const [main = 0, inserted = 0] = one.split("-").map(Number);
  const [otherMain = 0, otherInserted = 0] = other.split("-").map(Number);
  return main - otherMain || inserted - otherInserted;
}

/** Whether a reader who has just read `before` (null: nothing yet) expects `number`. */
export function follows(before: string | null, number: string): boolean {
  const [main = 0, inserted = 0] = number.split("-").map(Number);
  if (before === null) return main === 1 && inserted === 0;
  const [lastMain = 0, lastInserted = 0] = before.split("-").map(Number);
  return main === lastMain ? inserted === lastInserted + 1 : main === lastMain + 1 && inserted === 0;
}

/** The whole number that comes next. */
export const nextNumber = (before: string | null): string =>
  String(Number((before ?? "0").split("-")[0]) + 1);

/** More than so many units were never struck out in one passage. */
const LONGEST_RUN = 200;

/** All that «2) – 5)» or «2-1) – 2-3)» names; only the two where they are a pair. */
export function numbersUpTo(first: string, last: string, isPair: boolean): string[] {
  const [main = 0, inserted = 0] = first.split("-").map(Number);
  const [lastMain = 0, lastInserted = 0] = last.split("-").map(Number);
  const isWithin = main === lastMain;
  const count = isWithin ? lastInserted - inserted : lastMain - main;
  if (isPair || count < 1 || count > LONGEST_RUN) return [first, last];
  const between = Array.from({ length: count - 1 }, (_, at) =>
    isWithin ? `${String(main)}-${String(inserted + 1 + at)}` : String(main + 1 + at),
  );
  return [first, ...between, last];
}
