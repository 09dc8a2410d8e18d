import type { StaffMember } from "#app/platform/auth.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { csvResponse, xlsxResponse } from "#app/features/records/export-file.server.ts";
import { wordsOf } from "#app/features/records/list-local.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";
import type { Language } from "#prisma/generated/client.ts";

import { selectMeetings } from "./list-meetings.server.ts";

const MOST_ROWS = 50_000;

/** The meetings that the list shows under these filters, as a file in the reader's language. */
export function exportMeetings(
  staff: StaffMember,
  language: Language,
  search: URLSearchParams,
  type: "csv" | "xlsx",
): Response {
  const t = translator(language);
  async function* batches() {
    const meetings = await selectMeetings(staff, language, search, { limit: MOST_ROWS, offset: 0 });
    yield meetings.map((meeting) => [
      meeting.number,
      meeting.year,
      meeting.happenedOn ?? "",
      t(`status.meeting.${meeting.kind}`),
      wordsOf(meeting.title),
      wordsOf(meeting.body),
      meeting.count,
      meeting.records.join(", "),
    ]);
  }
  const columns = ["number", "year", "date", "kind", "meeting", "body", "count", "records"];
  const head = columns.map((column) => t(`meeting.list.${column}`));
  const file = {
    name: `meetings-${todayInKazakhstan()}`,
    title: t("meeting.list.title"),
    head,
    batches: batches(),
  };
  return type === "csv" ? csvResponse(file) : xlsxResponse(file);
}
