import type { Database } from "#app/platform/db.server.ts";

import type { TermRule } from "./derive-deadlines.ts";
import type { RecordFacts } from "./facts-of-records.server.ts";
import type { Calendar } from "./working-days.ts";

export interface Terms {
  readonly rules: readonly TermRule[];
  readonly calendar: Calendar;
}

/** The terms that may run from the events of these records; the calendar only if one of them counts working days. */
export async function termsFor(tx: Database, records: readonly RecordFacts[]): Promise<Terms> {
  const types = new Set(
    records.flatMap(({ events }) =>
      events.filter(({ addresseeId }) => addresseeId !== null).map(({ type }) => type),
    ),
  );
  const rules = types.size === 0 ? [] : await rulesFrom(tx, [...types]);
  const countsWorkingDays = rules.some(({ unit }) => unit === "working_day");
  return { rules, calendar: countsWorkingDays ? await calendarOf(tx) : { exceptions: new Map() } };
}

const rulesFrom = (tx: Database, types: TermRule["fromEvent"][]): Promise<TermRule[]> =>
  tx.deadlineRule.findMany({
    where: { fromEvent: { in: types } },
    select: {
      id: true,
      kinds: true,
      fromEvent: true,
      term: true,
      unit: true,
      validFrom: true,
      validTo: true,
    },
    orderBy: { id: "asc" },
  });

async function calendarOf(tx: Database): Promise<Calendar> {
  const days = await tx.holiday.findMany({ select: { on: true, isWorking: true } });
  return { exceptions: new Map(days.map(({ on, isWorking }) => [on.toISOString().slice(0, 10), isWorking])) };
}
