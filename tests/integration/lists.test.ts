import { beforeAll, describe, expect, test } from "vitest";

import { findAppeal } from "#app/features/appeals/queries.server.ts";
import { listAppeals } from "#app/features/appeals/list-appeals.server.ts";
import { whatWaits } from "#app/features/home/queries.server.ts";
import { listActs } from "#app/features/laws/list-acts.server.ts";
import { viewAct } from "#app/features/laws/view-act.server.ts";
import { listMeetings } from "#app/features/meetings/list-meetings.server.ts";
import { exportRecords } from "#app/features/records/export-records.server.ts";
import { readRecordFilters } from "#app/features/records/list-filters.server.ts";
import { listRecords } from "#app/features/records/list-records.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  buildAct,
  buildAppeal,
  buildBody,
  buildRecord,
  buildRegion,
  buildStaff,
} from "#tests/support/factories.ts";

const KINDS = ["proposal"] as const;
let reader: StaffMember;
let drafter: StaffMember;
let code: { id: string; slug: string };
let provisionId: string;

const list = (staff: StaffMember, search: string, language: "kk" | "ru" | "en" = "en") =>
  listRecords(staff, language, KINDS, readRecordFilters(new URLSearchParams(search)));
const numbers = async (staff: StaffMember, search: string, language?: "kk" | "ru" | "en") =>
  (await list(staff, search, language)).rows.map(({ number }) => number);
const facet = async (staff: StaffMember, search: string, name: string) => {
  const { facets } = await list(staff, search);
  return Object.fromEntries(
    facets.find((of) => of.name === name)?.values.map(({ value, count }) => [value, count]) ?? [],
  );
};

beforeAll(async () => {
  reader = await buildStaff({ role: "reader" });
  drafter = await buildStaff({ role: "drafter" });
  await buildRegion("abai");
  await buildBody("moj");
  await buildBody("mia");
  code = await buildAct({
    slug: "criminal-code",
    form: "code",
    titleEn: "Criminal Code",
    structure: "part_point",
  });
  const provision = await db.provision.create({
    data: { actId: code.id, path: "art_146.p_2", order: "art_00146.p_00002" },
  });
  provisionId = provision.id;
  const shared = { kind: "proposal", visibility: "staff" } as const;
  await buildRecord({
    ...shared,
    number: "P-1",
    year: 2024,
    status: "adopted",
    titleRu: "Ящик",
    titleKk: "Әділет",
    titleEn: "Box",
    bodyIds: ["moj"],
    actIds: [code.id],
  });
  await buildRecord({
    ...shared,
    number: "P-2",
    year: 2024,
    status: "sent",
    titleRu: "ёлка",
    titleKk: "Аман",
    titleEn: "Fir",
    bodyIds: ["mia", "moj"],
    regionId: "abai",
  });
  await buildRecord({
    ...shared,
    number: "P-10",
    year: 2024,
    status: "sent",
    titleRu: "Арка",
    titleKk: "Ұлт",
    titleEn: "=SUM(1)",
    dueOn: new Date("2020-01-01"),
  });
  await buildRecord({
    ...shared,
    number: "P-3",
    year: 2023,
    status: "sent",
    titleRu: "Жук",
    titleKk: "Өмір",
    titleEn: "100% sure",
    actIds: [code.id],
  });
  await buildRecord({
    ...shared,
    number: "P-4",
    year: 2024,
    status: "sent",
    visibility: "legal",
    titleEn: "Secret",
    bodyIds: ["moj"],
    actIds: [code.id],
  });
  await buildRecord({
    ...shared,
    number: "P-5",
    year: 2024,
    status: "draft",
    visibility: "legal",
    titleEn: "Secret draft",
    bodyIds: ["moj"],
  });
  const first = await db.record.findUniqueOrThrow({ where: { number: "P-1" } });
  await db.addressee.create({ data: { recordId: first.id, bodyId: "moj" } });
  await db.normChange.create({ data: { recordId: first.id, actId: code.id, provisionId } });
  const secret = await db.record.findUniqueOrThrow({ where: { number: "P-4" } });
  await db.normChange.create({ data: { recordId: secret.id, actId: code.id, provisionId } });
});

