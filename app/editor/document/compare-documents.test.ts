import { expect, test } from "vitest";

import { compareDocuments, compareWords } from "./compare-documents.ts";

const document = (...lines: string[]) => ({
  type: "doc",
  content: lines.map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
});
const kinds = (before: string[], after: string[]) =>
  compareDocuments(document(...before), document(...after), "ru").map(
    ({ kind, words }) => `${kind}: ${words.map(({ text }) => text).join("")}`,
  );

test("marks whole Kazakh words, never a part of one", () => {
  expect(compareWords("жеке көмекші тағайындалмайды", "жеке көмекші тағайындала алады", "kk")).toEqual([
    { kind: "same", text: "жеке көмекші " },
    { kind: "gone", text: "тағайындалмайды" },
    { kind: "new", text: "тағайындала алады" },
  ]);
});

test("tells a paragraph that was changed from one that went and one that came", () => {
  expect(
    kinds(
      ["Первый абзац остаётся.", "Ответ просим направить в течение 15 дней.", "Лишний абзац."],
      ["Первый абзац остаётся.", "Ответ просим направить в течение 15 рабочих дней.", "Совсем иное."],
    ),
  ).toEqual([
    "same: Первый абзац остаётся.",
    "changed: Ответ просим направить в течение 15 рабочих дней.",
    "gone: Лишний абзац.",
    "new: Совсем иное.",
  ]);
});

test("finds a paragraph put between two others", () => {
  expect(kinds(["один", "три"], ["один", "два", "три"])).toEqual(["same: один", "new: два", "same: три"]);
});

test("gives back both texts whole, whatever they are", () => {
  const [before, after] = ["а б в. Г д\nе", "а в! Г\nд е ж"];
  const words = compareWords(before, after, "ru");
  const without = (kind: string) => words.flatMap((one) => (one.kind === kind ? [] : one.text)).join("");
  expect([without("new"), without("gone")]).toEqual([before, after]);
});

test("compares eight hundred paragraphs with each changed word in a moment", () => {
  const lines = Array.from(
    { length: 800 },
    (_, n) => `Абзац ${String(n)} говорит о норме и о том, что изменить.`,
  );
  const changed = lines.map((line, n) => (n % 3 === 0 ? line.replace("норме", "правиле") : line));
  const compared = compareDocuments(document(...lines), document(...changed), "ru");
  expect(compared.filter(({ kind }) => kind === "changed")).toHaveLength(267);
});
