import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { LEXICON } from "./kazakh-lexicon.ts";
import { stemKazakh } from "./stem-kazakh.ts";

const linesOf = (name: string): string[] =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

const forms = linesOf("kazakh-forms.txt").flatMap((line) => {
  const [word = "", rest = ""] = line.split(":");
  return rest
    .trim()
    .split(" ")
    .map((form) => ({ word, form }));
});
const pairs = linesOf("kazakh-different.txt").map((line) => line.split(" "));

const meets = ({ word, form }: { word: string; form: string }): boolean =>
  stemKazakh(form) === stemKazakh(word);
const share = (list: readonly { word: string; form: string }[]): number =>
  list.filter(meets).length / Math.max(1, list.length);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

const recall = share(forms);
const unlisted = forms.filter(({ word }) => !LEXICON.has(word));
const merged = pairs.filter(([one = "", other = ""]) => stemKazakh(one) === stemKazakh(other));

test(`of ${forms.length} Kazakh forms ${percent(recall)} meet their word`, () => {
  expect(forms.length).toBeGreaterThanOrEqual(300);
  expect(forms.filter((each) => !meets(each)).length / forms.length).toBeLessThanOrEqual(0.03);
});

test(`of ${unlisted.length} forms of words outside the lexicon ${percent(share(unlisted))} do`, () => {
  expect(unlisted.length).toBeGreaterThanOrEqual(300);
  expect(share(unlisted)).toBeGreaterThanOrEqual(0.97);
});

test(`of ${pairs.length} pairs of different words ${merged.length} fall together`, () => {
  expect(pairs.length).toBeGreaterThanOrEqual(80);
  expect(pairs.every((pair) => pair.length === 2)).toBe(true);
  expect(merged).toEqual([]);
});

test("no two words of the list fall together", () => {
  const words = new Map<string, string[]>();
  for (const word of new Set(forms.map(({ word: each }) => each))) {
    words.set(stemKazakh(word), [...(words.get(stemKazakh(word)) ?? []), word]);
  }
  expect([...words.values()].filter(({ length }) => length > 1)).toEqual([]);
});

test.each(["құқығы", "құқықтарын", "құқықтарының"])("%s is құқық", (form) => {
  expect(stemKazakh(form)).toBe("құқық");
});

test.each([
  ["нормасы", "норма"],
  ["бабына", "бап"],
  ["заңдарымен", "заң"],
])("%s is %s", (form, word) => {
  expect(stemKazakh(form)).toBe(word);
});

test("a stem is a stem: stemming it again changes nothing", () => {
  const stems = forms.map(({ form }) => stemKazakh(form));
  expect(stems.filter((stem) => stemKazakh(stem) !== stem)).toEqual([]);
});
