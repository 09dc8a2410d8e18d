import { describe, expect, test } from "vitest";

import { readBlocks } from "./read-blocks.ts";
import { notesIn, wordsOfBlocks } from "./words-of.ts";

const text = (value: string, ...marks: { type: string; attrs?: object }[]) => ({
  type: "text",
  text: value,
  marks,
});
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const document = (...content: object[]) => ({ type: "doc", content });
const insertion = { type: "insertion", attrs: { author: "Әлия", date: "2026-01-02T03:04:05Z" } };
const deletion = { type: "deletion", attrs: { author: "Б. Серіков" } };

describe("what is suggested", () => {
  const suggested = document(
    paragraph(
      text("айына "),
      text("алпыс", deletion),
      text("\u200B"),
      text("тоқсан", insertion),
      text(" сағат"),
    ),
    { ...paragraph(text("Жаңа абзац.")), marks: [insertion] },
    { ...paragraph(text("Артық абзац.")), marks: [deletion] },
  );

  test("is not in the text until somebody accepts it", () => {
    expect(wordsOfBlocks(readBlocks(suggested, { suggestions: false }))).toBe(
      "айына алпыс сағат\nАртық абзац.",
    );
  });

  test("is shown by who and when, whole paragraphs too", () => {
    const blocks = readBlocks(suggested, { suggestions: true });
    const changes = blocks.flatMap((block) =>
      block.kind === "passage"
        ? block.content.flatMap((part) =>
            part.kind === "words" && part.change
              ? [[part.text, part.change.kind, part.change.author, part.change.at]]
              : [],
          )
        : [],
    );
    expect(changes).toEqual([
      ["алпыс", "deletion", "Б. Серіков", null],
      ["тоқсан", "insertion", "Әлия", "2026-01-02T03:04:05Z"],
      ["Жаңа абзац.", "insertion", "Әлия", "2026-01-02T03:04:05Z"],
      ["Артық абзац.", "deletion", "Б. Серіков", null],
    ]);
  });
});

test("notes are numbered in the order of the text, those in tables and lists too", () => {
  const note = (words: string) => ({ type: "footnote", content: [text(words)] });
  const item = { type: "listItem", content: [paragraph(text("б"), note("екінші"))] };
  const cell = { type: "tableCell", content: [paragraph(text("в"), note("үшінші"))] };
  const blocks = readBlocks(
    document(
      paragraph(text("а"), note("бірінші")),
      { type: "bulletList", content: [item] },
      { type: "table", content: [{ type: "tableRow", content: [cell] }] },
    ),
    { suggestions: false },
  );
  expect(notesIn(blocks).map(({ number, content }) => [number, content[0]?.text])).toEqual([
    [1, "бірінші"],
    [2, "екінші"],
    [3, "үшінші"],
  ]);
});

test("a node of a later editor leaves its words", () => {
  const later = document(
    { type: "marginal", content: [paragraph(text("ішінде"))] },
    { type: "line", content: [text("жол")] },
  );
  expect(wordsOfBlocks(readBlocks(later, { suggestions: false }))).toBe("ішінде\nжол");
});

test.each([
  ["javascript:alert(1)", null],
  ["https://adilet.zan.kz/kaz", "https://adilet.zan.kz/kaz"],
  ["/records/1", null],
])("a link to %s leads to %s", (href, leads) => {
  const [block] = readBlocks(document(paragraph(text("сілтеме", { type: "link", attrs: { href } }))), {
    suggestions: false,
  });
  expect(block).toMatchObject({ content: [{ text: "сілтеме", href: leads }] });
});
