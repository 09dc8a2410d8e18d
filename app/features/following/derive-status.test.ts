import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { AdoptionVerdict, AnswerVerdict, EventType } from "#prisma/generated/client.ts";

import { deriveStatus, type StatusEvent } from "./derive-status.ts";

let next = 0;
function event(type: EventType, on: string | null, more: Partial<StatusEvent> = {}): StatusEvent {
  const precision = on === null ? null : on.length === 4 ? "year" : on.length === 7 ? "month" : "day";
  const happenedOn =
    on === null
      ? null
      : new Date(`${on}${"-01-01".slice(on.length === 4 ? 0 : 3, on.length === 10 ? 3 : 6)}`);
  return {
    id: String(next++),
    type,
    verdict: null,
    addresseeId: null,
    atChamber: false,
    happenedOn,
    precision,
    ...more,
  };
}
const answer = (verdict: AnswerVerdict, on: string | null, addresseeId: string | null = null) =>
  event("answered", on, { verdict, addresseeId });

const derive = (events: readonly StatusEvent[], more: Partial<Parameters<typeof deriveStatus>[0]> = {}) =>
  deriveStatus({ year: 2024, isOpinion: false, events, confirmedVerdicts: [], holdings: [], ...more }).status;

describe("the status of a record", () => {
  test.each<[string, readonly StatusEvent[], string]>([
    ["a record about which nothing happened is a draft", [], "draft"],
    ["a record that was sent waits", [event("sent", "2024")], "sent"],
    [
      "an answer in the same vague year comes after the sending",
      [event("sent", "2024"), answer("supported", "2024-03-01")],
      "supported",
    ],
    [
      "a refusal that came later takes support back",
      [answer("supported", "2024-03-01"), answer("not_supported", "2024-09-01")],
      "not_supported",
    ],
    [
      "of two addressees the one that got farther speaks for the record",
      [answer("supported", "2024-03-01", "a"), answer("not_supported", "2024-09-01", "b")],
      "supported",
    ],
    [
      "a bill before a chamber is in parliament",
      [event("included_in_bill", "2024", { atChamber: true })],
      "parliament",
    ],
    ["a bill nowhere yet is a bill", [event("included_in_bill", "2024")], "in_bill"],
    [
      "a changed law waits for a person's check",
      [event("sent", "2024"), event("in_force", "2025-09-16")],
      "law_changed",
    ],
    ["a meeting changes nothing", [event("sent", "2024"), event("discussed", "2024-12-18")], "sent"],
    [
      "an undated event lies in the record's year",
      [event("sent", null), answer("deferred", "2025-01-10")],
      "deferred",
    ],
  ])("%s", (_, events, status) => {
    expect(derive(events)).toBe(status);
  });

  test.each<[readonly AdoptionVerdict[], string]>([
    [[], "law_changed"],
    [["adopted"], "adopted"],
    [["adopted", "not_adopted"], "partly_adopted"],
    [["differently"], "partly_adopted"],
    [["not_adopted"], "not_supported"],
  ])("with confirmed verdicts %j on a changed law is %s", (confirmedVerdicts, status) => {
    expect(derive([event("sent", "2024"), event("enacted", "2025-07-16")], { confirmedVerdicts })).toBe(
      status,
    );
  });

  test("a confirmed verdict without enacted law adopts nothing", () => {
    expect(derive([event("sent", "2024")], { confirmedVerdicts: ["adopted"] })).toBe("sent");
  });

  test("an opinion takes the Court's confirmed holding, the gravest of several", () => {
    const events = [event("opinion_submitted", "2024"), event("court_decided", "2024-12-23")];
    expect(derive(events, { isOpinion: true })).toBe("decision_unverified");
    expect(derive(events, { isOpinion: true, holdings: ["conforms", "not_conforms"] })).toBe("not_conforms");
  });

  test("an act amended after the Court's decision leaves the opinion's status alone", () => {
    const events = [event("court_decided", "2024-12-23"), event("act_amended", "2025-09-15")];
    expect(derive(events, { isOpinion: true })).toBe("decision_unverified");
  });

  const anyEvent = fc.record({
    type: fc.constantFrom<EventType>(
      "sent",
      "received",
      "answered",
      "working_group_formed",
      "reading",
      "in_force",
      "implemented",
      "discussed",
      "withdrawn",
    ),
    on: fc.option(
      fc.constantFrom("2023", "2024", "2024-03", "2024-03-07", "2024-11", "2024-11-30", "2025-01-15"),
      { nil: null },
    ),
    verdict: fc.constantFrom<AnswerVerdict>("supported", "not_supported", "deferred"),
    addresseeId: fc.constantFrom(null, "a", "b"),
  });
  const made = fc
    .array(anyEvent, { maxLength: 9 })
    .map((list) =>
      list.map(({ type, on, verdict, addresseeId }) =>
        event(type, on, { verdict: type === "answered" ? verdict : null, addresseeId }),
      ),
    );

  test("the order in which events are entered plays no part", () => {
    fc.assert(
      fc.property(
        made.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(derive(shuffled)).toBe(derive(events));
        },
      ),
    );
  });

  test("no sequence of events alone makes anything adopted", () => {
    fc.assert(
      fc.property(made, (events) => {
        expect(["adopted", "partly_adopted"]).not.toContain(derive(events));
      }),
    );
  });
});
