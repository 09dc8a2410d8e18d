import { db, Prisma } from "#app/platform/db.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Translate, translator } from "#app/platform/i18n.server.ts";
import { provisionLabel } from "#app/features/laws/provision-label.ts";
import type { Language } from "#prisma/generated/client.ts";
import { z } from "zod";

import { csvResponse, type Cell, xlsxResponse } from "./export-file.server.ts";
import { orderSql } from "./list-conditions.server.ts";
import { readRecordFilters } from "./list-filters.server.ts";
import { type ListName, recordLists } from "./list-kinds.ts";
import { wordsOf } from "./list-local.ts";
import { type RecordRow, selectRows, whereSql } from "./list-records.server.ts";
import { dayInKazakhstan, todayInKazakhstan } from "./list-today.ts";

const { sql } = Prisma;

/** No file is longer: a spreadsheet of more rows serves nobody. */
const MOST_ROWS = 50_000;
const BATCH = 1_000;

const COLUMNS = [
  "number",
  "year",
  "title",
  "norms",
  "body",
  "region",
  "status",
  "statusOn",
  "chain",
  "changed",
] as const;

/** The records that a list shows under these filters, all its pages, as a file in the reader's language. */
export function exportRecords(
  staff: StaffMember,
  language: Language,
  list: ListName,
  search: URLSearchParams,
  type: "csv" | "xlsx",
): Response {
  const t = translator(language);
  const file = {
    name: `${recordLists[list].path.slice(1)}-${todayInKazakhstan()}`,
    title: t(`lists.title.${list}`),
    head: COLUMNS.map((column) => t(`lists.column.${column}`)),
    batches: exportedRows(staff, language, list, search),
  };
  return type === "csv" ? csvResponse(file) : xlsxResponse(file);
}

async function* exportedRows(
  staff: StaffMember,
  language: Language,
  list: ListName,
  search: URLSearchParams,
): AsyncGenerator<Cell[][]> {
  const t = translator(language);
  const filters = readRecordFilters(search);
  const order = orderSql(filters.sort, language);
  const where = whereSql(staff, recordLists[list].kinds, filters, todayInKazakhstan());
  const found = await db.$queryRaw(sql`
    SELECT r."id" FROM "Record" r WHERE ${where} ORDER BY ${order} LIMIT ${MOST_ROWS}`);
  const ids = z
    .array(z.object({ id: z.string() }))
    .parse(found)
    .map(({ id }) => id);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const rows = await selectRows(language, order, sql`SELECT unnest(${batch}::uuid[]) AS "id"`);
    yield rows.map((row) => exportedRow(row, t));
  }
}

function exportedRow(row: RecordRow, t: Translate): Cell[] {
  return [
    row.number,
    row.year,
    wordsOf(row.title),
    row.norms
      .map(({ act, path, structure }) =>
        [wordsOf(act), path === null ? "" : provisionLabel(path, structure, t)].filter(Boolean).join(", "),
      )
      .join("; "),
    row.addressees.map(wordsOf).join("; "),
    wordsOf(row.region),
    t(`status.record.${row.status}`),
    partialDate(row.statusOn, row.statusPrecision),
    row.chain,
    dayInKazakhstan(Date.parse(row.changedAt)),
  ];
}

/** 2024, 2024-10 or 2024-10-05: no more than is known. */
function partialDate(on: string | null, precision: RecordRow["statusPrecision"]): string {
  if (on === null) return "";
  return precision === "year" ? on.slice(0, 4) : precision === "month" ? on.slice(0, 7) : on;
}
