import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { decideCandidates } from "#app/features/importing/decide-candidates.server.ts";
import { readUpload } from "#app/features/importing/read-upload.server.ts";
import { reviewImport } from "#app/features/importing/review-import.server.ts";
import { LARGEST_REPORT } from "#app/features/importing/report-text.ts";
import { stageReport } from "#app/features/importing/stage-report.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { registry, report2022, report2023 } from "#content/reports/miniature-reports.ts";
import type { CandidateKind } from "#prisma/generated/client.ts";
import { buildRecord, buildStaff } from "#tests/support/factories.ts";

const file = (text: string, fileName = "report.md") => ({ fileName, bytes: new TextEncoder().encode(text) });
const all = { kinds: [], states: [], outcomes: [], page: 1 };
const refusal = (key: string) => ({ name: "Refusal", key });

let drafter: StaffMember;
let importId: string;

beforeAll(async () => {
  for (const { id, names } of registry.bodies) {
    const [name = id, ...aliases] = names;
    await db.body.create({ data: { id, kind: "ministry", nameKk: id, nameRu: id, nameEn: name, aliases } });
  }
  for (const [order, { id, names }] of registry.regions.entries()) {
    const [name = id, ...aliases] = names;
    await db.region.create({ data: { id, nameKk: id, nameRu: id, nameEn: name, aliases, order } });
  }
  drafter = await buildStaff({ role: "drafter" });
});

beforeEach(async () => {
  await db.reportImport.deleteMany();
  // Records stay, as in the office; without a year in common they are no matches.
  await db.record.updateMany({ data: { year: 1999 } });
  ({ importId } = await stageReport(drafter, file(report2022)));
});

const candidate = async (kind: CandidateKind, ordinal = 1) =>
  db.importCandidate.findFirstOrThrow({ where: { importId, kind, ordinal } });

describe("staging", () => {
  test("puts nothing into the records", async () => {
    await expect(
      db.importCandidate.count({ where: { importId, state: "pending" } }),
    ).resolves.toBeGreaterThan(10);
    await expect(db.record.count({ where: { year: 2022 } })).resolves.toBe(0);
  });

  test("adds, of a report saved anew, only what is new", async () => {
    const more = report2022
      .replace("## RECOMMENDATIONS", "A remark.\n\n## RECOMMENDATIONS")
      .concat("\nTo the Ministry of Health:\n\n1) Open a night clinic.\n");
    const again = await stageReport(drafter, file(more));
    expect(again).toMatchObject({ isNew: true, staged: 1 });
    await expect(
      db.importCandidate.findMany({ where: { importId: again.importId }, select: { title: true } }),
    ).resolves.toEqual([{ title: "Open a night clinic" }]);
  });

  test("makes one import of two uploads at the same moment", async () => {
    const [one, two] = await Promise.all([
      stageReport(drafter, file(report2023)),
      stageReport(drafter, file(report2023)),
    ]);
    expect(one.importId).toBe(two.importId);
    expect([one.isNew, two.isNew].sort()).toEqual([false, true]);
  });

  test.each([
    ["an empty file", new Uint8Array(), "import.refusal.empty"],
    ["blank lines", new TextEncoder().encode("\n \n"), "import.refusal.empty"],
    ["another encoding", Uint8Array.from([0xcf, 0xf0, 0xe5, 0xe4]), "import.refusal.notText"],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), "import.refusal.notText"],
    [
      "a letter",
      new TextEncoder().encode("Dear colleagues,\n\nthank you for your proposals."),
      "import.refusal.notReport",
    ],
    ["more than 20 MB", new Uint8Array(LARGEST_REPORT + 1).fill(65), "import.refusal.tooLarge"],
    [
      "a report that names no year",
      new TextEncoder().encode(report2022.replaceAll("2022", "this year")),
      "import.refusal.noYear",
    ],
  ])("refuses %s", async (_, bytes, key) => {
    const before = await db.reportImport.count();
    await expect(stageReport(drafter, { fileName: "x.md", bytes })).rejects.toMatchObject(refusal(key));
    await expect(db.reportImport.count()).resolves.toBe(before);
  });

  test("refuses representatives and readers", async () => {
    const reader = await buildStaff({ role: "reader" });
    await expect(stageReport(reader, file(report2023))).rejects.toMatchObject(refusal("refusal.mayNotWrite"));
  });
});

