import type { Database } from "#app/platform/db.server.ts";
import { isoDay } from "#app/platform/trilingual.ts";

import { candidatesOf } from "./candidates.ts";
import { columnOf, type Source } from "./text-to-read.ts";

/** What was read out of these sources before, by source. */
export async function storedCitations(db: Database, source: Source, ids: readonly string[]) {
  const rows = await db.citation.findMany({
    where: {
      origin: "read",
      [columnOf[source]]: { in: [...ids] },
    },
    select: {
      ...{
        id: true,
        recordId: true,
        appealId: true,
        draftId: true,
        eventId: true,
        normChangeId: true,
        field: true,
      },
      ...{ start: true, end: true, quote: true, prefix: true, suffix: true, named: true, path: true },
      ...{ state: true, reason: true, asOf: true, candidates: true, decision: true },
    },
    orderBy: [{ start: "asc" }, { id: "asc" }],
  });
  const found = new Map<string, StoredRow[]>();
  for (const { asOf, candidates, decision, ...row } of rows) {
    const id = row[columnOf[source]] ?? "";
    const of = {
      ...row,
      asOf: isoDay(asOf),
      candidates: candidatesOf(candidates),
      isDecided: decision !== null,
    };
    const those = found.get(id);
    if (those) those.push(of);
    else found.set(id, [of]);
  }
  return found;
}

export interface StoredRow {
  readonly id: string;
  readonly eventId: string | null;
  readonly normChangeId: string | null;
  readonly field: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly named: string | null;
  readonly path: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly asOf: string | null;
  readonly candidates: readonly string[];
  readonly isDecided: boolean;
}
