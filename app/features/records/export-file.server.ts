import { PassThrough, Readable } from "node:stream";

import { createReadableStreamFromReadable } from "@remix-run/node";
import ExcelJS from "exceljs";
import Papa from "papaparse";

export type Cell = string | number | null;

export interface ExportedFile {
  /** Without its ending. */
  readonly name: string;
  /** Of the sheet, in the reader's language. */
  readonly title: string;
  readonly head: readonly string[];
  readonly batches: AsyncIterable<Cell[][]>;
}

const BYTE_ORDER_MARK = "\uFEFF";
const NEWLINE = "\r\n";

/** Text that a spreadsheet would take for a formula is marked as text. */
const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: NEWLINE },
  ) + NEWLINE;

async function* csv({ head, batches }: ExportedFile): AsyncGenerator<string> {
  // With the mark Excel reads the file as UTF-8.
  yield BYTE_ORDER_MARK + csvLines([head]);
  for await (const rows of batches) if (rows.length > 0) yield csvLines(rows);
}

const headers = (name: string, type: string) => ({
  "Content-Type": type,
  "Content-Disposition": `attachment; filename="${name}"`,
  "Cache-Control": "private, no-store",
});

/** Sends the rows as CSV while they are read. */
export const csvResponse = (file: ExportedFile): Response =>
  new Response(createReadableStreamFromReadable(Readable.from(csv(file))), {
    headers: headers(`${file.name}.csv`, "text/csv; charset=utf-8"),
  });

const WIDEST = 60;
const NARROWEST = 12;

/** Sends the rows as a workbook of one sheet while they are read. Cells are typed: no text becomes a formula. */
export function xlsxResponse(file: ExportedFile): Response {
  const stream = new PassThrough();
  write(file, stream).catch((error: unknown) =>
    stream.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return new Response(createReadableStreamFromReadable(stream), {
    headers: headers(
      `${file.name}.xlsx`,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
  });
}

async function write({ title, head, batches }: ExportedFile, stream: PassThrough): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true });
  // A sheet's name holds at most 31 characters and none of these.
  const sheet = workbook.addWorksheet(title.replaceAll(/[*?:\\/[\]]/gu, " ").slice(0, 31), {
    views: [{ state: "frozen", ySplit: 1 }],
  });
  sheet.columns = head.map((name, index) => ({
    width: index === 2 || index === 3 ? WIDEST : Math.max(NARROWEST, Math.min(WIDEST, name.length + 2)),
  }));
  const first = sheet.addRow([...head]);
  first.font = { bold: true };
  first.commit();
  for await (const rows of batches) for (const row of rows) sheet.addRow(row).commit();
  sheet.commit();
  await workbook.commit();
}
