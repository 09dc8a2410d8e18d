import { describe, expect, test } from "vitest";

import type { Content } from "./content.ts";
import { sniffType } from "./sniff-type.ts";

const contentOf = (bytes: Uint8Array): Content => ({
  size: bytes.byteLength,
  read: (start, length) => Promise.resolve(bytes.subarray(start, start + length)),
});
const sniff = (bytes: Uint8Array | string, extension = "") =>
  sniffType(contentOf(typeof bytes === "string" ? Buffer.from(bytes) : bytes), extension);

/** A zip whose entries are not compressed: enough to be told by its directory. */
function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(text.length, 18);
    local.writeUInt32LE(text.length, 22);
    local.writeUInt16LE(name.length, 26);
    files.push(local, Buffer.from(name), Buffer.from(text));
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + text.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

/** An OLE file with these streams in its directory, which goes on from the first sector into the third. */
function oleOf(...streams: readonly string[]): Buffer {
  const file = Buffer.alloc(512 * 5);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(0, 48);
  file.writeUInt32LE(1, 76);
  const table = 512 * 2;
  file.writeUInt32LE(2, table);
  file.writeUInt32LE(0xfffffffe, table + 8);
  const places = [1, 3].flatMap((sector) => [0, 128, 256, 384].map((at) => sector * 512 + at));
  ["Root Entry", ...streams].forEach((name, index) => {
    const at = places[index] ?? 0;
    file.write(name, at, "utf16le");
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return file;
}

const TYPES = "[Content_Types].xml";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

describe("what a file is", () => {
  test.each([
    ["a PDF", "%PDF-1.7\n", "", "application/pdf"],
    ["a PDF after a byte order mark", "\uFEFF%PDF-1.4\n", "", "application/pdf"],
    ["a PNG", Buffer.from("89504e470d0a1a0a0000", "hex"), "", "image/png"],
    ["a JPEG", Buffer.from("ffd8ffe000104a46", "hex"), "", "image/jpeg"],
    ["a Word document", zipOf({ [TYPES]: "", "word/document.xml": "" }), "", WORD],
    [
      "an Excel workbook",
      zipOf({ [TYPES]: "", "xl/workbook.xml": "" }),
      "",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ],
    [
      "an OpenDocument text",
      zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "" }),
      "",
      "application/vnd.oasis.opendocument.text",
    ],
    ["an old Word document", oleOf("1Table", "WordDocument"), "", "application/msword"],
    [
      "an old workbook whose directory goes on elsewhere",
      oleOf("a", "b", "c", "d", "e", "Workbook"),
      "",
      "application/vnd.ms-excel",
    ],
    ["a text", "Құрметті әріптес!\r\n\tХат.", "txt", "text/plain"],
    ["a table", "нөмірі;күні\r\n12;2024", "csv", "text/csv"],
  ])("%s", async (_, bytes, extension, type) => {
    await expect(sniff(bytes, extension)).resolves.toBe(type);
  });

  test.each([
    ["a program called .pdf", Buffer.from("4d5a90000300", "hex"), "pdf"],
    ["a page of HTML", "<!doctype html><script>alert(1)</script>", "html"],
    ["a drawing that can hold scripts", "<svg xmlns='http://www.w3.org/2000/svg'/>", "svg"],
    ["an ordinary archive", zipOf({ "a.txt": "", "word/document.xml": "" }), "docx"],
    ["an archive cut short", zipOf({ [TYPES]: "", "word/document.xml": "" }).subarray(0, 60), "docx"],
    ["a message of Outlook", oleOf("__nameid_version1.0"), "doc"],
    ["an OLE file cut short", oleOf("WordDocument").subarray(0, 300), "doc"],
  ])("%s is not taken", async (_, bytes, extension) => {
    await expect(sniff(bytes, extension)).resolves.toBe("unknown");
  });

  test.each([
    ["a Word document", zipOf({ [TYPES]: "", "word/document.xml": "", "word/vbaProject.bin": "" })],
    ["an old workbook", oleOf("Workbook", "_VBA_PROJECT_CUR", "VBA")],
  ])("%s with macros is told from one without", async (_, bytes) => {
    await expect(sniff(bytes)).resolves.toBe("macros");
  });

  test.each([
    ["in windows-1251", Buffer.from("cff0e8e2e5f2", "hex")],
    ["that ends within a letter", Buffer.from("Хат").subarray(0, 5)],
    ["with zeros in it", "a\u0000b"],
  ])("a text %s is not taken", async (_, bytes) => {
    await expect(sniff(bytes, "txt")).resolves.toBe("notUtf8");
  });
});
