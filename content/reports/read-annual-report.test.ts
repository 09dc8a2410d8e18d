import { existsSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { registry, report2022, report2023 } from "./miniature-reports.ts";
import { readAnnualReport } from "./read-annual-report.ts";
import type { AnnualReport, CandidateKind, ReportRegistry } from "./types.ts";

const of2022 = readAnnualReport(report2022, registry);
const of2023 = readAnnualReport(report2023, registry);
const found = (report: AnnualReport, kind: CandidateKind) =>
  report.candidates.filter((candidate) => candidate.kind === kind);
const titles = (report: AnnualReport, kind: CandidateKind) => found(report, kind).map(({ title }) => title);

describe("what a report says of itself", () => {
  test.each([
    [of2022, 2022, ["APPEALS", "WORK ON LEGISLATION", "RECOMMENDATIONS"]],
    [of2023, 2023, ["APPEALS RECEIVED IN 2023", "BETTER LAWS", "CONCLUSIONS AND RECOMMENDATIONS"]],
  ])("its year and parts, not the entries of the contents", (report, year, parts) => {
    expect(report.year).toBe(year);
    expect(report.outline.map(({ title }) => title).slice(-3)).toEqual(parts);
  });
});

const lists: [string, AnnualReport, CandidateKind, string[]][] = [
  [
    "a wrapped line joined, a repeated item once, the open end cut off",
    of2022,
    "proposal",
    [
      "Paying interpreters of sign language from the budget",
      "Publishing the plans of inspections of boarding schools",
      "Keeping records of strip searches",
    ],
  ],
  [
    "two items in one line",
    of2022,
    "special_recommendation",
    ["Vaccinating detainees free of charge", "Ending the use of restraint beds"],
  ],
  [
    "boxes between items and inside one",
    of2022,
    "court_opinion",
    [
      "The limit on parcels for detainees",
      "The duty to vote at the place of registration",
      "The deadline for appeals against fines",
    ],
  ],
  [
    "items with and without a dash",
    of2023,
    "proposal",
    [
      "Allowing remote visits by video",
      "Lowering court fees for pensioners",
      "Exempting large families from the fee for school meals",
    ],
  ],
  [
    "the subject of a suggestion",
    of2023,
    "regional_suggestion",
    ["Notaries in villages", "First aid in cells"],
  ],
  [
    "by-laws with date and number",
    of2023,
    "regulatory_amendment",
    [
      "Order No. 17 (May 4, 2019): On the Rules of Visits",
      "Resolution No. 1,562 (June 5, 2020): On the Rules of Transport",
    ],
  ],
];
test.each(lists)("reads %s", (_, report, kind, expected) => {
  expect(titles(report, kind)).toEqual(expected);
});

test("quotes every candidate with lines that hold its words", () => {
  for (const [text, report] of [
    [report2022, of2022],
    [report2023, of2023],
  ] as const) {
    const lines = text.split("\n");
    for (const { quote, lineFrom, lineTo, kind } of report.candidates) {
      if (kind === "key_figure") continue;
      const [first = ""] = quote.split(/\s+/u);
      expect(
        lines
          .slice(lineFrom - 1, lineTo)
          .join(" ")
          .replaceAll("*", ""),
      ).toContain(first);
    }
  }
});

test("names addressees by the registry and guesses none", () => {
  const rows = [...found(of2022, "concluding_recommendation"), ...found(of2023, "concluding_recommendation")];
  expect(rows.map(({ addressee, bodyIds }) => [addressee, bodyIds])).toEqual([
    ["Ministry of Justice", ["moj"]],
    ["Ministry of Justice", ["moj"]],
    // The name fits two ministries.
    ["Ministry of Education and Science", []],
    ["The Ministry of Internal Affairs and the Ministry of Health", ["mia", "moh"]],
    ["GPO of the RoK", ["prosecutor-general"]],
    ["GPO of the RoK", ["prosecutor-general"]],
    // Its heading is lost: the one above is not its own.
    [null, []],
    ["MIA of the RoK, MoH of the RoK", ["mia", "moh"]],
  ]);
});

test("keeps the points of an item with it", () => {
  const [, second] = found(of2022, "concluding_recommendation");
  expect(second?.quote).toBe("Open reading rooms in remand prisons by: buying books; training librarians.");
});

test("sends regional suggestions to the right bodies from the right region", () => {
  expect(found(of2023, "regional_suggestion").map(({ regionId, bodyIds }) => [regionId, bodyIds])).toEqual([
    ["almaty-region", ["moj"]],
    ["almaty", ["moh", "mia"]],
  ]);
});

test("reads key figures as rows and as numbers above their labels", () => {
  expect(
    found(of2022, "key_figure").map(({ payload, title }) => [payload["value"], payload["unit"], title]),
  ).toEqual([
    [12, "count", "Sittings attended"],
    [3, "count", "Special recommendations issued"],
    [1204, "count", "Complaints received"],
    [37.5, "percent", "Answered within a month"],
  ]);
});

test("tells a case without its persons", () => {
  const [case2022] = found(of2022, "case_box");
  expect(case2022).toMatchObject({
    regionId: "abai",
    title:
      "The applicant approached the representative for Abai region because her pension had not been paid for three months",
  });
  const [case2023] = found(of2023, "case_box");
  expect(case2023?.regionId).toBe("zhetysu");
  expect(case2023?.payload["summary"]).not.toMatch(/\b(?:B|K\.L|A)\.(?=[\s,])/u);
});

test("says what a person should know before trusting it", () => {
  const codes = ({ notices }: AnnualReport) => new Set(notices.map(({ code }) => code));
  expect(codes(of2022)).toEqual(new Set(["duplicate", "list_open", "inset", "ambiguous_body"]));
  expect(codes(of2023)).toEqual(
    new Set(["foreign_text", "truncated", "count_differs", "submitted_only", "addressee_lost"]),
  );
});

test.each([
  ["an empty text", ""],
  ["a letter", "Dear colleagues,\n\nwe thank you for your proposals:\n\nwith respect"],
  ["a table", "a,b\n1,2\n3,4"],
])("finds no candidates in %s", (_, text) => {
  expect(readAnnualReport(text, registry)).toMatchObject({ candidates: [], outline: [] });
});

test("reads a list of twenty thousand items to its end", () => {
  const item =
    "1) Something that is to be done by somebody in a sentence of an ordinary length, again and again;\n\n";
  const text = `${report2022}\n\n${item.repeat(20_000)}`;
  expect(readAnnualReport(text, registry).year).toBe(2022);
}, 40_000);

interface Entry {
  readonly id: string;
  readonly name: { readonly en: string };
  readonly short?: { readonly en: string };
  readonly aliases?: readonly string[];
}

/** The bodies and regions of the registry. */
function heldNames(): ReportRegistry {
  const read = (file: string) =>
    (parse(readFileSync(new URL(`../registry/${file}`, import.meta.url), "utf8")) as Entry[]).map(
      ({ id, name, short, aliases = [] }) => ({
        id,
        names: [name.en, ...(short ? [short.en] : []), ...aliases],
      }),
    );
  return { bodies: read("bodies.yaml"), regions: read("regions.yaml") };
}

const REAL = new URL("../../../shared/report-2024.md", import.meta.url);
if (!existsSync(REAL))
  console.warn(
    "The report of 2024 is not beside the project (../shared/report-2024.md): its test is skipped.",
  );
describe.skipIf(!existsSync(REAL))("the report of 2024", () => {
  const report = existsSync(REAL) ? readAnnualReport(readFileSync(REAL, "utf8"), heldNames()) : of2022;
  test.each([
    ["proposal", 11],
    ["special_recommendation", 7],
    ["court_opinion", 15],
    ["regional_suggestion", 7],
    ["concluding_recommendation", 32],
    ["regulatory_amendment", 2],
  ] as const)("holds every %s", (kind, count) => {
    expect(found(report, kind)).toHaveLength(count);
  });
  test("has one recommendation whose addressee is lost", () => {
    expect(
      found(report, "concluding_recommendation")
        .filter(({ addressee }) => addressee === null)
        .map(({ lineFrom }) => lineFrom),
    ).toEqual([3993]);
  });
});
