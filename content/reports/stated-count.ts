const WORDS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
];

/** The number that stands right before the things counted: "seven special recommendations" is 7. Null if there is none. */
export function statedCount(text: string, counted: RegExp): number | null {
  const at = counted.exec(text);
  if (!at) return null;
  const before = text.slice(0, at.index).trimEnd().split(/\s+/u).slice(-2).reverse();
  for (const word of before) {
    if (/^\d{1,4}$/u.test(word)) return Number(word);
    const spelled = WORDS.indexOf(word.toLowerCase());
    if (spelled > 0) return spelled;
  }
  return null;
}