describe("a list of records", () => {
  test("filters by year, status, body, region, act, term and words, and by several at once", async () => {
    await expect(numbers(reader, "year=2023")).resolves.toEqual(["P-3"]);
    await expect(numbers(reader, "status=adopted&status=sent&year=2024")).resolves.toEqual([
      "P-1",
      "P-2",
      "P-10",
    ]);
    await expect(numbers(reader, "body=mia")).resolves.toEqual(["P-2"]);
    await expect(numbers(reader, "body=none&year=2024")).resolves.toEqual(["P-10"]);
    await expect(numbers(reader, "region=abai")).resolves.toEqual(["P-2"]);
    await expect(numbers(reader, "act=criminal-code")).resolves.toEqual(["P-1", "P-3"]);
    await expect(numbers(reader, "due=overdue")).resolves.toEqual(["P-10"]);
    await expect(numbers(reader, "q=100%25")).resolves.toEqual(["P-3"]);
    await expect(numbers(reader, "q=%25")).resolves.toEqual(["P-3"]);
  });

  test("heeds what can be meant of an address and drops the rest", async () => {
    await expect(numbers(reader, "year=x&status=nonsense&page=0&sort=y")).resolves.toHaveLength(4);
  });

  test("sorts numbers as people count and titles as each language sorts", async () => {
    await expect(numbers(reader, "sort=number")).resolves.toEqual(["P-1", "P-2", "P-3", "P-10"]);
    await expect(numbers(reader, "sort=title", "ru")).resolves.toEqual(["P-10", "P-2", "P-3", "P-1"]);
    await expect(numbers(reader, "sort=title", "kk")).resolves.toEqual(["P-2", "P-1", "P-3", "P-10"]);
    await expect(numbers(reader, "sort=-year")).resolves.toEqual(["P-1", "P-2", "P-10", "P-3"]);
  });

  test("names addressees and norms of its rows", async () => {
    const { rows } = await list(reader, "sort=number");
    expect(rows[0]).toMatchObject({
      addressees: [{ en: "moj (en)" }],
      norms: [
        { slug: "criminal-code", path: "art_146.p_2", structure: "part_point", act: { en: "Criminal Code" } },
      ],
      normCount: 1,
    });
  });

  test("counts beside a filter what choosing it would show: every filter but its own", async () => {
    await expect(facet(reader, "status=adopted", "status")).resolves.toEqual({ adopted: 1, sent: 3 });
    await expect(facet(reader, "status=adopted", "year")).resolves.toEqual({ "2024": 1 });
    await expect(facet(reader, "year=2024", "year")).resolves.toEqual({ "2024": 3, "2023": 1 });
    await expect(facet(reader, "year=2024", "body")).resolves.toEqual({ moj: 2, mia: 1, none: 1 });
    await expect(facet(reader, "", "act")).resolves.toEqual({ "criminal-code": 2, none: 2 });
  });

  test("each count leads to exactly so many rows", async () => {
    for (const name of ["year", "status", "body", "region", "act", "due", "series"]) {
      for (const [value, count] of Object.entries(await facet(drafter, "year=2024", name))) {
        const search = new URLSearchParams(name === "year" ? "" : "year=2024");
        search.append(name, value);
        if (name === "due" && value === "none") continue;
        await expect(list(drafter, search.toString()), `${name}=${value}`).resolves.toMatchObject({
          total: count,
        });
      }
    }
  });

  test("keeps a chosen value that leads to nothing, so that it can be taken away", async () => {
    await expect(facet(reader, "region=abai&year=2023", "region")).resolves.toEqual({ abai: 0, none: 1 });
  });

  test("hides what is for legal staff from a reader: rows, counts and facets alike", async () => {
    const ofReader = await list(reader, "");
    expect(ofReader.rows.map(({ number }) => number)).not.toContain("P-4");
    expect(ofReader.total).toBe(4);
    expect(JSON.stringify(ofReader)).not.toContain("draft");
    await expect(facet(reader, "", "body")).resolves.toMatchObject({ moj: 2 });
    const ofDrafter = await list(drafter, "");
    expect(ofDrafter.total).toBe(6);
    await expect(facet(drafter, "", "body")).resolves.toMatchObject({ moj: 4 });
  });
});

