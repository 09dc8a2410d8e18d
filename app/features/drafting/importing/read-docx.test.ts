import type { JSONContent } from "@tiptap/core";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { writeDocx } from "#app/editor/export/docx/write-docx.ts";
import { readBlocks } from "#app/editor/export/read-blocks.ts";
import { documentSchema } from "#app/editor/schema/extensions.ts";

import { readDocx } from "./read-docx.ts";

const text = (value: string, ...marks: string[]): JSONContent =>
  marks.length > 0
    ? { type: "text", text: value, marks: marks.map((type) => ({ type })) }
    : { type: "text", text: value };
const paragraph = (...content: JSONContent[]): JSONContent => ({ type: "paragraph", content });
const docx = (json: JSONContent, threads: Parameters<typeof writeDocx>[0]["threads"] = []) =>
  writeDocx({
    ...{ title: "Хат", language: "kk", landscape: false, at: "2026-01-02T03:04:05.000Z", footer: null },
    blocks: readBlocks(json, { suggestions: true }),
    pictures: new Map(),
    threads,
  });
async function readBack(json: JSONContent, ...more: [Parameters<typeof docx>[1]?]) {
  const read = await readDocx(await docx(json, ...more));
  if ("failure" in read) throw new Error(read.failure);
  return read;
}

/** What of a document the file carries: languages are told anew by the words, and defaults need not be said. */
function plain(node: JSONContent): unknown {
  const attrs = Object.entries(node.attrs ?? {}).filter(
    ([name, value]) => name !== "lang" && value !== null && value !== 1 && value !== "" && !(name === "type"),
  );
  return {
    type: node.type,
    ...(node.type === "heading" ? { level: Number(node.attrs?.["level"]) } : {}),
    ...(attrs.length > 0 ? { attrs: Object.fromEntries(attrs.filter(([name]) => name !== "level")) } : {}),
    ...(node.text === undefined ? {} : { text: node.text }),
    ...(node.marks ? { marks: node.marks.map(({ type }) => type).sort() } : {}),
    ...(node.content ? { content: node.content.map(plain) } : {}),
  };
}

const LETTERS = Array.from(
  "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіӘҒҚҢӨҰҮҺІabcXYZ0123456789 .,;:«»—–-()№<>&\"'",
);
const words = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 30 })
  .map((letters) => `ә${letters.join("")}ң`.replaceAll(/\s+/gu, " "));
const run = fc.record({ said: words, marks: fc.subarray(["bold", "italic", "underline", "strike"]) });
const note = words.map((said): JSONContent => ({ type: "footnote", content: [text(said)] }));
/** Texts of one look beside each other are one, so each is given another look than the one before. */
const line = fc
  .tuple(fc.array(run, { minLength: 1, maxLength: 4 }), fc.option(note))
  .map(([runs, footnote]): JSONContent[] => [
    ...runs
      .filter(({ marks }, index) => index === 0 || marks.join() !== runs[index - 1]?.marks.join())
      .map(({ said, marks }) => text(said, ...marks)),
    ...(footnote ? [footnote, text("сөз")] : []),
  ]);
const passage = fc.record({
  content: line,
  level: fc.constantFrom(null, 1, 2, 3),
  align: fc.constantFrom(null, "center", "right", "justify"),
  placement: fc.constantFrom(null, "addressee", "signature"),
});
const block = fc.oneof(
  {
    weight: 4,
    arbitrary: passage.map(({ content, level, align, placement }): JSONContent =>
      level === null
        ? { type: "paragraph", attrs: { align, placement }, content }
        : { type: "heading", attrs: { level, align }, content },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines): JSONContent => ({
      type: "blockquote",
      content: lines.map((content) => paragraph(...content)),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("bulletList", "orderedList"), fc.array(line, { minLength: 1, maxLength: 4 }))
      .map(([type, items]): JSONContent => ({
        type,
        content: items.map((content) => ({ type: "listItem", content: [paragraph(...content)] })),
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(line),
      )
      .map(([isHeaded, rows, columns, lines]): JSONContent => ({
        type: "table",
        content: Array.from({ length: rows + 1 }, (_, row) => ({
          type: "tableRow",
          content: Array.from({ length: columns }, () => ({
            type: row === 0 && isHeaded ? "tableHeader" : "tableCell",
            content: [paragraph(...[...lines.take(1)].flat())],
          })),
        })),
      })),
  },
);
/** Quotations, or lists of one kind, that touch are one in Word. */
const separated = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks): JSONContent => ({
  type: "doc",
  content: blocks.flatMap((one, index) =>
    one.type === blocks[index - 1]?.type && one.type !== "paragraph"
      ? [paragraph(text("арасы")), one]
      : [one],
  ),
}));

describe("a document that goes out to Word and comes back", () => {
  test("is the same text: letters, looks, places, notes, lists, tables", async () => {
    await fc.assert(
      fc.asyncProperty(separated, async (json) => {
        const { json: back } = await readBack(json);
        expect(plain(back)).toEqual(plain(json));
        documentSchema.nodeFromJSON(back).check();
      }),
      { numRuns: 60 },
    );
  });

  test("makes the same file again", async () => {
    await fc.assert(
      fc.asyncProperty(separated, async (json) => {
        const { json: back } = await readBack(json);
        const { json: again } = await readBack(back);
        expect(again).toEqual(back);
      }),
      { numRuns: 15 },
    );
  });

  test("keeps whom it is addressed to after LibreOffice has saved it, which calls that otherwise", async () => {
    const addressee = {
      type: "paragraph",
      attrs: { placement: "addressee" },
      content: [text("Әділет министрлігі")],
    };
    const parts = unzipSync(await docx({ type: "doc", content: [addressee] }));
    const styles = new TextDecoder().decode(parts["word/styles.xml"]);
    const renamed = styles.replace('<w:name w:val="Addressee"/>', '<w:name w:val="envelope address"/>');
    const read = await readDocx(zipSync({ ...parts, "word/styles.xml": strToU8(renamed) }));
    expect("json" in read ? read.json.content?.[0]?.attrs : null).toMatchObject({ placement: "addressee" });
  });

  test("keeps lists within lists, cells over several, links", async () => {
    const cell = (value: string, attrs = {}) => ({
      type: "tableCell",
      attrs,
      content: [paragraph(text(value))],
    });
    const json: JSONContent = {
      type: "doc",
      content: [
        {
          type: "orderedList",
          content: [
            {
              type: "listItem",
              content: [
                paragraph(text("бір")),
                { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("ішкі"))] }] },
              ],
            },
            { type: "listItem", content: [paragraph(text("екі"))] },
          ],
        },
        paragraph({
          type: "text",
          text: "Әділет",
          marks: [{ type: "link", attrs: { href: "https://adilet.zan.kz/?a=1&b=2" } }],
        }),
        {
          type: "table",
          content: [
            { type: "tableRow", content: [cell("кең", { colspan: 2 }), cell("биік", { rowspan: 2 })] },
            { type: "tableRow", content: [cell("а"), cell("ә")] },
          ],
        },
      ],
    };
    const { json: back } = await readBack(json);
    expect(plain(back)).toEqual(plain(json));
    expect(JSON.stringify(back)).toContain("https://adilet.zan.kz/?a=1&b=2");
  });
});

