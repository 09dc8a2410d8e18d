import type { Block, Inline, List } from "./blocks.ts";
import { notesIn, wordsOf } from "./words-of.ts";

/**
 * A document as plain text for programs that take nothing else: a blank line between paragraphs, a tab between cells,
 * notes by their numbers at the end.
 */
export function writePlainText(blocks: readonly Block[]): string {
  const notes = notesIn(blocks).map(({ number, content }) => `[${String(number)}] ${wordsOf(content)}`);
  return `${[paragraphs(blocks), notes.join("\n")].filter((part) => part !== "").join("\n\n")}\n`;
}

const paragraphs = (blocks: readonly Block[]): string =>
  blocks
    .map(plain)
    .filter((part) => part !== "")
    .join("\n\n");

function plain(block: Block): string {
  switch (block.kind) {
    case "passage":
      return line(block.content);
    case "list":
      return listed(block);
    case "quotation":
      return paragraphs(block.blocks);
    case "table":
      // A line is a row for whoever pastes it into a table again: none within a cell.
      return block.rows
        .map((cells) =>
          cells.map((cell) => paragraphs(cell.blocks).replaceAll(/\s*[\n\t]\s*/gu, " ")).join("\t"),
        )
        .join("\n");
    case "picture":
      return block.alt === "" ? "" : `[${block.alt}]`;
  }
}

const line = (content: readonly Inline[]): string =>
  content
    .map((part) =>
      part.kind === "words" ? part.text : part.kind === "break" ? "\n" : `[${String(part.number)}]`,
    )
    .join("");

const listed = ({ ordered, start, items }: List): string =>
  items
    .map((item, index) => {
      const sign = ordered ? `${String(start + index)}. ` : "– ";
      const said = item
        .map(plain)
        .filter((part) => part !== "")
        .join("\n");
      return sign + said.replaceAll("\n", `\n${" ".repeat(sign.length)}`);
    })
    .join("\n");
