import type { Finding } from "../finding.ts";
import type { Knowledge } from "../knowledge.ts";
import type { LintText } from "../lint-text.ts";

/** A cell of a comparative table that nobody has filled. A row that is not begun, but for its number, is none yet. */
export function emptyCellFindings({ blocks }: LintText, { isTable }: Knowledge): Finding[] {
  if (!isTable) return [];
  const heads = new Map<string, string>();
  const rows = new Map<string, { block: number; column: number; text: string }[]>();
  blocks.forEach(({ cell, text }, block) => {
    if (cell?.row === 0) heads.set(`${String(cell.table)} ${String(cell.column)}`, text);
    if (!cell || cell.row === 0) return;
    const key = `${String(cell.table)} ${String(cell.row)}`;
    const row = rows.get(key) ?? [];
    rows.set(key, row);
    const same = row.find(({ column }) => column === cell.column);
    if (same) same.text += text;
    else row.push({ block, column: cell.column, text });
  });
  return [...rows.entries()].flatMap(([key, cells]) => {
    const [table = "", row = ""] = key.split(" ");
    const [, ...words] = cells.toSorted((a, b) => a.column - b.column);
    if (words.every(({ text }) => text.trim() === "")) return [];
    return words
      .filter(({ text }) => text.trim() === "")
      .map(({ block, column }) => ({
        ...{ rule: "emptyCell" as const, reason: "empty", isGrave: true, quote: "", fix: null },
        place: { block, from: 0, to: 0 },
        values: { row, column: heads.get(`${table} ${String(column)}`) ?? String(column + 1) },
      }));
  });
}