describe("an export", () => {
  const csv = async (staff: StaffMember, search: string) =>
    exportRecords(staff, "en", "proposals", new URLSearchParams(search), "csv").text();

  test("holds exactly the rows of the list, in its order", async () => {
    const text = await csv(reader, "sort=number&year=2024");
    const lines = text.trim().split("\r\n");
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(
      await numbers(reader, "sort=number&year=2024"),
    );
    expect(lines[1]).toContain("Art. 146, part 2");
    expect(lines[1]).toContain("moj (en)");
  });

  test("is read as UTF-8 by Excel, and no text becomes a formula", async () => {
    const response = exportRecords(reader, "en", "proposals", new URLSearchParams("sort=number"), "csv");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain(`"'=SUM(1)"`);
  });

  test("is also a workbook", async () => {
    const { default: ExcelJS } = await import("exceljs");
    const response = exportRecords(reader, "ru", "proposals", new URLSearchParams("sort=number"), "xlsx");
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await response.arrayBuffer());
    const column = workbook.worksheets[0]?.getColumn(1).values ?? [];
    expect(column.slice(2)).toEqual(["P-1", "P-2", "P-3", "P-10"]);
    expect(workbook.worksheets[0]?.getCell("A1").value).toBe("№");
  });
});

describe("an act", () => {
  test("shows of each provision what it provoked, and what we said of the whole, to each what he may see", async () => {
    const seen = async (staff: StaffMember) => {
      const view = await viewAct(staff, "en", "criminal-code", new URLSearchParams());
      return { provision: view?.provisions[0]?.records.map(({ number }) => number), said: view?.said.total };
    };
    await db.provision.update({ where: { id: provisionId }, data: { citedCount: 2 } });
    await expect(seen(reader)).resolves.toEqual({ provision: ["P-1"], said: 2 });
    await expect(seen(drafter)).resolves.toEqual({ provision: ["P-1", "P-4"], said: 3 });
    await expect(viewAct(reader, "en", "no-such-act", new URLSearchParams())).resolves.toBeNull();
  });

  test("is found in the registry by form and words", async () => {
    await buildAct({ slug: "old-law", titleEn: "Old law", inForceTo: new Date("2020-01-01") });
    const found = await listActs("en", new URLSearchParams("form=code&q=criminal"));
    expect(found.rows.map(({ slug }) => slug)).toEqual(["criminal-code"]);
    const ended = await listActs("en", new URLSearchParams("force=ended"));
    expect(ended.rows.map(({ slug }) => slug)).toEqual(["old-law"]);
    expect(ended.total).toBe(1);
  });

  test("says how many of all are cited, on whatever page they stand", async () => {
    await db.act.update({ where: { slug: "criminal-code" }, data: { citedCount: 3 } });
    const all = await listActs("en", new URLSearchParams("sort=-date&page=2"));
    expect(all.rows).toEqual([]);
    expect(all.cited).toBe(await db.act.count({ where: { citedCount: { gt: 0 } } }));
    expect((await listActs("en", new URLSearchParams("force=ended"))).cited).toBe(0);
  });
});

