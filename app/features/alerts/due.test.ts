import { expect, test } from "vitest";

import { lastDue, waitAfter } from "./due.ts";

// 23 November 2026 is a Monday; eight in the morning in Almaty is three by UTC.
test.each([
  ["daily", "2026-11-23T03:00:00Z", "2026-11-23"],
  ["daily", "2026-11-23T02:59:59Z", "2026-11-22"],
  ["daily", "2026-11-22T20:00:00Z", "2026-11-22"],
  ["weekly", "2026-11-23T03:00:00Z", "2026-11-23"],
  ["weekly", "2026-11-23T02:59:59Z", "2026-11-16"],
  ["weekly", "2026-11-29T23:00:00Z", "2026-11-23"],
  ["weekly", "2026-11-30T03:00:00Z", "2026-11-30"],
] as const)("%s mails of %s were last due on %s", (period, now, on) => {
  const due = lastDue(period, Date.parse(now));
  expect(due).toEqual({ on, at: new Date(`${on}T03:00:00Z`) });
  expect(due.at.getTime()).toBeLessThanOrEqual(Date.parse(now));
});

test("a refused mail waits longer each time, and never more than an hour", () => {
  expect([1, 2, 3, 7, 100].map(waitAfter)).toEqual([60_000, 120_000, 240_000, 3_600_000, 3_600_000]);
});