describe("a comparative table", () => {
  const table = (...heads: string[]): JSONContent => ({
    type: "doc",
    content: [
      {
        type: "table",
        content: [heads, heads.map(() => "мәтін")].map((cells) => ({
          type: "tableRow",
          content: cells.map((said) => ({ type: "tableCell", content: [paragraph(text(said))] })),
        })),
      },
    ],
  });

  test.each([
    [["№ п/п", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование"]],
    [["р/с №", "Құрылымдық элемент", "Қолданыстағы редакция", "Ұсынылатын редакция", "Негіздеме"]],
    [["No.", "Structural element", "Current wording", "Proposed wording", "Justification"]],
  ])("is known by its heads: %j", async (heads) => {
    const { tables, json } = await readBack(table(...heads));
    expect(tables).toEqual([{ columns: ["number", "element", "current", "proposed", "because"], rows: 1 }]);
    expect(json.content?.[0]?.content?.[0]?.content?.[0]?.type).toBe("tableHeader");
  });

  test.each([
    [["Имя", "Должность"]],
    [["Действующая редакция", "Примечание"]],
    [["Предлагаемая дата", "Место"]],
  ])("is not seen in %j", async (heads) => {
    expect((await readBack(table(...heads))).tables).toEqual([]);
  });
});

describe("what cannot be kept", () => {
  test("is told: comments, what was taken out by a suggestion, what stands around the page", async () => {
    const json: JSONContent = {
      type: "doc",
      content: [
        paragraph(
          { type: "text", text: "Мәтін", marks: [{ type: "comment", attrs: { thread: "t" } }] },
          { type: "text", text: " ескі", marks: [{ type: "deletion", attrs: { author: "Ә" } }] },
          { type: "text", text: " жаңа", marks: [{ type: "insertion", attrs: { author: "Ә" } }] },
        ),
      ],
    };
    const at = "2026-01-02T03:04:05Z";
    const { lost, json: back } = await readBack(json, [
      { id: "t", resolved: false, comments: [{ author: "Ә", at, text: "Неге?" }] },
    ]);
    expect(lost).toEqual([
      { kind: "comments", count: 1 },
      { kind: "deletions", count: 1 },
    ]);
    expect(plain(back)).toEqual(plain({ type: "doc", content: [paragraph(text("Мәтін жаңа"))] }));
  });

  test("a number that stands high is not read as a digit of the one before it", async () => {
    const parts = unzipSync(await docx({ type: "doc", content: [paragraph(text("413-бап 1"))] }));
    const body = new TextDecoder().decode(parts["word/document.xml"]);
    const raised = body.replace(
      '<w:r><w:t xml:space="preserve">413-бап 1</w:t></w:r>',
      '<w:r><w:t>413</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t>-бап</w:t></w:r>',
    );
    const read = await readDocx(zipSync({ ...parts, "word/document.xml": strToU8(raised) }));
    expect("json" in read ? read.json.content?.[0]?.content?.[0]?.text : null).toBe("413¹-бап");
  });

  test.each([
    ["no archive", new Uint8Array([1, 2, 3]), "damaged"],
    ["an archive of something else", zipSync({ "a.txt": strToU8("a") }), "damaged"],
    ["a bomb", zipSync({ "word/document.xml": new Uint8Array(61 * 1024 * 1024) }), "too_much"],
  ])("%s is refused", async (_, bytes, failure) => {
    expect(await readDocx(bytes)).toEqual({ failure });
  });

  test("whatever the bytes are, there is an answer", async () => {
    const whole = await docx({ type: "doc", content: [paragraph(text("Мәтін"))] });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const broken = whole.slice();
        broken[at] = byte;
        const read = await readDocx(broken);
        expect("json" in read || "failure" in read).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
