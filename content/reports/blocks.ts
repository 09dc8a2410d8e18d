import { headingOf, isUpperCase, type Heading } from "./headings.ts";
import { plainText } from "./plain-text.ts";

export interface Marker {
  readonly style: "number" | "bullet";
  /** Null for a bullet. */
  readonly number: number | null;
}

/** A paragraph, an item of a list or a heading: what stands between two breaks, on one or several lines. */
export interface Block {
  readonly lineFrom: number;
  readonly lineTo: number;
  /** Plain, on one line, without its marker. */
  readonly text: string;
  readonly lines: readonly { readonly number: number; readonly raw: string }[];
  readonly marker: Marker | null;
  readonly heading: Heading | null;
  /** A footnote, a caption, a page number, or words in another script: stands between, says nothing itself. */
  readonly isNoise: boolean;
}

const NUMBERED = /^\s*(?:[-–—•*+]\s+)?(?:\*\*)?(\d{1,3})\\?\)\s*(?=\S)/u;
const DOTTED = /^\s*(\d{1,2})\\?\.\s+(?=\S)/u;
const BULLET = /^\s*[-–—•*+]\s+(?=\S)/u;
const FOOTNOTE = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s/u;
const CAPTION = /^(?:Figure|Table|Diagram|Chart|Photo)\s+\d+\.?$/iu;
const PAGE_NUMBER = /^\d{1,3}$/u;

function markerOf(line: string): { marker: Marker; length: number } | null {
  const numbered = NUMBERED.exec(line) ?? DOTTED.exec(line);
  if (numbered)
    return { marker: { style: "number", number: Number(numbered[1]) }, length: numbered[0].length };
  const bullet = BULLET.exec(line);
  return bullet ? { marker: { style: "bullet", number: null }, length: bullet[0].length } : null;
}

/** Mostly Cyrillic: a sentence that was left in the language the report was translated from. */
export function isCyrillic(text: string): boolean {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic > 20 && cyrillic > latin;
}

/**
 * Cuts a text into blocks. Lines are numbered from 1 as an editor numbers them. A list item starts a block wherever
 * its line stands; a line that merely goes on belongs to the block before it.
 */
export function readBlocks(text: string): { blocks: Block[]; lineCount: number } {
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|\n|\r/u);
  const blocks: Block[] = [];
  let open: { number: number; raw: string }[] = [];
  let heading: Heading | null = null;

  const close = (): void => {
    const first = open[0];
    const last = open.at(-1);
    if (first && last) blocks.push(makeBlock(open, heading));
    open = [];
    heading = null;
  };

  for (const [index, raw] of lines.entries()) {
    if (raw.trim() === "") {
      close();
      continue;
    }
    const line = { number: index + 1, raw };
    const isAlone = open.length === 0 && (lines[index + 1] ?? "").trim() === "";
    const found = headingOf(raw, isAlone);
    if (found) {
      close();
      heading = found;
      open.push(line);
    } else if (heading) {
      // A heading in capitals that was broken goes on in capitals.
      if (!isUpperCase(plainText(raw))) close();
      open.push(line);
    } else {
      if (markerOf(raw)) close();
      open.push(line);
    }
  }
  close();
  return { blocks, lineCount: lines.at(-1) === "" ? lines.length - 1 : lines.length };
}

/** The place of the next block that says something; the end if there is none. */
export function nextSpoken(blocks: readonly Block[], after: number): number {
  let index = after + 1;
  while (blocks[index]?.isNoise) index += 1;
  return index;
}

function makeBlock(lines: { number: number; raw: string }[], heading: Heading | null): Block {
  const first = lines[0];
  const found = heading || !first ? null : markerOf(first.raw);
  const raw = lines.map((line) => line.raw).join(" ");
  const text = plainText(
    found ? raw.slice(found.length) : heading ? raw.replace(/^\s{0,3}#{1,6}\s+/u, "") : raw,
  );
  const isNoise =
    FOOTNOTE.test(raw) || CAPTION.test(text) || PAGE_NUMBER.test(text) || text === "" || isCyrillic(text);
  return {
    lineFrom: first?.number ?? 0,
    lineTo: lines.at(-1)?.number ?? 0,
    text,
    lines,
    marker: found?.marker ?? null,
    heading,
    isNoise,
  };
}
