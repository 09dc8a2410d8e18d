import mammoth from "mammoth";
import { getDocumentProxy } from "unpdf";

/** Why nothing could be read of a file. */
export const readFailures = ["locked", "damaged", "empty", "too_much"] as const;
export type ReadFailure = (typeof readFailures)[number];

export type FileText = { readonly text: string } | { readonly failure: ReadFailure };

/** More is no document that somebody wrote. */
const MOST_CHARACTERS = 5_000_000;

const readers: Readonly<Record<string, (bytes: Uint8Array) => Promise<string>>> = {
  "application/pdf": textOfPdf,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": async (bytes) =>
    (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value,
  "text/plain": textOfPlain,
  "text/markdown": textOfPlain,
  "text/csv": textOfPlain,
};

/** Whether files of this type are read at all. */
export const readTypes: readonly string[] = Object.keys(readers);

/**
 * The words of a file, paragraphs parted by blank lines. Whatever the bytes are, the answer is a text or a reason; but
 * a file made to do harm may take all time and memory that it is given.
 */
export async function textOfFile(bytes: Uint8Array, type: string): Promise<FileText> {
  try {
    const text = tidied((await readers[type]?.(bytes)) ?? "");
    if (text === "") return { failure: "empty" };
    return text.length > MOST_CHARACTERS ? { failure: "too_much" } : { text };
  } catch (error) {
    return { failure: error instanceof Error && error.name === "PasswordException" ? "locked" : "damaged" };
  }
}

// PostgreSQL takes no zero bytes; half a pair of surrogates is no letter.
const tidied = (text: string): string =>
  text
    .replaceAll("\0", "")
    .toWellFormed()
    .replaceAll(/[^\S\n]+/gu, " ")
    .replaceAll(/ ?\n ?/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .trim();

function textOfPlain(bytes: Uint8Array): Promise<string> {
  return Promise.resolve(new TextDecoder("utf-8").decode(bytes));
}

interface Line {
  text: string;
  readonly y: number;
  readonly height: number;
}

/** Pages as paragraphs: a new one begins where the gap is clearly wider than most gaps between lines of its page. */
async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines: Line[] = [];
    for (const item of items) {
      if (!("str" in item) || item.str === "") continue;
      const y = Number(item.transform[5]);
      const last = lines.at(-1);
      // A superscript stands higher and is still of its line.
      if (last && Math.abs(last.y - y) <= Math.max(last.height, item.height) * 0.6) last.text += item.str;
      else lines.push({ text: item.str, y, height: item.height });
    }
    pages.push(paragraphsOf(lines.filter(({ text }) => text.trim() !== "")));
    page.cleanup();
  }
  await document.destroy();
  return pages.join("\n\n");
}

const gapBefore = (lines: readonly Line[], at: number): number =>
  Math.abs((lines[at - 1]?.y ?? 0) - (lines[at]?.y ?? 0));

/** Lines of a paragraph become one; a word that was parted at their end becomes whole. */
function paragraphsOf(lines: readonly Line[]): string {
  const gaps = lines.slice(1).map((_, at) => gapBefore(lines, at + 1));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0;
  return lines
    .map(({ text }, at) => (at === 0 ? text : `${gapBefore(lines, at) > usual * 1.3 ? "\n\n" : "\n"}${text}`))
    .join("")
    .replaceAll(/(?<=\p{Ll})[-\u{AD}]\n(?=\p{Ll})/gu, "")
    .replaceAll(/(?<=\d-)\n(?=\p{L})/gu, "")
    .replaceAll(/(?<!\n)\n(?!\n)/gu, " ");
}
