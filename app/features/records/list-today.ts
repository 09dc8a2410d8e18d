/** The whole of Kazakhstan keeps one hour, UTC+5. */
const CLOCK = 5 * 3_600_000;

/** Today's date in Kazakhstan, as an ISO day: what is due and overdue is counted from it. */
export const todayInKazakhstan = (now: number = Date.now()): string =>
  new Date(now + CLOCK).toISOString().slice(0, 10);
