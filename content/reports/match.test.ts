import { expect, test } from "vitest";

import type { MatchTarget, ReportIdentity } from "./likeness.ts";
import { matchCandidates } from "./match.ts";
import type { Candidate } from "./types.ts";

const report: ReportIdentity = {
  year: 2024,
  slug: "annual-report-2024",
  sha256: "a".repeat(64),
  language: "en",
};

const candidate = (quote: string, given: Partial<Candidate> = {}): Candidate => ({
  kind: "proposal",
  ordinal: 1,
  title: quote,
  quote,
  lineFrom: 10,
  lineTo: 10,
  addressee: null,
  bodyIds: [],
  region: null,
  regionId: null,
  payload: {},
  ...given,
});
const target = (number: string, en: string, given: Partial<MatchTarget> = {}): MatchTarget => ({
  id: number,
  number,
  kind: "proposal",
  year: 2024,
  titles: { en },
  summary: null,
  bodyIds: [],
  regionId: null,
  sourceLines: null,
  sourceSlug: null,
  sourceSha256: null,
  ...given,
});

const held = [
  target("P-1", "Free rooms for mothers at railway stations"),
  target("P-2", "Free mothers' rooms"),
  target("P-3", "Shorter working day for parents"),
  target("P-4", "Ban on seizing social benefits"),
];

const rows: [string, Candidate, readonly MatchTarget[], string, string | null][] = [
  [
    "the same matter in other words",
    candidate("Prohibiting the seizure of benefits and other social payments;"),
    held,
    "matched",
    "P-4",
  ],
  ["nothing where nothing is alike", candidate("Publishing draft laws in braille"), held, "none", null],
  [
    "nothing of another kind",
    candidate("Shorter working day for parents", { kind: "court_opinion" }),
    held,
    "none",
    null,
  ],
  [
    "two that are alike: a person chooses",
    candidate("Cameras in dormitories"),
    [
      target("P-5", "Cameras in dormitories of schools"),
      target("P-6", "Cameras in dormitories of centres"),
      ...held,
    ],
    "ambiguous",
    null,
  ],
  [
    "the region that is named",
    candidate("Cameras in dormitories", { regionId: "abai" }),
    [
      target("P-5", "Cameras in dormitories", { regionId: "almaty" }),
      target("P-6", "Cameras in dormitories", { regionId: "abai" }),
      ...held,
    ],
    "matched",
    "P-6",
  ],
  [
    "the same lines of the same file, though no word is shared",
    candidate("Bride theft"),
    [target("P-7", "Abduction for marriage", { sourceLines: "8-12", sourceSha256: report.sha256 }), ...held],
    "matched",
    "P-7",
  ],
  [
    "not the same lines of another document",
    candidate("Bride theft"),
    [
      target("P-7", "Abduction for marriage", {
        sourceLines: "10",
        sourceSlug: "annual-report-2023",
        year: 2023,
      }),
      ...held,
    ],
    "none",
    null,
  ],
];
test.each(rows)("proposes %s", (_, one, targets, outcome, number) => {
  const [match] = matchCandidates([one], targets, report);
  expect([match?.outcome, match?.best?.number ?? null]).toEqual([outcome, number]);
});

test("gives no record to two candidates", () => {
  const matches = matchCandidates(
    [candidate("Free mother's rooms"), candidate("Free mother's rooms at railway stations", { ordinal: 2 })],
    held,
    report,
  );
  expect(matches.map(({ best }) => best?.number)).toEqual(["P-2", "P-1"]);
});

test("says why", () => {
  const [match] = matchCandidates([candidate("Banning the seizure of social benefits")], held, report);
  expect(match?.best?.reasons.sharedTerms).toEqual(expect.arrayContaining(["banning", "social", "benefits"]));
});
