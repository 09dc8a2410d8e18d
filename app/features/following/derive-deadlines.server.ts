import type { Database } from "#app/platform/db.server.ts";
import type { RecordKind } from "#prisma/generated/client.ts";

import type { StatusEvent } from "./derive-status.ts";
import { addWorkingDays, type Calendar } from "./working-days.ts";

const DAY = 86_400_000;

async function calendarOf(tx: Database): Promise<Calendar> {
  const days = await tx.holiday.findMany({ select: { on: true, isWorking: true } });
  return { exceptions: new Map(days.map(({ on, isWorking }) => [on.toISOString().slice(0, 10), isWorking])) };
}

function lastDay(from: Date, term: number, unit: string, calendar: Calendar): Date {
  if (unit === "working_day") return addWorkingDays(from, term, calendar);
  if (unit === "calendar_day") return new Date(from.getTime() + term * DAY);
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + term, from.getUTCDate()));
}

/**
 * Brings a record's deadlines in step with its events and answers the nearest one that is not met. A term runs only
 * from an event whose day is known: from "2024" nothing is counted and nothing is overdue.
 */
export async function deriveDeadlines(
  tx: Database,
  recordId: string,
  kind: RecordKind,
  events: readonly StatusEvent[],
): Promise<Date | null> {
  const starts = events.flatMap((event) =>
    event.addresseeId && event.happenedOn && event.precision === "day"
      ? [{ ...event, addresseeId: event.addresseeId, happenedOn: event.happenedOn }]
      : [],
  );
  const rules =
    starts.length === 0
      ? []
      : await tx.deadlineRule.findMany({
          where: { kinds: { has: kind }, fromEvent: { in: starts.map(({ type }) => type) } },
        });
  const calendar = rules.length === 0 ? null : await calendarOf(tx);
  const due = rules.flatMap((rule) =>
    starts
      .filter(
        ({ type, happenedOn }) =>
          type === rule.fromEvent &&
          (rule.validFrom === null || rule.validFrom <= happenedOn) &&
          (rule.validTo === null || happenedOn <= rule.validTo),
      )
      .map((start) => ({
        recordId,
        addresseeId: start.addresseeId,
        ruleId: rule.id,
        fromEventId: start.id,
        dueOn: lastDay(start.happenedOn, rule.term, rule.unit, calendar ?? { exceptions: new Map() }),
        metOn: answeredOn(events, start.addresseeId, start.happenedOn),
      })),
  );
  await tx.deadline.deleteMany({ where: { recordId } });
  if (due.length > 0) await tx.deadline.createMany({ data: due });
  const open = due.filter(({ metOn }) => metOn === null).map(({ dueOn }) => dueOn.getTime());
  return open.length === 0 ? null : new Date(Math.min(...open));
}

function answeredOn(events: readonly StatusEvent[], addresseeId: string, since: Date): Date | null {
  const answers = events
    .filter((event) => event.type === "answered" && event.addresseeId === addresseeId)
    .flatMap(({ happenedOn }) => happenedOn ?? [])
    .filter((on) => on >= since)
    .map((on) => on.getTime());
  return answers.length === 0 ? null : new Date(Math.min(...answers));
}
