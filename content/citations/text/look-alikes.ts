const LOOK_ALIKE: Readonly<Record<string, string>> = {
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
  Y: "У",
};
const skeleton = (word: string): string =>
  Array.from(word, (letter) => LOOK_ALIKE[letter] ?? letter)
    .join("")
    .replaceAll(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, "");

/** Whether two abbreviations look the same, whatever alphabet they were typed in. */
export function sameLetters(one: string, other: string): boolean {
  return one === other || skeleton(one) === skeleton(other);
}
