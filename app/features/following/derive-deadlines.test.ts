import { describe, expect, test } from "vitest";

import { deriveDeadlines, nearestDue, type TermRule } from "./derive-deadlines.ts";
import type { StatusEvent } from "./derive-status.ts";

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const rule = (given: Partial<TermRule>): TermRule => ({
  ...{ id: "term", kinds: ["proposal"], fromEvent: "received", term: 1, unit: "month" },
  ...{ validFrom: null, validTo: null, ...given },
});
const event = (given: Partial<StatusEvent>): StatusEvent => ({
  ...{ id: "e", type: "received", verdict: null, addresseeId: "a", atChamber: false },
  ...{ happenedOn: day("2026-03-02"), precision: "day", ...given },
});
const derived = (events: readonly StatusEvent[], rules: readonly TermRule[]) =>
  deriveDeadlines("proposal", events, rules, { exceptions: new Map() });
const dueOf = (from: string, given: Partial<TermRule>) =>
  derived([event({ happenedOn: day(from) })], [rule(given)])[0]
    ?.dueOn.toISOString()
    .slice(0, 10);

describe("a term", () => {
  test.each([
    ["2026-03-02", 1, "2026-04-02"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-08-31", 3, "2026-11-30"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("from %s of %i months ends on %s, never in the month after", (from, term, due) => {
    expect(dueOf(from, { term })).toBe(due);
  });

  test("of calendar days counts them all, of working days leaves out the week's end", () => {
    expect(dueOf("2026-03-06", { unit: "calendar_day", term: 3 })).toBe("2026-03-09");
    expect(dueOf("2026-03-06", { unit: "working_day", term: 3 })).toBe("2026-03-11");
  });

  test.each([
    ["a day that is not known", event({ happenedOn: null, precision: null })],
    ["a month", event({ precision: "month" })],
    ["an event of nobody's history", event({ addresseeId: null })],
    ["another event", event({ type: "sent" })],
  ])("does not run from %s", (_, start) => {
    expect(derived([start], [rule({})])).toEqual([]);
  });

  test("holds from the first to the last day of its rule", () => {
    const dated = rule({ validFrom: day("2026-03-02"), validTo: day("2026-03-03") });
    const on = (iso: string) => derived([event({ happenedOn: day(iso) })], [dated]).length;
    expect(["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04"].map(on)).toEqual([0, 1, 1, 0]);
  });

  test("is met by the first answer of the same addressee since, and by no other", () => {
    const start = event({});
    const answer = (addresseeId: string, iso: string) =>
      event({ id: iso, type: "answered", verdict: "explained", addresseeId, happenedOn: day(iso) });
    const metOn = (...answers: StatusEvent[]) => derived([start, ...answers], [rule({})])[0]?.metOn;
    expect(metOn(answer("another", "2026-03-05"), answer("a", "2026-03-01"))).toBeNull();
    expect(metOn(answer("a", "2026-03-20"), answer("a", "2026-03-10"))).toEqual(day("2026-03-10"));
  });
});

test("what is due next is the nearest day of those still open", () => {
  const deadlines = derived(
    [
      event({ id: "1" }),
      event({ id: "2", addresseeId: "b", happenedOn: day("2026-02-02") }),
      event({ id: "3", addresseeId: "b", type: "answered", happenedOn: day("2026-02-09") }),
    ],
    [rule({})],
  );
  expect(nearestDue(deadlines)).toEqual(day("2026-04-02"));
});
