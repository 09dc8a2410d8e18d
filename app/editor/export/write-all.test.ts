import { strFromU8, unzipSync } from "fflate";
import { fromXml } from "xast-util-from-xml";
import { describe, expect, test } from "vitest";

import { writeAkomaNtoso } from "./akoma-ntoso.ts";
import type { DocumentToPrint } from "./document-to-print.ts";
import { writeDocx } from "./docx/write-docx.ts";
import { writeHtml } from "./html.tsx";
import { writeMarkdown } from "./markdown.ts";
import { pdfJob } from "./pdf/pdf-data.ts";
import { setInType } from "./pdf/set-in-type.ts";
import { writePlainText } from "./plain-text.ts";
import { readBlocks } from "./read-blocks.ts";

const text = (value: string, ...marks: { type: string; attrs?: object }[]) => ({
  type: "text",
  text: value,
  marks,
});
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const cell = (type: string, ...lines: string[]) => ({
  type,
  content: lines.map((line) => (line === "" ? paragraph() : paragraph(text(line)))),
});
const row = (type: string, ...cells: string[]) => ({
  type: "tableRow",
  content: cells.map((one) => cell(type, one)),
});

const LETTERS = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі";
const letter = {
  type: "doc",
  content: [
    { type: "paragraph", attrs: { placement: "addressee" }, content: [text("Әділет министрлігі")] },
    { type: "heading", attrs: { level: 1, align: "center" }, content: [text(LETTERS)] },
    paragraph(
      text("Норма "),
      text("қайшы", { type: "bold" }, { type: "comment", attrs: { thread: "t1" } }),
      { type: "footnote", content: [text("Кодекстің 163-бабы & <ескерту>")] },
      text(" келеді."),
    ),
    {
      type: "paragraph",
      attrs: { lang: "ru" },
      content: [
        text("По-русски "),
        text("ново", { type: "insertion", attrs: { author: "Әлия", at: "2026-01-02T03:04:05.678Z" } }),
      ],
    },
    {
      type: "orderedList",
      attrs: { start: 3 },
      content: [
        {
          type: "listItem",
          content: [
            paragraph(text("үшінші")),
            { type: "bulletList", content: [{ type: "listItem", content: [paragraph(text("ішкі"))] }] },
          ],
        },
        { type: "listItem", content: [paragraph(text("төртінші"))] },
      ],
    },
    paragraph(text("Сайт", { type: "link", attrs: { href: "https://adilet.zan.kz/?a=1&b=2" } })),
    {
      type: "table",
      content: [
        row(
          "tableHeader",
          "№",
          "Құрылымдық элемент",
          "Қолданыстағы редакция",
          "Ұсынылатын редакция",
          "Негіздеме",
        ),
        {
          type: "tableRow",
          content: [
            cell("tableCell", "1"),
            {
              type: "tableCell",
              content: [
                paragraph({
                  type: "citation",
                  attrs: {
                    target: "act",
                    name: "social-code",
                    path: "art_163.p_2.sp_5",
                    on: "2024-10-05",
                    label: "163-баптың 2-тармағы",
                  },
                }),
              ],
            },
            cell("tableCell", "алпыс алты", "сағат | ай"),
            cell("tableCell", "тоқсан сағат"),
            cell("tableCell", "Қажеттілік"),
          ],
        },
        row("tableCell", "2", "164-бап", "Жоқ", "жаңа бап", ""),
        row("tableCell", "3", "165-бап", "ескі бап", "Алып тасталсын", ""),
      ],
    },
  ],
};

const printed = (suggestions = false): DocumentToPrint => ({
  title: "Хат & кесте",
  language: "kk",
  blocks: readBlocks(letter, { suggestions }),
  landscape: false,
  at: "2026-11-24T01:02:03.456Z",
  footer: "Жоба",
  pictures: new Map(),
  threads: [
    {
      id: "t1",
      resolved: true,
      comments: [
        { author: "Әлия Серік", at: "2026-01-02T03:04:05Z", text: "Неге?" },
        { author: "Б.", at: "2026-01-03T03:04:05Z", text: "Себебі" },
      ],
    },
    {
      id: "gone",
      resolved: false,
      comments: [{ author: "Б.", at: "2026-01-03T03:04:05Z", text: "Мәтіні жойылған" }],
    },
  ],
});

