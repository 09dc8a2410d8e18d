import { type Cell, csvResponse, xlsxResponse } from "#app/features/records/export-file.server.ts";
import { wordsOf } from "#app/features/records/list-local.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import { type Language, translator } from "#app/platform/i18n.server.ts";
import { labelled } from "#content/citations/labelled.ts";

import { readByForm } from "./read-by-form.server.ts";
import { readCitations } from "./read-citations.server.ts";
import { rowsOf } from "./view-reading.server.ts";

const COLUMNS = [
  ...["n", "state", "printed", "act", "provision", "candidates", "why"],
  ...["line", "slug", "path", "start", "end"],
] as const;

export type ReadingFile = "csv" | "xlsx" | "jsonl";

/** The citations of the text in the form as a file, all of them. What is wrong with the form comes back instead. */
export function exportReading(request: Request, language: Language, type: ReadingFile) {
  return readByForm(request, ({ text, date }) =>
    type === "jsonl" ? asLines(text, date) : asTable(language, text, date, type),
  );
}

const fileName = (): string => `citations-${todayInKazakhstan()}`;

/** One citation a line, in the fields of the API. */
async function asLines(text: string, on: string | null): Promise<Response> {
  const citations = await readCitations(text, on);
  return new Response(citations.map((citation) => `${JSON.stringify(labelled(citation))}\n`).join(""), {
    headers: {
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName()}.jsonl"`,
      "Cache-Control": "private, no-store",
    },
  });
}

async function asTable(language: Language, text: string, on: string | null, type: "csv" | "xlsx") {
  const t = translator(language);
  const rows = await rowsOf(await readCitations(text, on), language, text, on);
  const cells = rows.map(({ n, standing, start, end, norm, candidates, reason, line }): Cell[] => [
    ...[n, t(`reading.state.${standing}`), text.slice(start, end).replaceAll(/\s+/gu, " ")],
    ...[wordsOf(norm?.act ?? null), norm?.label ?? "", candidates.map(({ act }) => wordsOf(act)).join("; ")],
    ...[t(`reading.why.${reason}`), line, norm?.slug ?? "", norm?.path ?? "", start, end],
  ]);
  const file = {
    name: fileName(),
    title: t("reading.table"),
    head: COLUMNS.map((column) => t(`reading.column.${column}`)),
    batches: batchesOf(cells),
  };
  return type === "csv" ? csvResponse(file) : xlsxResponse(file);
}

const BATCH = 1_000;

async function* batchesOf(rows: readonly Cell[][]) {
  for (let from = 0; from < rows.length; from += BATCH) {
    yield await Promise.resolve(rows.slice(from, from + BATCH));
  }
}
