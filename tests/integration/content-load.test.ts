import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { loadContent } from "#app/features/loading/load-content.server.ts";
import { db, disconnect, pool } from "#app/platform/db.server.ts";

let root = "";

/** Changes one file of a copy of the content, as a person would. */
async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(root, file);
  const before = await readFile(path, "utf8");
  const after = change(before);
  expect(after, `${file} is changed`).not.toBe(before);
  await writeFile(path, after);
}

/** Everything that a load may write, whole. */
async function wholeDatabase(): Promise<Map<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like '\\_%'`,
  );
  const whole = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await pool.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest from "${name}" t`,
    );
    whole.set(name, rows[0]?.digest ?? "");
  }
  return whole;
}

const updateTimes = async (): Promise<Map<string, number>> => {
  const rows = await db.record.findMany({ select: { number: true, updatedAt: true } });
  return new Map(rows.map(({ number, updatedAt }) => [number, updatedAt.getTime()]));
};

/** The records whose rows were touched by some work. */
async function touchedBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = await updateTimes();
  await work();
  return [...(await updateTimes())]
    .filter(([number, time]) => before.get(number) !== time)
    .map(([number]) => number);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "usynys-content-"));
  for (const folder of ["registry", "records", "knowledge"]) {
    await cp(join("content", folder), join(root, folder), { recursive: true });
  }
});

afterAll(async () => {
  await rm(root, { recursive: true, force: true });
  await disconnect();
});

describe("the cycle of 2024", () => {
  test("an interrupted load is taken up by the next", async () => {
    const interrupted = loadContent({
      root,
      onProgress: ({ step, done }) => {
        if (step === "records" && done === 10) throw new Error("the power went");
      },
    });
    await expect(interrupted).rejects.toThrow("the power went");
    expect(await db.record.count()).toBe(10);

    const result = await loadContent({ root });
    expect(result.problems).toEqual([]);
    expect(result.refused).toEqual([]);
    expect(await db.record.count()).toBe(111);
  }, 120_000);

  test.each([
    ["proposals", 11, { kind: "proposal", series: "listed" }],
    ["special recommendations", 7, { kind: "special_recommendation" }],
    ["opinions for the Constitutional Court", 15, { kind: "court_opinion" }],
    ["regulatory amendments", 2, { kind: "regulatory_amendment" }],
    ["regional suggestions", 7, { kind: "regional_suggestion", series: "listed" }],
    ["items told in the text", 37, { series: "inline" }],
    ["concluding recommendations", 32, { series: "concluding" }],
  ] as const)("has its %s: %i", async (_, count, where) => {
    expect(await db.record.count({ where: { ...where, year: 2024 } })).toBe(count);
  });

  test("has 20 regions, and everything that its files name", async () => {
    expect(await db.region.count()).toBe(20);
    expect(await db.addressee.count({ where: { bodyId: null, record: { series: "concluding" } } })).toBe(1);
    expect(await db.appealLink.count({ where: { role: "prompted" } })).toBeGreaterThan(0);
    expect(await db.applicant.count()).toBeGreaterThan(0);
    expect(await db.recordLink.count()).toBeGreaterThan(0);
    expect(await db.outboxEntry.count({ where: { entity: "record" } })).toBeGreaterThanOrEqual(111);
  });

  test("every provision stands in the one above it, and sorts as a reader counts", async () => {
    const provisions = await db.provision.findMany({
      where: { act: { slug: "criminal-code" } },
      orderBy: { order: "asc" },
      select: { path: true, parent: { select: { path: true } } },
    });
    for (const { path, parent } of provisions) {
      expect(parent?.path ?? null).toBe(path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : null);
    }
    const articles = provisions.filter(({ parent }) => !parent).map(({ path }) => path.slice("art_".length));
    const counted = (article: string) => article.split("-").map(Number);
    const sorted = [...articles].sort((one, other) => {
      const [[a = 0, b = 0], [c = 0, d = 0]] = [counted(one), counted(other)];
      return a - c || b - d;
    });
    expect(articles).toEqual(sorted);
  });

  test("counts the records that cite an act, and those that cite what stands in it", async () => {
    const act = await db.act.findUniqueOrThrow({
      where: { slug: "criminal-code" },
      select: { id: true, citedCount: true },
    });
    expect(act.citedCount).toBe(
      await db.record.count({
        where: {
          OR: [
            { citations: { some: { actId: act.id } } },
            { normChanges: { some: { actId: act.id } } },
            { opinion: { norms: { some: { provision: { actId: act.id } } } } },
          ],
        },
      }),
    );
    expect(act.citedCount).toBeGreaterThan(0);
  });

  test("tells no applicant's data in the audit", async () => {
    const entries = await db.auditEntry.findMany({
      where: { entity: "appeal" },
      select: { before: true, after: true },
    });
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(({ before, after }) => before !== null || after !== null)).toEqual([]);
  });
});

