/** The whole of Kazakhstan keeps one hour, UTC+5. */
const CLOCK = 5 * 3_600_000;

/** The date in Kazakhstan at a moment, as an ISO day. */
export const dayInKazakhstan = (moment: number): string =>
  new Date(moment + CLOCK).toISOString().slice(0, 10);

/** Today's date in Kazakhstan: what is due and overdue is counted from it. */
export const todayInKazakhstan = (): string => dayInKazakhstan(Date.now());

/** The year that is written in Kazakhstan now. */
export const yearInKazakhstan = (): number => Number(todayInKazakhstan().slice(0, 4));
