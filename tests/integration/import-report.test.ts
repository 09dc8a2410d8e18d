import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

import { beforeAll, describe, expect, test } from "vitest";

import { decideCandidates } from "#app/features/importing/decide-candidates.server.ts";
import { reviewImport } from "#app/features/importing/review-import.server.ts";
import { stageReport } from "#app/features/importing/stage-report.server.ts";
import { loadContent } from "#app/features/loading/load-content.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { CandidateKind } from "#prisma/generated/client.ts";
import { buildStaff } from "#tests/support/factories.ts";

const REAL = new URL("../../../shared/report-2024.md", import.meta.url);
if (!existsSync(REAL))
  console.log(
    "The report of 2024 is not beside the project (../shared/report-2024.md): its test is skipped.",
  );

const two = (n: number): string => String(n).padStart(2, "0");
const oneTo = (count: number, number: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => number(index + 1));

/** The numbers under which the office holds what the report lists, in the order of the report. */
const held: [CandidateKind, string[]][] = [
  ["proposal", oneTo(11, (n) => `P-${two(n)}`)],
  ["special_recommendation", oneTo(7, (n) => `SR-${String(n)}`)],
  ["court_opinion", oneTo(15, (n) => `CO-${two(n)}`)],
  ["regional_suggestion", oneTo(7, (n) => `R-${two(n)}`)],
  ["regulatory_amendment", ["G-1", "G-2"]],
  [
    "concluding_recommendation",
    [
      ...oneTo(5, (n) => `C-GPO-${String(n)}`),
      "C-X-1",
      ...oneTo(8, (n) => `C-MIA-${String(n)}`),
      ...oneTo(3, (n) => `C-MOJ-${String(n)}`),
      ...oneTo(10, (n) => `C-MOH-${String(n)}`),
      ...oneTo(3, (n) => `C-MLSPP-${String(n)}`),
      "C-J-1",
      "C-MCI-1",
    ],
  ],
];

describe.skipIf(!existsSync(REAL))("importing the report of 2024 again", () => {
  const bytes = existsSync(REAL) ? readFileSync(REAL) : Buffer.from("");
  let importId = "";

  beforeAll(async () => {
    const { problems } = await loadContent();
    expect(problems).toEqual([]);
    const staged = await stageReport(null, { fileName: "report-2024.md", bytes });
    expect(staged).toMatchObject({ year: 2024, isNew: true, known: 0 });
    importId = staged.importId;
  });

  const candidates = (kind: CandidateKind) =>
    db.importCandidate.findMany({
      where: { importId, kind },
      orderBy: { ordinal: "asc" },
      select: {
        match: { select: { number: true } },
        matchRef: true,
        addressee: true,
        bodyIds: true,
        lineFrom: true,
        regionId: true,
      },
    });

  test.each(held)("finds every %s and proposes the right record for each", async (kind, numbers) => {
    expect((await candidates(kind)).map(({ match }) => match?.number)).toEqual(numbers);
  });

  test("names the addressees of the concluding recommendations, all but one", async () => {
    const rows = await candidates("concluding_recommendation");
    expect(
      rows
        .filter(({ bodyIds }) => bodyIds.length === 0)
        .map(({ lineFrom, addressee }) => [lineFrom, addressee]),
    ).toEqual([[3993, null]]);
    expect(rows.find(({ lineFrom }) => lineFrom === 4055)?.bodyIds).toEqual([
      "mshe",
      "prosecutor-general",
      "nsc",
      "mia",
      "mod",
      "hjc",
    ]);
  });

  test("names the region of every regional suggestion", async () => {
    expect((await candidates("regional_suggestion")).map(({ regionId }) => regionId)).toEqual([
      "turkestan",
      "almaty",
      "karaganda",
      "zhetysu",
      "karaganda",
      "shymkent",
      "east-kazakhstan",
    ]);
  });

  test("knows at least nine in ten of the appeals that the office took from the report", async () => {
    const [known, told] = [await db.appeal.count({ where: { year: 2024 } }), await candidates("case_box")];
    expect(told.filter(({ matchRef }) => matchRef !== null).length).toBeGreaterThanOrEqual(
      Math.floor(known * 0.9),
    );
  });

  test("stages nothing for the same file, and nothing new for the same text saved with other line ends", async () => {
    await expect(stageReport(null, { fileName: "again.md", bytes })).resolves.toMatchObject({
      importId,
      isNew: false,
      staged: 0,
    });
    const saved = Buffer.from(`\uFEFF${bytes.toString("utf8").replaceAll("\n", "\r\n")}`);
    expect(createHash("sha256").update(saved).digest("hex")).not.toBe(
      createHash("sha256").update(bytes).digest("hex"),
    );
    await expect(stageReport(null, { fileName: "windows.md", bytes: saved })).resolves.toMatchObject({
      isNew: true,
      staged: 0,
    });
  });

  test("shows no person's initials on the page", async () => {
    const head = await buildStaff({ role: "head" });
    const pages = await Promise.all(
      [1, 2].map((page) =>
        reviewImport(head, importId, { kinds: ["case_box"], states: [], outcomes: [], page }),
      ),
    );
    expect(pages[0]?.pageCount).toBe(2);
    const shown = pages
      .flatMap((page) => page?.candidates ?? [])
      .map(({ title, quote }) => `${title}\n${quote}`)
      .join("\n");
    expect(shown.match(/\b(?:Mr|Ms|Mrs)\. \p{Lu}\.|(?<![\p{L}.])(?!U\.S\.)\p{Lu}\.\p{Lu}\./gu)).toBeNull();
  });

  test("merges all that is known at once, and leaves the records as they were", async () => {
    const head = await buildStaff({ role: "head" });
    const before = await db.record.findMany({
      select: { number: true, sourceLines: true },
      orderBy: { number: "asc" },
    });
    const { count } = await decideCandidates(head, importId, { action: "mergeKnown" });
    expect(count).toBeGreaterThanOrEqual(74);
    expect(
      await db.record.findMany({ select: { number: true, sourceLines: true }, orderBy: { number: "asc" } }),
    ).toEqual(before);
    await expect(
      db.importCandidate.count({ where: { importId, state: "pending", matchId: { not: null } } }),
    ).resolves.toBe(0);
  });
});
