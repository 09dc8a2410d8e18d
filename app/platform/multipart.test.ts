import { describe, expect, test } from "vitest";

import { BrokenForm, formBoundary, readForm } from "./multipart.ts";

const BOUNDARY = "----office";

/** The bytes of a form, in pieces of so many bytes: a network cuts where it likes. */
async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) {
    await Promise.resolve();
    yield bytes.subarray(at, at + size);
  }
}

const part = (disposition: string, body: string): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${body}\r\n`;
const form = (...parts: readonly string[]): string => `${parts.join("")}--${BOUNDARY}--\r\n`;

async function readAll(text: string, size = 7) {
  const read: { name: string; fileName: string | null; text: string }[] = [];
  for await (const { name, fileName, body } of readForm(inPieces(text, size), BOUNDARY)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of body) pieces.push(piece);
    read.push({ name, fileName, text: Buffer.concat(pieces).toString() });
  }
  return read;
}

describe("a form with files", () => {
  const text = form(
    part('name="deed"', "attach"),
    part('name="file"; filename="хат.txt"', `первая\r\n--${BOUNDARY.slice(0, -1)}\r\nпоследняя`),
    part('name="file"; filename=""', ""),
  );
  const said = [
    { name: "deed", fileName: null, text: "attach" },
    { name: "file", fileName: "хат.txt", text: `первая\r\n--${BOUNDARY.slice(0, -1)}\r\nпоследняя` },
    { name: "file", fileName: "", text: "" },
  ];

  test.each([1, 2, 3, 5, 64, 100_000])("is read the same in pieces of %i bytes", async (size) => {
    expect(await readAll(text, size)).toEqual(said);
  });

  test.each([
    ['filename="хат; №12.pdf"', "хат; №12.pdf"],
    ['filename="а=б.pdf"', "а=б.pdf"],
    ['filename="%22көшірме%22.pdf"', '"көшірме".pdf'],
    ['filename="\\"көшірме\\".pdf"', '"көшірме".pdf'],
    ['filename="C:\\Хаттар\\1.pdf"', "C:\\Хаттар\\1.pdf"],
    ["filename=plain.pdf", "plain.pdf"],
    ["filename=\"_.pdf\"; filename*=UTF-8''%D1%85%D0%B0%D1%82.pdf", "хат.pdf"],
    ["filename=\"kept.pdf\"; filename*=UTF-8''%D1", "kept.pdf"],
  ])("says what a file is called: %s", async (disposition, fileName) => {
    expect(await readAll(form(part(`name="file"; ${disposition}`, "x")))).toEqual([
      { name: "file", fileName, text: "x" },
    ]);
  });

  test("goes on after a file that nobody wanted to read to its end", async () => {
    const names: string[] = [];
    for await (const { name, body } of readForm(inPieces(text, 4), BOUNDARY)) {
      names.push(name);
      for await (const piece of body) if (piece.byteLength > 0) break;
    }
    expect(names).toEqual(["deed", "file", "file"]);
  });

  test.each([
    ["cut off within a file", text.slice(0, -60)],
    ["cut off within the headers", text.slice(0, 30)],
    ["without an end", part('name="deed"', "attach")],
    ["that is no form", "{}"],
    ["with a part without a name", form(part("x", "y"))],
    ["with headers that never end", form(part(`name="${"x".repeat(20_000)}"`, "y"))],
  ])("%s is broken", async (_, broken) => {
    await expect(readAll(broken, 500)).rejects.toThrow(BrokenForm);
  });
});

test.each([
  ["multipart/form-data; boundary=abc", "abc"],
  ['multipart/form-data; charset=utf-8; boundary="a b"', "a b"],
  ["application/json", null],
  ["multipart/form-data", null],
  [null, null],
])("the boundary of %j", (header, boundary) => {
  expect(formBoundary(header)).toBe(boundary);
});
