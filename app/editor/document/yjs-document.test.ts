import { describe, expect, test } from "vitest";
import * as Y from "yjs";

import { documentOf, buildState, readDocument, writeDocument } from "./yjs-document.ts";

const paragraph = (...texts: string[]) => ({
  type: "paragraph",
  content: texts.map((text) => ({ type: "text", text })),
});
const letter = (...lines: string[]) => ({ type: "doc", content: lines.map((line) => paragraph(line)) });
const textOf = (document: Y.Doc) => readDocument(documentOf([Y.encodeStateAsUpdate(document)])).plainText;

describe("a document", () => {
  test("says what it was built from, with every Kazakh letter", () => {
    const document = documentOf([buildState(letter("Әділет ғана құқық", "Ұсыныс. Іс, һәм өң"))]);
    expect(textOf(document)).toBe("Әділет ғана құқық\nҰсыныс. Іс, һәм өң");
  });

  test("keeps tables, notes, citations and languages", () => {
    const json = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          attrs: { lang: "kk" },
          content: [
            { type: "text", text: "Норма" },
            { type: "footnote", content: [{ type: "text", text: "ескерту" }] },
            { type: "citation", attrs: { target: "act", name: "social-code", label: "163-бап" } },
          ],
        },
        {
          type: "table",
          content: [
            {
              type: "tableRow",
              content: [
                { type: "tableCell", content: [paragraph("бұрын")] },
                { type: "tableCell", content: [paragraph("кейін")] },
              ],
            },
          ],
        },
      ],
    };
    const { plainText, json: read } = readDocument(documentOf([buildState(json)]));
    expect(plainText).toBe("Норма [ескерту]163-бап\nбұрын\tкейін");
    expect(read.content?.[0]?.attrs).toMatchObject({ lang: "kk" });
  });

  test("is changed forward: a colleague who types meanwhile keeps the letters", () => {
    const server = documentOf([buildState(letter("один", "два"))]);
    const colleague = documentOf([Y.encodeStateAsUpdate(server)]);
    colleague.getXmlFragment("default").toArray();
    writeDocument(colleague, letter("один", "два", "три"));
    writeDocument(server, letter("один, первый", "два"));
    Y.applyUpdate(server, Y.encodeStateAsUpdate(colleague));
    expect(textOf(server)).toBe("один, первый\nдва\nтри");
  });

  test("takes nothing that the schema does not know", () => {
    expect(() => buildState({ type: "doc", content: [{ type: "marquee" }] })).toThrow("marquee");
  });
});
