import type { EventType } from "#prisma/generated/client.ts";

/** What the office itself did with a record, and so the days on which it spoke. */
const OWN_DEEDS: ReadonlySet<EventType> = new Set([
  "drafted",
  "approved",
  "recommended",
  "sent",
  "opinion_submitted",
] satisfies EventType[]);

/**
 * The day whose law a record means: that of the opinion, or the first on which the office spoke. Where neither is
 * known it is the last day of the record's year, by which all of that year's law was in force.
 */
export function dateOfRecord({
  year,
  opinionOn,
  events,
}: {
  readonly year: number;
  readonly opinionOn: Date | null;
  readonly events: readonly { readonly type: EventType; readonly happenedOn: Date | null }[];
}): string {
  const days = events.flatMap(({ type, happenedOn }) =>
    OWN_DEEDS.has(type) && happenedOn ? [happenedOn.getTime()] : [],
  );
  const day = opinionOn ?? (days.length > 0 ? new Date(Math.min(...days)) : null);
  return day ? isoDayOf(day) : lastDayOf(year);
}

const isoDayOf = (day: Date): string => day.toISOString().slice(0, 10);

/** `2024-12-31`. */
export const lastDayOf = (year: number): string => `${String(year)}-12-31`;