describe("appeals", () => {
  test("are listed by region, category and outcome, and by the norm they suffer under", async () => {
    const appeal = await buildAppeal({
      number: "A-1",
      regionId: "abai",
      category: "defence",
      outcome: "resolved",
    });
    await buildAppeal({ number: "A-2", category: "torture" });
    await db.appealLink.create({ data: { appealId: appeal.id, provisionId, role: "concerns" } });
    const found = async (search: string) =>
      (await listAppeals(drafter, "en", new URLSearchParams(search))).rows.map(({ number }) => number);
    await expect(found("region=abai")).resolves.toEqual(["A-1"]);
    await expect(found("region=none&category=torture")).resolves.toEqual(["A-2"]);
    await expect(found("outcome=none")).resolves.toEqual(["A-2"]);
    await expect(found("act=criminal-code")).resolves.toEqual(["A-1"]);
    await expect(found("act=criminal-code&provision=art_146.p_2")).resolves.toEqual(["A-1"]);
    await expect(found("act=criminal-code&provision=art_1")).resolves.toEqual([]);
  });

  test("show their applicant to those who handle them and the region's representative, to nobody else", async () => {
    const appeal = await buildAppeal({ number: "A-3", regionId: "abai" });
    await db.applicant.create({ data: { appealId: appeal.id, name: "Zhanar Q." } });
    await db.appealHandler.create({ data: { appealId: appeal.id, staffId: drafter.id } });
    const representative = await buildStaff({ role: "representative", regionId: "abai" });
    const other = await buildStaff({ role: "drafter" });
    for (const staff of [drafter, representative]) {
      await expect(findAppeal(staff, "en", "A-3")).resolves.toMatchObject({
        applicant: { name: "Zhanar Q." },
      });
    }
    for (const staff of [reader, other]) {
      expect(JSON.stringify(await findAppeal(staff, "en", "A-3"))).not.toContain("Zhanar");
    }
  });
});

test("meetings are listed with the records a person may see", async () => {
  const meeting = await db.meeting.create({
    data: { number: "M-1", kind: "court_session", year: 2024, titleEn: "A session" },
  });
  for (const number of ["P-1", "P-4"]) {
    const { id } = await db.record.findUniqueOrThrow({ where: { number } });
    await db.meetingRecord.create({ data: { meetingId: meeting.id, recordId: id } });
  }
  const seen = async (staff: StaffMember) =>
    (await listMeetings(staff, "en", new URLSearchParams("kind=court_session"))).rows[0]?.records;
  await expect(seen(reader)).resolves.toEqual(["P-1"]);
  await expect(seen(drafter)).resolves.toEqual(["P-1", "P-4"]);
});

test("home tells what waits: answers due, promises past their day, law to be checked", async () => {
  const record = await buildRecord({
    number: "P-20",
    status: "law_changed",
    visibility: "staff",
    titleEn: "Waits",
  });
  const addressee = await db.addressee.create({ data: { recordId: record.id, bodyId: "moj" } });
  const sent = await db.event.create({
    data: { recordId: record.id, type: "sent", addresseeId: addressee.id },
  });
  await db.deadlineRule.create({
    data: {
      id: "fifteen",
      nameKk: "15",
      nameRu: "15",
      nameEn: "15 days",
      term: 15,
      unit: "working_day",
      fromEvent: "sent",
      kinds: ["proposal"],
    },
  });
  await db.deadline.create({
    data: {
      recordId: record.id,
      addresseeId: addressee.id,
      ruleId: "fifteen",
      fromEventId: sent.id,
      dueOn: new Date("2024-02-01"),
    },
  });
  const year = new Date().getUTCFullYear();
  await db.promise.createMany({
    data: [
      {
        recordId: record.id,
        bodyId: "moj",
        whatEn: "Long ago",
        dueOn: new Date("2024-11-01"),
        precision: "month",
      },
      {
        recordId: record.id,
        bodyId: "moj",
        whatEn: "Within this year",
        dueOn: new Date(`${String(year)}-01-01`),
        precision: "year",
      },
    ],
  });
  const waits = await whatWaits(reader, "en", null);
  expect(waits.counts).toMatchObject({ answers: 1, overdue: 1, promises: 1, checks: 1, drafts: 0 });
  expect(waits.answers[0]).toMatchObject({ number: "P-20", body: { en: "moj (en)" }, dueOn: "2024-02-01" });
  expect(waits.promises.map(({ what }) => what)).toEqual([{ en: "Long ago" }]);
  expect(waits.checks[0]).toMatchObject({ number: "P-20" });
  await db.record.update({ where: { id: record.id }, data: { visibility: "legal" } });
  const hidden = await whatWaits(reader, "en", null);
  expect(hidden.counts).toMatchObject({ answers: 0, overdue: 0, promises: 0, checks: 0 });
  expect(JSON.stringify(hidden)).not.toContain("P-20");
});
