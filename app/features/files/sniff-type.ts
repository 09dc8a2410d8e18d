import type { Content } from "./content.ts";
import { type FileType, typeByExtension } from "./file-types.ts";
import { oleStreams } from "./ole-streams.ts";
import { zipEntries } from "./zip-entries.ts";

/** What the content is, or why it is nothing that we take. */
export type Sniffed = FileType | "unknown" | "macros" | "notUtf8";

const HEAD = 1024;
const CHUNK = 256 * 1024;
const startsWith = (head: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte);

/**
 * The type of a file by its content. What its name says decides only between kinds of plain text, which look alike.
 * A document that holds macros is not taken: a letter needs none.
 */
export async function sniffType(content: Content, extension: string): Promise<Sniffed> {
  const head = Buffer.from(await content.read(0, HEAD));
  if (head.includes("%PDF-")) return "application/pdf";
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (startsWith(head, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return ofZip(head, await zipEntries(content));
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    return ofOle(await oleStreams(content, head));
  }
  const told = typeByExtension(extension);
  if (!told?.startsWith("text/")) return "unknown";
  return (await isPlainText(content)) ? told : "notUtf8";
}

function ofZip(head: Buffer, entries: readonly string[]): Sniffed {
  if (entries.some((name) => name.endsWith("vbaProject.bin"))) return "macros";
  if (entries.includes("[Content_Types].xml")) {
    if (entries.some((name) => /^word\/document\d*\.xml$/u.test(name))) {
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
    if (entries.includes("xl/workbook.xml")) {
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
  }
  if (entries.some((name) => /^Basic\//u.test(name))) return "macros";
  // Of an OpenDocument the first entry is called mimetype and is not compressed.
  const inner = /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet))PK/u.exec(
    head.subarray(30).toString("latin1"),
  )?.[1];
  if (inner === "application/vnd.oasis.opendocument.text") return inner;
  if (inner === "application/vnd.oasis.opendocument.spreadsheet") return inner;
  return "unknown";
}

function ofOle(streams: readonly string[]): Sniffed {
  if (streams.includes("VBA") || streams.includes("_VBA_PROJECT")) return "macros";
  if (streams.includes("WordDocument")) return "application/msword";
  if (streams.includes("Workbook") || streams.includes("Book")) return "application/vnd.ms-excel";
  return "unknown";
}

async function isPlainText(content: Content): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < content.size; at += CHUNK) {
      const text = decoder.decode(await content.read(at, CHUNK), { stream: true });
      // Of the control characters a text has tabs, line ends and form feeds.
      if (/[^\P{Cc}\t\n\r\f\x85]/u.test(text)) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
