import { translator } from "#app/platform/i18n.server.ts";
import { csvResponse, xlsxResponse } from "#app/features/records/export-file.server.ts";
import { wordsOf } from "#app/features/records/list-local.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import type { Language } from "#prisma/generated/client.ts";

import { listActsToExport } from "./list-acts.server.ts";

/** The acts that the list shows under these filters, as a file in the reader's language. */
export function exportActs(language: Language, search: URLSearchParams, type: "csv" | "xlsx"): Response {
  const t = translator(language);
  async function* batches() {
    const acts = await listActsToExport(language, search);
    yield acts.map((act) => [
      act.slug,
      t(`status.actForm.${act.form}`),
      wordsOf(act.title),
      act.number ?? "",
      act.adoptedOn ?? "",
      t(`act.force.${act.force}`),
      act.citedCount,
    ]);
  }
  const head = ["slug", "form", "act", "number", "date", "force", "cited"].map((column) =>
    t(`act.list.${column}`),
  );
  const file = { name: `laws-${todayInKazakhstan()}`, title: t("act.list.title"), head, batches: batches() };
  return type === "csv" ? csvResponse(file) : xlsxResponse(file);
}
