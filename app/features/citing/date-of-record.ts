import type { DatePrecision, EventType, Prisma } from "#prisma/generated/client.ts";

/** A day of law as far as it is known. */
export interface KnownDay {
  readonly on: Date;
  readonly precision: DatePrecision | null;
}

/** What the office itself did with a record, and so the days on which it spoke. */
const OWN_DEEDS: ReadonlySet<EventType> = new Set([
  "drafted",
  "approved",
  "recommended",
  "sent",
  "opinion_submitted",
] satisfies EventType[]);

/**
 * The day whose law a record means (ISO): that of the opinion, or the first on which the office spoke. Where neither
 * is known it is the last day of the record's year, by which all of that year's law was in force.
 */
export function dateOfRecord({
  year,
  opinion,
  events,
}: {
  readonly year: number;
  readonly opinion: KnownDay | null;
  readonly events: readonly (Pick<KnownDay, "precision"> & {
    readonly type: EventType;
    readonly happenedOn: Date | null;
  })[];
}): string {
  if (opinion) return lastDayWithin(opinion);
  const days = events.flatMap(({ type, happenedOn, precision }) =>
    OWN_DEEDS.has(type) && happenedOn ? [lastDayWithin({ on: happenedOn, precision })] : [],
  );
  return days.sort()[0] ?? lastDayOf(year);
}

/** Of a record, what its day follows from. */
export const datedSelect = {
  year: true,
  opinion: { select: { opinionOn: true, opinionPrecision: true } },
  events: {
    where: { correctedBy: null },
    select: { type: true, happenedOn: true, precision: true },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
  },
} as const satisfies Prisma.RecordSelect;

export function dateOfRow({
  year,
  opinion,
  events,
}: {
  readonly year: number;
  readonly opinion: {
    readonly opinionOn: Date | null;
    readonly opinionPrecision: DatePrecision | null;
  } | null;
  readonly events: Parameters<typeof dateOfRecord>[0]["events"];
}): string {
  const { opinionOn = null, opinionPrecision = null } = opinion ?? {};
  return dateOfRecord({
    ...{ year, events },
    opinion: opinionOn ? { on: opinionOn, precision: opinionPrecision } : null,
  });
}

/** The last day that a date can mean: of "May 2024" the 31st. */
export function lastDayWithin({ on, precision }: KnownDay): string {
  if (precision === "year") return lastDayOf(on.getUTCFullYear());
  const last = precision === "month" ? new Date(Date.UTC(on.getUTCFullYear(), on.getUTCMonth() + 1, 0)) : on;
  return last.toISOString().slice(0, 10);
}

/** `2024-12-31`. */
export const lastDayOf = (year: number): string => `${String(year)}-12-31`;
