import type { Block, Inline, Note, Passage, Table } from "./blocks.ts";

/** The words of a line as they are read, without its notes; what is to go is in them. */
export const wordsOf = (content: readonly Inline[]): string =>
  content.map((part) => (part.kind === "words" ? part.text : part.kind === "break" ? "\n" : "")).join("");

/** The words of blocks, a line each passage. */
export const wordsOfBlocks = (blocks: readonly Block[]): string =>
  passagesIn(blocks)
    .map(({ content }) => wordsOf(content))
    .join("\n");

/** Every paragraph and heading, in lists, quotations and cells too, in the order of the text. */
export function passagesIn(blocks: readonly Block[]): Passage[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case "passage":
        return [block];
      case "list":
        return block.items.flatMap(passagesIn);
      case "quotation":
        return passagesIn(block.blocks);
      case "table":
        return block.rows.flat().flatMap((cell) => passagesIn(cell.blocks));
      case "picture":
        return [];
    }
  });
}

export const notesIn = (blocks: readonly Block[]): Note[] =>
  passagesIn(blocks).flatMap(({ content }) => content.filter((part): part is Note => part.kind === "note"));

/** How many columns a table has. */
export const columnsOf = ({ rows }: Table): number =>
  Math.max(1, ...rows.slice(0, 1).map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
