import type { RecordKind } from "#prisma/generated/client.ts";

import type { StatusEvent } from "./derive-status.ts";
import { addWorkingDays, type Calendar } from "./working-days.ts";

const DAY = 86_400_000;

/** A term that the law or the office's practice sets for an answer. */
export interface TermRule {
  readonly id: string;
  readonly kinds: readonly RecordKind[];
  readonly fromEvent: StatusEvent["type"];
  readonly term: number;
  readonly unit: string;
  readonly validFrom: Date | null;
  readonly validTo: Date | null;
}

export interface DerivedDeadline {
  readonly addresseeId: string;
  readonly ruleId: string;
  readonly fromEventId: string;
  readonly dueOn: Date;
  /** Null: still open. */
  readonly metOn: Date | null;
}

function lastDay(from: Date, term: number, unit: string, calendar: Calendar): Date {
  if (unit === "working_day") return addWorkingDays(from, term, calendar);
  if (unit === "calendar_day") return new Date(from.getTime() + term * DAY);
  // A month that has no such day ends the term on its last one.
  const daysOfMonth = new Date(
    Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + term + 1, 0),
  ).getUTCDate();
  const day = Math.min(from.getUTCDate(), daysOfMonth);
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + term, day));
}

/**
 * The deadlines that follow from a record's events. A term runs only from an event whose day is known: from "2024"
 * nothing is counted and nothing is overdue.
 */
export function deriveDeadlines(
  kind: RecordKind,
  events: readonly StatusEvent[],
  rules: readonly TermRule[],
  calendar: Calendar,
): DerivedDeadline[] {
  return events.flatMap((start) => {
    const { addresseeId, happenedOn } = start;
    if (addresseeId === null || happenedOn === null || start.precision !== "day") return [];
    return rules
      .filter(
        (rule) =>
          rule.kinds.includes(kind) &&
          rule.fromEvent === start.type &&
          (rule.validFrom === null || rule.validFrom <= happenedOn) &&
          (rule.validTo === null || happenedOn <= rule.validTo),
      )
      .map((rule) => ({
        addresseeId,
        ruleId: rule.id,
        fromEventId: start.id,
        dueOn: lastDay(happenedOn, rule.term, rule.unit, calendar),
        metOn: answeredOn(events, addresseeId, happenedOn),
      }));
  });
}

function answeredOn(events: readonly StatusEvent[], addresseeId: string, since: Date): Date | null {
  const answers = events
    .filter((event) => event.type === "answered" && event.addresseeId === addresseeId)
    .flatMap(({ happenedOn }) => happenedOn ?? [])
    .filter((on) => on >= since)
    .map((on) => on.getTime());
  return answers.length === 0 ? null : new Date(Math.min(...answers));
}

/** The nearest day on which an answer is still due; null if none is. */
export function nearestDue(deadlines: readonly DerivedDeadline[]): Date | null {
  const open = deadlines.filter(({ metOn }) => metOn === null).map(({ dueOn }) => dueOn.getTime());
  return open.length === 0 ? null : new Date(Math.min(...open));
}
