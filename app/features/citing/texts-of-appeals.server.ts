import type { Database } from "#app/platform/db.server.ts";

import { lastDayOf, lastDayWithin } from "./date-of-record.ts";
import { nowhere, textsInThree, type TextToRead } from "./text-to-read.ts";

/** The anonymised texts of these appeals by appeal; their law is that of the day on which they were received. */
export async function textsOfAppeals(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, TextToRead[]>> {
  const rows = await db.appeal.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{
        id: true,
        year: true,
        receivedOn: true,
        precision: true,
        titleKk: true,
        titleRu: true,
        titleEn: true,
      },
      ...{ summaryKk: true, summaryRu: true, summaryEn: true },
      ...{ outcomeKk: true, outcomeRu: true, outcomeEn: true },
    },
  });
  return new Map(
    rows.map((appeal) => {
      const holder = { ...nowhere, appealId: appeal.id };
      const { receivedOn: on, precision } = appeal;
      const date = on ? lastDayWithin({ on, precision }) : lastDayOf(appeal.year);
      const texts = (["title", "summary", "outcome"] as const).flatMap((name) => textsInThree(appeal, name));
      return [appeal.id, texts.map((text) => ({ ...text, holder, date, self: null }))];
    }),
  );
}
