import type { Database } from "#app/platform/db.server.ts";

import type { DerivedDeadline } from "./derive-deadlines.ts";
import type { RecordFacts } from "./facts-of-records.server.ts";

/** Two lists of deadlines say the same if they name the same terms, in whatever order. */
const printed = (deadlines: readonly DerivedDeadline[]): string =>
  deadlines
    .map(({ addresseeId, ruleId, fromEventId, dueOn, metOn }) =>
      [addresseeId, ruleId, fromEventId, dueOn.toISOString(), metOn?.toISOString() ?? "open"].join(" "),
    )
    .sort()
    .join("\n");

/** Brings the deadlines that are kept in step with those derived; where they agree nothing is written. */
export async function writeDeadlines(
  tx: Database,
  records: readonly RecordFacts[],
  derived: readonly { readonly deadlines: readonly DerivedDeadline[] }[],
): Promise<void> {
  const changed = records.flatMap(({ id, deadlines: kept }, index) => {
    const deadlines = derived[index]?.deadlines ?? [];
    return printed(kept) === printed(deadlines)
      ? []
      : [{ recordId: id, deadlines, hasKept: kept.length > 0 }];
  });
  const stale = changed.filter(({ hasKept }) => hasKept).map(({ recordId }) => recordId);
  if (stale.length > 0) await tx.deadline.deleteMany({ where: { recordId: { in: stale } } });
  const rows = changed.flatMap(({ recordId, deadlines }) =>
    deadlines.map((deadline) => ({ ...deadline, recordId })),
  );
  if (rows.length > 0) await tx.deadline.createMany({ data: rows });
}
