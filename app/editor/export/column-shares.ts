import type { Table } from "./blocks.ts";
import { columnsOf, wordsOfBlocks } from "./words-of.ts";

/** A column as narrow as a number still needs its margins. */
const LEAST = 2.4;
/** How much of its longest word a column needs against the root of its usual text. */
const PER_LETTER = 0.7;
/** A longer word, an address of the web, may be broken. */
const LONGEST_WORD = 16;

/**
 * The part of the width that each column of a table gets, in sum 1: by how much it says, and never less than its
 * longest word needs. Twice the text gets less than twice the width, or a long column would starve the others.
 */
export function columnShares(table: Table): number[] {
  const weights = Array.from({ length: columnsOf(table) }, () => LEAST);
  const said = weights.map(() => ({ letters: 0, cells: 0, longest: 0 }));
  for (const row of table.rows) {
    let at = 0;
    for (const cell of row) {
      const column = said[at];
      if (cell.columns === 1 && column) {
        const words = wordsOfBlocks(cell.blocks);
        column.letters += words.length;
        column.cells += 1;
        column.longest = Math.max(column.longest, ...words.split(/[\s-]+/u).map(({ length }) => length));
      }
      at += cell.columns;
    }
  }
  said.forEach(({ letters, cells, longest }, at) => {
    const usual = cells === 0 ? 0 : Math.sqrt(letters / cells);
    weights[at] = Math.max(LEAST, usual, Math.min(longest, LONGEST_WORD) * PER_LETTER);
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / sum);
}
