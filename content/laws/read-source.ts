import mammoth from "mammoth";

import { linesOfAkoma } from "./akoma-lines.ts";
import { linesOfHtml } from "./html-lines.ts";
import { readSign } from "./signs.ts";
import { linesOfText } from "./text-lines.ts";
import { type Language, type Line, type Problem, type Step, UnreadableLaw } from "./types.ts";

/** The largest file taken: the largest Code has some five megabytes. */
export const LARGEST_LAW = 20 * 1024 * 1024;

export const lawFormats = ["markdown", "html", "docx", "akoma"] as const;
export type LawFormat = (typeof lawFormats)[number];

export interface Source {
  readonly format: LawFormat;
  readonly lines: readonly Line[];
  readonly problems: readonly Problem[];
}

/**
 * The passages of a file, whatever its format: Markdown or plain text, HTML, DOCX, Akoma Ntoso. The format is found in
 * the content, not in the file's name.
 * @throws {UnreadableLaw} if the file is empty, too large, binary, not in UTF-8, or broken.
 */
export async function readSource(bytes: Uint8Array, language: Language): Promise<Source> {
  if (bytes.byteLength === 0) throw new UnreadableLaw("empty");
  if (bytes.byteLength > LARGEST_LAW) throw new UnreadableLaw("tooLarge");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (isZip) return ofHtml(await htmlOfDocx(bytes), language, "docx");
  const text = decode(bytes);
  const head = text.slice(0, 4096).trimStart();
  try {
    if (/<(?:\w+:)?akomaNtoso[\s>]/u.test(head)) return ofAkoma(text);
    if (/^<(?:!doctype|html|head|body|div|article|p|h[1-6]|table|!--)[\s>-]/iu.test(head))
      return ofHtml(text, language, "html");
  } catch (error) {
    // Elements within elements without end.
    if (error instanceof RangeError) throw new UnreadableLaw("damaged");
    throw error;
  }
  if (head.startsWith("<?xml")) throw new UnreadableLaw("format");
  const { lines, tables } = linesOfText(text);
  return { format: "markdown", lines, problems: tables.map((line) => note("table", line)) };
}

const note = (kind: Problem["kind"], { line, text }: Line): Problem => ({
  ...{ kind, line, path: null, found: text.slice(0, 80), expected: null },
});

function decode(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) throw new UnreadableLaw("notUtf8");
  if (bytes.includes(0)) throw new UnreadableLaw("binary");
  if (/^(?:%PDF-|\{\\rtf)/u.test(String.fromCharCode(...bytes.subarray(0, 8))))
    throw new UnreadableLaw("format");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableLaw("notUtf8");
  }
  if (text.trim() === "") throw new UnreadableLaw("empty");
  return text;
}

async function htmlOfDocx(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: ["r[style-name='Superscript'] => sup"],
        ignoreEmptyParagraphs: true,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      },
    );
    // A paragraph a line, so that a problem's line is the paragraph's number.
    return value.replaceAll(/(?<=<\/(?:p|h[1-6]|li|tr)>)/gu, "\n");
  } catch {
    throw new UnreadableLaw("damaged");
  }
}

const HEADS: ReadonlySet<Step> = new Set(["art", "ch", "sec"]);

function ofHtml(html: string, language: Language, format: LawFormat): Source {
  const rankOf = (text: string) => {
    const sign = readSign(text, language, false);
    return sign.is !== "unit" ? 0 : HEADS.has(sign.step) ? 2 : 1;
  };
  const { lines, tables, around } = linesOfHtml(html, rankOf);
  const problems = [
    ...tables.map((line) => note("table", line)),
    ...around.map((line) => note("around", line)),
  ];
  return { format, lines, problems };
}

function ofAkoma(xml: string): Source {
  const { lines, before } = linesOfAkoma(xml);
  return { format: "akoma", lines, problems: before.map((line) => note("before", line)) };
}
