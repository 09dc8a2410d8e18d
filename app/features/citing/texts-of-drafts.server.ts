import type { Database } from "#app/platform/db.server.ts";
import { todayInKazakhstan } from "#app/features/records/list-today.ts";

import { dateOfRow, datedSelect } from "./date-of-record.ts";
import { nowhere, type TextToRead } from "./text-to-read.ts";

/**
 * What these drafts say, by draft: their words as a reader sees them. Their law is that of their record's day, and
 * before the office has spoken that of today.
 */
export async function textsOfDrafts(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, TextToRead[]>> {
  const rows = await db.draft.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, language: true, plainText: true, record: { select: datedSelect } },
  });
  return new Map(
    rows.map(({ id, language, plainText: text, record }) => {
      const date = dayOfDraft(record);
      const holder = { ...nowhere, draftId: id };
      return [id, text === "" ? [] : [{ holder, field: "text", language, text, date, self: null }]];
    }),
  );
}

/** The day whose law a text of a record means while it is written. */
export function dayOfDraft(record: Parameters<typeof dateOfRow>[0]): string {
  const [day, today] = [dateOfRow(record), todayInKazakhstan()];
  return day < today ? day : today;
}