describe("an upload", () => {
  const upload = (body: ReadableStream<Uint8Array> | string, headers: Record<string, string>) =>
    new Request("http://localhost/imports", { method: "POST", body, headers, duplex: "half" });
  const boundary = { "Content-Type": "multipart/form-data; boundary=xx" };
  const head = `--xx\r\nContent-Disposition: form-data; name="report"; filename="r.md"\r\nContent-Type: text/markdown\r\n\r\n`;

  test("is read with its name", async () => {
    const { fileName, bytes } = await readUpload(upload(`${head}# Report\r\n--xx--\r\n`, boundary));
    expect([fileName, new TextDecoder().decode(bytes)]).toEqual(["r.md", "# Report"]);
  });

  test("without a file is refused", async () => {
    const none = `--xx\r\nContent-Disposition: form-data; name="report"; filename=""\r\n\r\n\r\n--xx--\r\n`;
    await expect(readUpload(upload(none, boundary))).rejects.toMatchObject(refusal("import.refusal.noFile"));
  });

  test.each([
    ["announced", { ...boundary, "Content-Length": String(50 * 1024 * 1024) }],
    ["not announced", boundary],
  ])("of 50 MB, %s, is refused without being held in memory", async (_, headers) => {
    const chunk = new Uint8Array(1024 * 1024).fill(65);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0) controller.enqueue(new TextEncoder().encode(head));
        if (sent === 50) {
          controller.enqueue(new TextEncoder().encode("\r\n--xx--\r\n"));
          controller.close();
          return;
        }
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    await expect(readUpload(upload(body, headers))).rejects.toMatchObject(refusal("import.refusal.tooLarge"));
  });
});

