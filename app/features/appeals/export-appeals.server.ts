import type { StaffMember } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { type Cell, csvResponse, xlsxResponse } from "#app/features/records/export-file.server.ts";
import { wordsOf } from "#app/features/records/list-local.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import type { Language } from "#prisma/generated/client.ts";

import { appealsOf, selectAppealIds } from "./list-appeals.server.ts";
import { categoryName } from "./list-categories.ts";
import { regionsSeen } from "./policy.ts";

const MOST_ROWS = 50_000;
const BATCH = 2_000;

/** The appeals that the list shows under these filters, anonymised, as a file in the reader's language. */
export function exportAppeals(
  staff: StaffMember,
  language: Language,
  search: URLSearchParams,
  type: "csv" | "xlsx",
): Response {
  const t = translator(language);
  const showsRegions = regionsSeen(staff).length > 0;
  async function* batches(): AsyncGenerator<Cell[][]> {
    // Which they are is read at once: what a colleague writes meanwhile neither doubles a row nor loses one.
    const ids = await selectAppealIds(staff, search, MOST_ROWS);
    for (let from = 0; from < ids.length; from += BATCH) {
      const appeals = await appealsOf(staff, language, search, ids.slice(from, from + BATCH));
      yield appeals.map((appeal) => [
        appeal.number,
        appeal.year,
        wordsOf(appeal.title),
        categoryName(appeal.category, t),
        appeal.receivedOn ?? "",
        ...(showsRegions ? [wordsOf(appeal.region)] : []),
        appeal.outcome === null ? "" : t(`status.appealOutcome.${appeal.outcome}`),
        appeal.records.join(", "),
      ]);
    }
  }
  const columns = [
    ...["number", "year", "matter", "category", "received"],
    ...(showsRegions ? ["region"] : []),
    ...["outcome", "records"],
  ];
  const head = columns.map((column) => t(`appeal.list.${column}`));
  const file = {
    name: `appeals-${todayInKazakhstan()}`,
    title: t("appeal.list.title"),
    head,
    batches: batches(),
  };
  return type === "csv" ? csvResponse(file) : xlsxResponse(file);
}
