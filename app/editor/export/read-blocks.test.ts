import { describe, expect, test } from "vitest";

import { readBlocks } from "./read-blocks.ts";
import { notesIn, passagesIn, wordsOfBlocks } from "./words-of.ts";

const text = (value: string, ...marks: { type: string; attrs?: object }[]) => ({
  type: "text",
  text: value,
  marks,
});
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const document = (...content: object[]) => ({ type: "doc", content });
const suggested = { id: "1", authorId: "a", reason: null };
const insertion = { type: "insertion", attrs: { ...suggested, author: "Әлия", at: "2026-01-02T03:04:05Z" } };
const deletion = { type: "deletion", attrs: { ...suggested, author: "Б. Серіков", at: null } };

describe("what is suggested", () => {
  const before = JSON.stringify([{ type: "italic" }]);
  const format = { type: "format_change", attrs: { ...insertion.attrs, before } };
  const parted = JSON.stringify({ ...insertion.attrs, kind: "insertion" });
  const revised = document(
    paragraph(text("айына "), text("алпыс", deletion), text("тоқсан", insertion), text(" сағат")),
    { ...paragraph(text("Екіге ")), attrs: { suggested: parted } },
    paragraph(text("бөлінген.", { type: "bold" }, format)),
    paragraph(text("Ә"), text("ешқашан", insertion, { ...deletion, attrs: { ...deletion.attrs, id: "2" } })),
  );

  test("is not in the text until somebody accepts it", () => {
    const blocks = readBlocks(revised, { suggestions: false });
    expect(wordsOfBlocks(blocks)).toBe("айына алпыс сағат\nЕкіге бөлінген.\nӘ");
    const [, second] = blocks;
    expect(second?.kind === "passage" ? second.content.at(-1) : null).toMatchObject({
      bold: false,
      italic: true,
    });
  });

  test("is shown by who and when: words, breaks, looks; what one puts in and another takes out is nowhere", () => {
    const blocks = readBlocks(revised, { suggestions: true });
    const changes = passagesIn(blocks).flatMap(({ content, breakChange }) => [
      ...content.flatMap((part) =>
        part.kind === "words" && part.change
          ? [[part.text, part.change.kind, part.change.author, part.change.at]]
          : [],
      ),
      ...(breakChange ? [["¶", breakChange.kind, breakChange.author, breakChange.at]] : []),
    ]);
    expect(changes).toEqual([
      ["алпыс", "deletion", "Б. Серіков", null],
      ["тоқсан", "insertion", "Әлия", "2026-01-02T03:04:05Z"],
      ["¶", "insertion", "Әлия", "2026-01-02T03:04:05Z"],
    ]);
    expect(wordsOfBlocks(blocks)).not.toContain("ешқашан");
    expect(passagesIn(blocks)[2]?.content[0]).toMatchObject({
      bold: true,
      formatChange: { author: "Әлия", before: { bold: false, italic: true } },
    });
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
