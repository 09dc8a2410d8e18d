import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { todayInKazakhstan, yearInKazakhstan } from "./list-today.ts";
import { hasCome } from "./schema.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a year begins in Kazakhstan five hours before it does in Greenwich", () => {
  vi.setSystemTime("2026-12-31T19:00:00Z");
  expect(todayInKazakhstan()).toBe("2027-01-01");
  expect(yearInKazakhstan()).toBe(2027);
});

test("today has come as soon as it has begun in Kazakhstan, tomorrow never has", () => {
  const day = new Date("2026-11-24T00:00:00Z");
  vi.setSystemTime("2026-11-23T18:59:00Z");
  expect(hasCome(day)).toBe(false);
  vi.setSystemTime("2026-11-23T19:00:00Z");
  expect(hasCome(day)).toBe(true);
});