describe("deciding", () => {
  test.each([
    ["proposal", "proposal", "listed", "sent"],
    ["special_recommendation", "special_recommendation", "listed", "sent"],
    ["court_opinion", "court_opinion", "listed", "submitted"],
    ["concluding_recommendation", "recommendation", "concluding", "recommended"],
  ] as const)("accepts a %s as a record with its source", async (kind, recordKind, series, status) => {
    const one = await candidate(kind);
    await decideCandidates(drafter, importId, { action: "accept", ids: [one.id] });
    const { resultId } = await candidate(kind);
    await expect(
      db.record.findUniqueOrThrow({ where: { id: resultId ?? "" }, include: { source: true } }),
    ).resolves.toMatchObject({
      kind: recordKind,
      series,
      status,
      year: 2022,
      titleEn: one.title,
      bodyIds: one.bodyIds,
      source: { slug: "annual-report-2022" },
      sourceLines:
        one.lineFrom === one.lineTo ? String(one.lineFrom) : `${String(one.lineFrom)}-${String(one.lineTo)}`,
    });
    await expect(
      db.auditEntry.count({
        where: { entity: "import_candidate", entityId: one.id, action: "accept", staffId: drafter.id },
      }),
    ).resolves.toBe(1);
  });

  test("accepts a case as an appeal without persons, and a figure as a key figure", async () => {
    const [told, figure] = [await candidate("case_box"), await candidate("key_figure", 3)];
    await decideCandidates(drafter, importId, { action: "accept", ids: [told.id, figure.id] });
    const appeal = await db.appeal.findUniqueOrThrow({
      where: { number: (await candidate("case_box")).resultRef ?? "" },
      include: { applicant: true },
    });
    expect(appeal).toMatchObject({ regionId: "abai", category: "social-benefits", applicant: null });
    expect(`${appeal.titleEn ?? ""} ${appeal.summaryEn ?? ""}`).not.toContain("R.T.");
    await expect(
      db.keyFigure.findUniqueOrThrow({ where: { id: (await candidate("key_figure", 3)).resultRef ?? "" } }),
    ).resolves.toMatchObject({ value: 1204, labelEn: "Complaints received" });
    await decideCandidates(drafter, importId, { action: "undo", ids: [told.id, figure.id] });
    await expect(db.appeal.count({ where: { id: appeal.id } })).resolves.toBe(0);
    await expect(db.keyFigure.count()).resolves.toBe(0);
  });

  test("merges into a record that a person names, adds the lines once, and takes them back", async () => {
    const one = await candidate("proposal");
    const record = await buildRecord({ year: 2022 });
    await decideCandidates(drafter, importId, { action: "merge", ids: [one.id], into: record.number });
    await expect(db.record.findUniqueOrThrow({ where: { id: record.id } })).resolves.toMatchObject({
      sourceLines: String(one.lineFrom),
      revision: 2,
    });
    await decideCandidates(drafter, importId, { action: "undo", ids: [one.id] });
    await expect(db.record.findUniqueOrThrow({ where: { id: record.id } })).resolves.toMatchObject({
      sourceLines: null,
    });
    const notes = await db.auditEntry.findMany({ where: { entityId: record.id }, orderBy: { id: "asc" } });
    expect(notes.map(({ action }) => action)).toEqual(["merged", "mergeUndone"]);
    await expect(candidate("proposal")).resolves.toMatchObject({
      state: "pending",
      resultId: null,
      decidedById: null,
    });
  });

  test("rejects with a reason, and not without", async () => {
    const { id } = await candidate("proposal");
    await expect(
      decideCandidates(drafter, importId, { action: "reject", ids: [id], reason: " " }),
    ).rejects.toMatchObject(refusal("import.refusal.reasonMissing"));
    await decideCandidates(drafter, importId, { action: "reject", ids: [id], reason: "Said twice" });
    const review = await reviewImport(drafter, importId, { ...all, states: ["rejected"] });
    expect(review?.candidates).toMatchObject([{ id, reason: "Said twice", decidedBy: drafter.name }]);
  });

  test("lets one of two colleagues decide, and tells the other", async () => {
    const { id } = await candidate("proposal", 2);
    const colleague = await buildStaff({ role: "head" });
    const results = await Promise.allSettled([
      decideCandidates(drafter, importId, { action: "accept", ids: [id] }),
      decideCandidates(colleague, importId, { action: "accept", ids: [id] }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({
      reason: refusal("refusal.candidateDecided"),
    });
  });

  test("decides all of many or none", async () => {
    const [one, other] = [await candidate("court_opinion", 1), await candidate("court_opinion", 2)];
    await decideCandidates(drafter, importId, { action: "reject", ids: [other.id], reason: "no" });
    await expect(
      decideCandidates(drafter, importId, { action: "accept", ids: [one.id, other.id] }),
    ).rejects.toMatchObject(refusal("refusal.candidateDecided"));
    await expect(candidate("court_opinion", 1)).resolves.toMatchObject({ state: "pending" });
  });

  test("takes an acceptance back to a draft without its event, and takes the same record up again", async () => {
    const { id } = await candidate("proposal");
    await decideCandidates(drafter, importId, { action: "accept", ids: [id] });
    const { resultId } = await candidate("proposal");
    const record = () =>
      db.record.findUniqueOrThrow({
        where: { id: resultId ?? "" },
        select: { status: true, statusEventId: true },
      });
    await decideCandidates(drafter, importId, { action: "undo", ids: [id] });
    await expect(record()).resolves.toEqual({ status: "draft", statusEventId: null });
    await expect(candidate("proposal")).resolves.toMatchObject({ state: "pending", resultId: null });

    await decideCandidates(drafter, importId, { action: "accept", ids: [id] });
    await expect(candidate("proposal")).resolves.toMatchObject({ state: "accepted", resultId });
    await expect(record()).resolves.toMatchObject({ status: "sent" });
  });

  test("takes no acceptance back once somebody has worked on the record", async () => {
    const { id } = await candidate("proposal");
    await decideCandidates(drafter, importId, { action: "accept", ids: [id] });
    const { resultId } = await candidate("proposal");
    await db.record.update({
      where: { id: resultId ?? "" },
      data: { titleRu: "Заглавие", revision: { increment: 1 } },
    });
    await expect(decideCandidates(drafter, importId, { action: "undo", ids: [id] })).rejects.toMatchObject(
      refusal("import.refusal.changedSince"),
    );
  });

  test("is for legal staff; an administrator imports and looks", async () => {
    const administrator = await buildStaff({ role: "administrator" });
    const { id } = await candidate("proposal");
    await expect(
      decideCandidates(administrator, importId, { action: "reject", ids: [id], reason: "no" }),
    ).rejects.toMatchObject(refusal("refusal.mayNotWrite"));
    await expect(reviewImport(administrator, importId, all)).resolves.toMatchObject({ mayDecide: false });
  });

  test("names no record to a person who may not see it", async () => {
    const secret = await buildRecord({
      year: 2023,
      titleEn: "Remote visits by video",
      visibility: "legal",
      series: "listed",
    });
    const staged = await stageReport(drafter, file(report2023));
    const administrator = await buildStaff({ role: "administrator" });
    const seen = async (staff: StaffMember) =>
      JSON.stringify(await reviewImport(staff, staged.importId, { ...all, kinds: ["proposal"] }));
    expect(await seen(drafter)).toContain(secret.number);
    expect(await seen(administrator)).not.toContain(secret.number);
  });
});

test("filters by kind, decision and match, with counts", async () => {
  const review = await reviewImport(drafter, importId, {
    ...all,
    kinds: ["court_opinion"],
    outcomes: ["none"],
  });
  expect(review?.candidates.map(({ kind }) => kind)).toEqual([
    "court_opinion",
    "court_opinion",
    "court_opinion",
  ]);
  expect(review?.facets.kind.find(({ value }) => value === "special_recommendation")?.count).toBe(2);
  await expect(reviewImport(drafter, "no-such-import", all)).resolves.toBeNull();
});

describe("npm run import:report", () => {
  const run = (path: string) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/import-report.ts", path]);

  test("says what it found of each kind, and stages it", async () => {
    const path = join(await mkdtemp(join(tmpdir(), "usynys-report-")), "report-2023.md");
    await writeFile(path, report2023);
    const { stdout } = await run(path);
    expect(stdout).toContain("Report of 2023:");
    expect(stdout).toMatch(/^Proposals +3 +0 +0 +3$/mu);
    await expect(db.reportImport.count({ where: { year: 2023, startedById: null } })).resolves.toBe(1);
  });

  test("says in a sentence why it takes no such file", async () => {
    await expect(run("no-such-file.md")).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is no file no-such-file\.md\.$/mu) as string,
    });
    await expect(run("package.json")).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("does not read as an annual report") as string,
    });
  });
});
