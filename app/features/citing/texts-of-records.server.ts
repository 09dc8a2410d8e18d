import type { Database, Prisma } from "#app/platform/db.server.ts";

import { dateOfRow, lastDayWithin } from "./date-of-record.ts";
import { nowhere, textsInThree, type TextToRead } from "./text-to-read.ts";

const fields = {
  ...{ id: true, year: true, language: true },
  ...{ titleKk: true, titleRu: true, titleEn: true, summaryKk: true, summaryRu: true, summaryEn: true },
  opinion: { select: { opinionOn: true, opinionPrecision: true } },
  events: {
    select: {
      ...{
        id: true,
        type: true,
        happenedOn: true,
        precision: true,
        noteKk: true,
        noteRu: true,
        noteEn: true,
      },
      ...{ quote: true, quoteLanguage: true, correctedBy: { select: { id: true } } },
    },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  },
  normChanges: {
    select: {
      ...{ id: true, currentKk: true, currentRu: true, currentEn: true },
      ...{ proposedKk: true, proposedRu: true, proposedEn: true },
      ...{ justificationKk: true, justificationRu: true, justificationEn: true },
      act: { select: { slug: true } },
    },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.RecordSelect;

type RecordRow = Prisma.RecordGetPayload<{ select: typeof fields }>;

/**
 * The texts of these records by record: what they say themselves, the notes and quoted answers of their events, and
 * the wordings of the norms they want to change. What a later event corrected is no longer said.
 */
export async function textsOfRecords(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, TextToRead[]>> {
  const rows = await db.record.findMany({ where: { id: { in: [...ids] } }, select: fields });
  return new Map(rows.map((row) => [row.id, textsOf(row)]));
}

function textsOf(record: RecordRow): TextToRead[] {
  const date = dateOfRow({
    ...record,
    events: record.events.filter(({ correctedBy }) => correctedBy === null),
  });
  const none = { ...nowhere, recordId: record.id };
  return [
    ...[...textsInThree(record, "title"), ...textsInThree(record, "summary")].map((text) => ({
      ...{ ...text, holder: none, date, self: null },
    })),
    ...record.events.flatMap((event): TextToRead[] => {
      if (event.correctedBy) return [];
      const { quote, quoteLanguage } = event;
      const said = quote ? [{ field: "quote", language: quoteLanguage ?? record.language, text: quote }] : [];
      const { happenedOn, precision } = event;
      const on = happenedOn ? lastDayWithin({ on: happenedOn, precision }) : date;
      return [...textsInThree(event, "note"), ...said].map((text) => ({
        ...{ ...text, holder: { ...none, eventId: event.id }, date: on, self: null },
      }));
    }),
    ...record.normChanges.flatMap((change): TextToRead[] => {
      const wordings = [...textsInThree(change, "current"), ...textsInThree(change, "proposed")];
      const holder = { ...none, normChangeId: change.id };
      return [
        ...wordings.map((text) => ({ ...text, holder, date, self: change.act.slug })),
        ...textsInThree(change, "justification").map((text) => ({ ...text, holder, date, self: null })),
      ];
    }),
  ];
}