const partsOf = async (document: DocumentToPrint) =>
  new Map(
    Object.entries(unzipSync(await writeDocx(document))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

describe("a document for Word", () => {
  test("has real styles, a head that is repeated, notes, numbers, a page's number and the language of its runs", async () => {
    const parts = await partsOf(printed());
    const body = parts.get("word/document.xml") ?? "";
    for (const found of [
      '<w:pStyle w:val="Addressee"/>',
      '<w:pStyle w:val="Heading1"/>',
      '<w:footnoteReference w:id="1"/>',
      "<w:tblHeader/>",
      '<w:lang w:val="ru-RU"/>',
      "<w:numPr>",
      LETTERS,
    ])
      expect(body).toContain(found);
    expect(parts.get("word/footnotes.xml")).toContain("Кодекстің 163-бабы &amp; &lt;ескерту&gt;");
    expect(parts.get("word/styles.xml")).toContain('<w:lang w:val="kk-KZ"/>');
    expect(parts.get("word/styles.xml")).toContain("Times New Roman");
    expect(parts.get("word/styles.xml")).not.toMatch(/<w:spacing (?![^>]*lineRule)[^>]*w:line=/u);
    expect(parts.get("word/numbering.xml")).toContain('<w:start w:val="3"/>');
    expect([...parts].some(([name, xml]) => name.startsWith("word/header") && xml.includes("PAGE"))).toBe(
      true,
    );
  });

  test("has the threads of comments whose passage is there, with who answered whom", async () => {
    const parts = await partsOf(printed());
    expect(parts.get("word/document.xml")).toContain('<w:commentRangeStart w:id="0"/>');
    expect(parts.get("word/comments.xml")).toContain("Неге?");
    expect(parts.get("word/comments.xml")).not.toContain("Мәтіні жойылған");
    expect(parts.get("word/commentsExtended.xml")).toMatch(/paraIdParent/u);
  });

  test("shows suggestions as Word's own, or not at all", async () => {
    const shown = (await partsOf(printed(true))).get("word/document.xml") ?? "";
    expect(shown).toMatch(/<w:ins [^>]*w:author="Әлия" w:date="2026-01-02T03:04:05Z"/u);
    expect((await partsOf(printed())).get("word/document.xml")).not.toContain("ново");
  });

  test("shows breaks and looks that are suggested as Word's own too", async () => {
    const by = { id: "1", authorId: "a", author: "Әлия", at: "2026-01-02T03:04:05.000Z", reason: null };
    const note = {
      type: "footnote",
      attrs: { suggested: JSON.stringify({ ...by, kind: "deletion" }) },
      content: [text("ескерту")],
    };
    const format = { type: "format_change", attrs: { ...by, before: JSON.stringify([{ type: "italic" }]) } };
    const json = {
      type: "doc",
      content: [
        {
          ...paragraph(text("екіге"), note),
          attrs: { suggested: JSON.stringify({ ...by, kind: "insertion" }) },
        },
        paragraph(text("бөлінген", { type: "bold" }, format)),
      ],
    };
    const blocks = readBlocks(json, { suggestions: true });
    const body = (await partsOf({ ...printed(), blocks, threads: [] })).get("word/document.xml") ?? "";
    expect(body).toMatch(/<w:pPr>.*?<w:rPr><w:ins [^>]*w:author="Әлия"[^>]*\/><\/w:rPr><\/w:pPr>/u);
    expect(body).toMatch(/<w:del [^>]*>.{0,80}<w:footnoteReference w:id="1"\/>/u);
    expect(body).toMatch(/<w:b\/>.*<w:rPrChange [^>]*w:author="Әлия"[^>]*><w:rPr><w:i\/>/u);
  });

  test("has the same bytes whenever it is written", async () => {
    const [one, other] = [await writeDocx(printed()), await writeDocx(printed())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const later = await writeDocx({ ...printed(), at: "2026-11-25T01:02:03.456Z" });
    expect(Buffer.from(one).equals(Buffer.from(later))).toBe(false);
  });
});

test("a PDF is real text with every Kazakh letter, tagged, and the same bytes each time", async () => {
  const pdf = await setInType(pdfJob(printed()));
  const again = await setInType(pdfJob(printed()));
  expect(Buffer.from(pdf).equals(Buffer.from(again))).toBe(true);
  const { extractText, getDocumentProxy } = await import("unpdf");
  const { text: said } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  for (const words of [LETTERS, "163-баптың 2-тармағы", "Кодекстің 163-бабы & <ескерту>", "төртінші"])
    expect(said.replaceAll(/\s+/gu, " ")).toContain(words);
  expect(await (await getDocumentProxy(pdf)).getMarkInfo()).toMatchObject({ Marked: true });
});

test("what a writer types is never taken for a command of the typesetter", async () => {
  const trap = '#panic("x") $1 + 1$ *a* _b_ @ref <l> `c` \\ // /* #let x = 1';
  const blocks = readBlocks({ type: "doc", content: [paragraph(text(trap))] }, { suggestions: false });
  const pdf = await setInType(pdfJob({ ...printed(), blocks }));
  const { extractText, getDocumentProxy } = await import("unpdf");
  const { text: said } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  expect(said).toContain(trap);
});

test("a page of HTML stands alone: no script, notes lead there and back, heads are heads", () => {
  const html = writeHtml(printed(), { notes: "Ескертпелер", back: "Оралу" });
  for (const found of [
    '<html lang="kk">',
    "<title>Хат &amp; кесте</title>",
    'href="#note-1"',
    'href="#mark-1"',
    '<th scope="col">',
    '<ol start="3">',
    'lang="ru"',
    "&lt;ескерту&gt;",
  ])
    expect(html).toContain(found);
  expect(html).not.toMatch(/<script|src="http/u);
});

test("Markdown keeps notes, lists from where they begin, and the cells of a table", () => {
  const markdown = writeMarkdown(printed().blocks);
  expect(markdown).toContain("Норма **қайшы**[^1] келеді.");
  expect(markdown).toContain("[^1]: Кодекстің 163-бабы & <ескерту>");
  expect(markdown).toMatch(/^3\. үшінші\n {3}- ішкі\n4\. төртінші$/mu);
  expect(markdown).toContain("| алпыс алты<br>сағат \\| ай |");
});

test("plain text has a line each paragraph, tabs between cells, notes at the end", () => {
  const plain = writePlainText(printed().blocks);
  expect(plain).toContain("Норма қайшы[1] келеді.");
  expect(plain).toContain("3. үшінші\n   – ішкі\n4. төртінші");
  expect(plain).toContain("1\t163-баптың 2-тармағы\tалпыс алты сағат | ай\tтоқсан сағат\tҚажеттілік");
  expect(plain.trimEnd().endsWith("[1] Кодекстің 163-бабы & <ескерту>")).toBe(true);
});

describe("Akoma Ntoso", () => {
  const of = { record: "P-2026-3", kind: "comparative_table", office: "Уәкіл" };

  test("of a comparative table says what each row does to which provision", () => {
    const xml = writeAkomaNtoso(printed(), of);
    expect(() => fromXml(xml)).not.toThrow();
    expect(xml).toContain("<amendment ");
    expect(
      [...xml.matchAll(/<textualMod type="(?<type>\w+)"/gu)].map(({ groups }) => groups?.["type"]),
    ).toEqual(["substitution", "insertion", "repeal"]);
    expect(xml).toContain(
      '<destination href="/akn/kz/act/social-code/@2024-10-05/!main#art_163__para_2__subpara_5"/>',
    );
    expect(xml).toContain(
      '<quotedStructure eId="row_1__mod_1__qstr_2"><p>тоқсан сағат</p></quotedStructure>',
    );
  });

  test("of a letter is a document of paragraphs, with its notes", () => {
    const blocks = printed().blocks.filter(({ kind }) => kind !== "table");
    const xml = writeAkomaNtoso({ ...printed(), blocks }, { ...of, kind: "proposal_letter" });
    expect(() => fromXml(xml)).not.toThrow();
    expect(xml).toContain(
      '<authorialNote marker="1" placement="bottom"><p>Кодекстің 163-бабы &amp; &lt;ескерту&gt;</p>',
    );
  });
});
