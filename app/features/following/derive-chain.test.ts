import { expect, test } from "vitest";

import type { EventType, RecordStatus } from "#prisma/generated/client.ts";

import { deriveChain } from "./derive-chain.ts";

const chain = (
  status: RecordStatus,
  eventTypes: readonly EventType[],
  more: Partial<Parameters<typeof deriveChain>[0]> = {},
) =>
  deriveChain({
    isOpinion: false,
    status,
    eventTypes: new Set(eventTypes),
    ...{ appealCount: 0, isPrompted: true, normCount: 0, isNormConfirmed: true },
    ...more,
  });

test.each<[string, string, string]>([
  ["a draft has no link proven", chain("draft", []), "ggggg"],
  ["a sent proposal with a norm", chain("sent", ["sent"], { normCount: 1 }), "gddgg"],
  [
    "one in parliament is there now",
    chain("parliament", ["sent", "included_in_bill"], { appealCount: 6, normCount: 1 }),
    "dddng",
  ],
  [
    "appeals that only show the matter, and a norm that only we have read there, prove nothing",
    chain("sent", ["sent"], { appealCount: 2, isPrompted: false, normCount: 1, isNormConfirmed: false }),
    "hhdgg",
  ],
  ["changed law waits for its check", chain("law_changed", ["sent", "in_force"], { normCount: 1 }), "gddgh"],
  [
    "confirmed adoption is proven to the end",
    chain("adopted", ["sent", "answered", "in_force"], { appealCount: 1, normCount: 1 }),
    "ddddd",
  ],
  [
    "an opinion whose outcome nobody verified",
    chain("decision_unverified", ["opinion_submitted", "court_decided"], { isOpinion: true }),
    "gdghg",
  ],
  [
    "an opinion the Court followed, now carried out",
    chain("not_conforms", ["opinion_submitted", "court_decided", "act_amended"], { isOpinion: true }),
    "gdgdn",
  ],
])("%s", (_, derived, expected) => {
  expect(derived).toBe(expected);
});
