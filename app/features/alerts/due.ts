import type { DigestPeriod } from "#prisma/generated/client.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The whole of Kazakhstan keeps one hour, UTC+5, since 1 March 2024. */
const CLOCK = 5 * HOUR;
const AT = 8 * HOUR;
/** 1 January 1970 was a Thursday. */
const MONDAY = 4;

export interface Due {
  /** The day in Kazakhstan, as an ISO day. */
  readonly on: string;
  /** Eight in the morning of that day: what was found later waits for the next. */
  readonly at: Date;
}

/** When mails of a period were last due: this morning at eight or the one before; for a week, of a Monday. */
export function lastDue(period: DigestPeriod, now: number): Due {
  const days = Math.floor((now + CLOCK - AT) / DAY);
  const day = period === "daily" ? days : days - ((((days - MONDAY) % 7) + 7) % 7);
  return {
    on: new Date(day * DAY).toISOString().slice(0, 10),
    at: new Date(day * DAY + AT - CLOCK),
  };
}

const FIRST_WAIT = 60_000;
const LONGEST_WAIT = HOUR;

/** How long a refused mail waits before the next attempt: a minute, then twice as long each time, an hour at most. */
export const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT);
