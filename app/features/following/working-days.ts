const DAY = 86_400_000;

export interface Calendar {
  /** ISO days that break the five-day week: true works, false rests. */
  readonly exceptions: ReadonlyMap<string, boolean>;
}

export function isWorkingDay(day: Date, { exceptions }: Calendar): boolean {
  const exception = exceptions.get(day.toISOString().slice(0, 10));
  if (exception !== undefined) return exception;
  const weekday = day.getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The last day of a term of `count` working days that begins on the day after `from`. */
export function addWorkingDays(from: Date, count: number, calendar: Calendar): Date {
  let day = from;
  for (let left = count; left > 0;) {
    day = new Date(day.getTime() + DAY);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}