describe("loading again", () => {
  test("changes nothing at all", async () => {
    const before = await wholeDatabase();
    const result = await loadContent({ root });
    expect([result.added, result.changed, result.refused]).toEqual([0, 0, []]);
    expect(await wholeDatabase()).toEqual(before);
  });

  test("changes exactly the record whose file has changed", async () => {
    const touched = await touchedBy(async () => {
      await edit("records/2024/proposals/P-02.md", (text) =>
        text.replace("\n# en\n", "\n# en\n\nOne sentence more.\n"),
      );
      const result = await loadContent({ root });
      expect([result.added, result.changed, result.refused]).toEqual([0, 1, []]);
    });
    expect(touched).toEqual(["P-02"]);
    const record = await db.record.findUniqueOrThrow({
      where: { number: "P-02" },
      select: { id: true, summaryEn: true, revision: true },
    });
    expect(record.summaryEn).toContain("One sentence more.");
    expect(record.revision).toBe(2);
    const entry = await db.auditEntry.findFirstOrThrow({
      where: { entity: "record", entityId: record.id },
      orderBy: { id: "desc" },
      select: { action: true, after: true },
    });
    expect(entry.action).toBe("reloaded");
    expect(Object.keys(entry.after as object)).toEqual(["summaryEn"]);
  });

  test("corrects an event by another, retracts one that is gone, and removes none", async () => {
    const eventsOf = () =>
      db.event.findMany({
        where: { record: { number: "P-01" } },
        orderBy: { recordedAt: "asc" },
        select: { id: true, type: true, happenedOn: true, correctsId: true, contentKey: true },
      });
    const before = await eventsOf();
    const enacted = before.find(({ contentKey }) => contentKey === "P-01#enacted");
    const inForce = before.find(({ contentKey }) => contentKey === "P-01#in-force");

    await edit("records/2024/proposals/P-01.md", (text) =>
      text
        .replace("    on: 2025-07-16", "    on: 2025-07-17")
        .replace(/ {2}- key: in-force[\s\S]*?(?=\n[a-z])/u, "")
        .replace(/\n\n(?=norms:)/u, "\n"),
    );
    const touched = await touchedBy(() => loadContent({ root }));
    expect(touched).toEqual(["P-01"]);

    const after = await eventsOf();
    expect(after.slice(0, before.length)).toEqual(before);
    const appended = after.slice(before.length).map(({ type, happenedOn, correctsId }) => ({
      type,
      on: happenedOn?.toISOString().slice(0, 10) ?? null,
      correctsId,
    }));
    expect(appended).toEqual([
      { type: "enacted", on: "2025-07-17", correctsId: enacted?.id },
      { type: "retracted", on: null, correctsId: inForce?.id },
    ]);
  });

  test("takes back an event that was retracted", async () => {
    const original = await readFile("content/records/2024/proposals/P-01.md", "utf8");
    await edit("records/2024/proposals/P-01.md", () => original);
    await loadContent({ root });
    const holding = await db.event.findMany({
      where: { record: { number: "P-01" }, correctedBy: null },
      select: { type: true, contentKey: true },
      orderBy: { contentKey: "asc" },
    });
    expect(holding).toEqual([
      { type: "enacted", contentKey: "P-01#enacted" },
      { type: "in_force", contentKey: "P-01#in-force" },
      { type: "sent", contentKey: "P-01#sent" },
    ]);
  });

  test("gives an addressee that the file corrects its events with it", async () => {
    await edit("records/2024/concluding/C-MOJ-1.md", (text) =>
      text.replaceAll(/\b(body|to): moj\b/gu, "$1: moh"),
    );
    await loadContent({ root });
    const addressees = await db.addressee.findMany({
      where: { record: { number: "C-MOJ-1" } },
      select: { bodyId: true, _count: { select: { events: true } } },
    });
    expect(addressees.map(({ bodyId }) => bodyId)).toEqual(["moh"]);
    expect(addressees[0]?._count.events).toBeGreaterThan(0);
  });

  test("leaves alone what the office has edited since, unless it is forced", async () => {
    await db.record.update({
      where: { number: "P-03" },
      data: { titleEn: "As the office says it", revision: { increment: 1 } },
    });
    await edit("records/2024/proposals/P-03.md", (text) =>
      text.replace("\n# en\n", "\n# en\n\nOne sentence more.\n"),
    );
    const titleEn = async () =>
      (await db.record.findUniqueOrThrow({ where: { number: "P-03" }, select: { titleEn: true } })).titleEn;

    const { refused } = await loadContent({ root });
    expect(refused).toEqual([
      { key: "records/2024/proposals/P-03", reason: "the office has edited it since it was loaded" },
    ]);
    expect(await titleEn()).toBe("As the office says it");

    expect((await loadContent({ root, force: true })).refused).toEqual([]);
    expect(await titleEn()).not.toBe("As the office says it");
  });

  test("moves a link with its file, and tells both ends of it", async () => {
    const linked = await db.recordLink.findFirstOrThrow({
      where: { from: { series: "concluding" } },
      select: { from: { select: { number: true } }, to: { select: { number: true } } },
    });
    const links = () => db.recordLink.count({ where: { from: { number: linked.from.number } } });
    const before = await links();
    await edit(`records/2024/concluding/${linked.from.number}.md`, (text) =>
      text.replace(new RegExp(`\\bto: ${linked.to.number}\\b`, "u"), "to: P-11"),
    );
    await loadContent({ root });
    expect(await links()).toBe(before);
    expect(
      await db.recordLink.count({ where: { from: { number: linked.from.number }, to: { number: "P-11" } } }),
    ).toBe(1);
  });

  test("follows a file that was moved, and keeps the record", async () => {
    const find = () =>
      db.record.findUniqueOrThrow({
        where: { number: "I-01" },
        select: {
          id: true,
          kind: true,
          series: true,
          _count: { select: { events: true, appealLinks: true } },
        },
      });
    const before = await find();
    await edit("records/2024/inline/I-01.md", (text) =>
      text.replace(/^kind: .*$/mu, "kind: proposal").replace("series: inline", "series: listed"),
    );
    await rename(join(root, "records/2024/inline/I-01.md"), join(root, "records/2024/proposals/I-01.md"));

    const result = await loadContent({ root });
    expect([result.added, result.changed, result.refused]).toEqual([0, 1, []]);
    expect(await find()).toEqual({ ...before, kind: "proposal", series: "listed" });
    const keys = await db.contentItem.findMany({
      where: { key: { contains: "/I-01" } },
      select: { key: true },
      orderBy: { key: "asc" },
    });
    expect(keys.map(({ key }) => key.replace("#links", ""))).not.toContain("records/2024/inline/I-01");
  });

  test("says that a file is gone, and keeps what it gave", async () => {
    await rm(join(root, "records/2024/regulatory-amendments/G-2.md"));
    expect((await loadContent({ root })).refused).toEqual([
      { key: "records/2024/regulatory-amendments/G-2", reason: "its file is gone; what it gave stays" },
    ]);
    expect(await db.record.count({ where: { number: "G-2" } })).toBe(1);
  });

  test("takes a folder that holds no content for a mistake, not for content that is all gone", async () => {
    const before = await wholeDatabase();
    const { problems, refused } = await loadContent({ root: join(root, "nowhere") });
    expect(problems).toMatchObject([{ file: join(root, "nowhere") }]);
    expect(refused).toEqual([]);
    expect(await wholeDatabase()).toEqual(before);
  });

  test("touches nothing while a file has a mistake", async () => {
    await edit("records/2024/proposals/P-05.md", (text) => text.replace("language: en", "language: de"));
    await edit("records/2024/proposals/P-04.md", (text) =>
      text.replace("\n# en\n", "\n# en\n\nOne sentence more.\n"),
    );
    const before = await wholeDatabase();
    const { problems } = await loadContent({ root });
    expect(problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
      "records/2024/proposals/P-05.md language",
    ]);
    expect(await wholeDatabase()).toEqual(before);
  });
});
