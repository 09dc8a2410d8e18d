import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { exportAppeals } from "#app/features/appeals/export-appeals.server.ts";
import { findAppealInApi } from "#app/features/appeals/appeal-in-api.server.ts";
import { listAppeals } from "#app/features/appeals/list-appeals.server.ts";
import { findAppeal } from "#app/features/appeals/queries.server.ts";
import { readGraphAddress } from "#app/features/graph/graph-address.ts";
import { viewGraph } from "#app/features/graph/view-graph.server.ts";
import { pickAppeals } from "#app/features/finding/pick.server.ts";
import { reindexAll } from "#app/features/finding/reindex-all.server.ts";
import { searchInApi } from "#app/features/finding/search-in-api.server.ts";
import { searchQuerySchema } from "#app/features/finding/search-query.ts";
import { suggest } from "#app/features/finding/search-records.server.ts";
import { suggestions } from "#app/features/finding/suggestions.server.ts";
import { viewSearch } from "#app/features/finding/view-search.server.ts";
import { viewProvision } from "#app/features/laws/text/view-provision.server.ts";
import { viewAct } from "#app/features/laws/view-act.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { recordInApi } from "#app/features/records/record-in-api.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import { buildAct, buildAppeal, buildRecord, buildRegion, buildStaff } from "#tests/support/factories.ts";

const HERE = "turkestan";
const THERE = "ulytau";

const withoutClock = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === "tookMs" ? undefined : value)));
const address = (query: string) => new URLSearchParams(query);

const LISTS = ["", `region=${HERE}`, `region=${THERE}`, "region=none", `region=${HERE}&region=${THERE}`];
const SEARCHES = [
  ...[
    "q=жалоба",
    `q=жалоба&region=${HERE}`,
    `q=жалоба&region=${THERE}`,
    `q=&region=${HERE}`,
    "q=TA-REGION-1",
  ],
  ...[`q=жалоба&region=appeal:${HERE}`, `q=жалоба+region:${HERE}`, `q=жалоба+-region:${HERE}`],
  ...[`q=kind:appeal+-region:${THERE}`, `q=kind:appeal&region=${HERE}&sort=newest`, "q=Тайная"],
];

const WALK = "from=record:P-REGION&open=appeal:TA-REGION-1&open=group:AG-REGION&open=act:law-of-regions";

/** All that a person can learn, in one value. */
async function everything(staff: StaffMember): Promise<unknown> {
  const record = await findRecord(staff, "P-REGION");
  if (!record) throw new Error("the record is not there");
  const view = viewRecord(staff, record);
  const files = LISTS.map((query) => exportAppeals(staff, "ru", address(query), "csv").text());
  const api = ["жалоба", `жалоба region:${HERE}`].flatMap((q) =>
    [undefined, HERE, `appeal:${HERE}`].map((region) =>
      searchInApi(staff, searchQuerySchema.parse({ q, ...(region ? { region } : {}) })),
    ),
  );
  return withoutClock({
    lists: await Promise.all(LISTS.map((query) => listAppeals(staff, "ru", address(query)))),
    files: await Promise.all(files),
    appeals: await Promise.all(
      ["TA-REGION-1", "TA-REGION-2"].map((number) => findAppeal(staff, "ru", number)),
    ),
    appealInApi: await findAppealInApi(staff, "TA-REGION-1"),
    record: view,
    recordInApi: recordInApi(view, inThree(record, "summary"), record.revision),
    act: await viewAct(staff, "ru", "law-of-regions", address("")),
    provision: await viewProvision(staff, "ru", "law-of-regions", "art_1", address("")),
    searches: await Promise.all(SEARCHES.map((query) => viewSearch(staff, "ru", address(query)))),
    api: await Promise.all(api),
    suggested: await Promise.all([suggest(staff, "жалоб", "ru"), suggestions(staff, "TA-REG", "ru")]),
    picked: await pickAppeals(staff, "TA-REG"),
    graph: await viewGraph(staff, "ru", readGraphAddress(address(WALK))),
  });
}

/** The first appeal and the group came from there, and search knows it. */
async function comeFrom(regionId: string | null): Promise<void> {
  await db.appeal.update({ where: { number: "TA-REGION-1" }, data: { regionId } });
  await db.appealGroup.update({ where: { number: "AG-REGION" }, data: { regionId } });
  await reindexAll();
}

beforeAll(async () => {
  const named = { nameKk: "Құпия облысы", nameRu: "Тайная область", nameEn: "Secret region" };
  for (const id of [HERE, THERE, "abai"]) await buildRegion(id);
  await db.region.updateMany({ where: { id: { in: [HERE, THERE] } }, data: named });
  const act = await buildAct({ slug: "law-of-regions" });
  const provision = await db.provision.create({
    data: { actId: act.id, path: "art_1", order: "art_00001" },
  });
  const record = await buildRecord({ number: "P-REGION", status: "sent", titleRu: "Жалобы и их жалобщики" });
  const updatedAt = new Date("2024-06-01");
  const same = { titleRu: "Жалоба на условия", summaryRu: "Жалоба разобрана.", updatedAt };
  const first = await buildAppeal({ ...same, number: "TA-REGION-1", regionId: HERE });
  await buildAppeal({ ...same, number: "TA-REGION-2", regionId: "abai" });
  const group = await db.appealGroup.create({
    data: {
      ...{ number: "AG-REGION", year: 2024, size: 3, regionId: HERE },
      ...{ titleKk: "Топ", titleRu: "Группа", titleEn: "Group" },
    },
  });
  for (const whose of [{ appealId: first.id }, { groupId: group.id }]) {
    await db.appealLink.create({ data: { ...whose, recordId: record.id, role: "prompted" } });
    await db.appealLink.create({ data: { ...whose, provisionId: provision.id, role: "prompted" } });
  }
});
afterAll(disconnect);

describe("where an appeal came from", () => {
  test.each(["reader", "administrator"] as const)(
    "is nothing that a %s can learn in any way",
    async (role) => {
      const staff = await buildStaff({ role });
      await comeFrom(HERE);
      const here = await everything(staff);
      await comeFrom(THERE);
      const there = await everything(staff);
      await comeFrom(null);
      expect(there).toEqual(here);
      expect(await everything(staff)).toEqual(here);
    },
  );

  test("is known to a representative of that region, and no other region is", async () => {
    const staff = await buildStaff({ role: "representative", regionId: "abai" });
    await comeFrom(HERE);
    const here = await everything(staff);
    await comeFrom(THERE);
    expect(await everything(staff)).toEqual(here);
    const own = await listAppeals(staff, "ru", address("region=abai"));
    expect(own.rows.map(({ number }) => number)).toEqual(["TA-REGION-2"]);
    expect(own.facets.find(({ name }) => name === "region")?.values.map(({ value }) => value)).toEqual([
      "abai",
    ]);
    const found = await viewSearch(staff, "ru", address("q=жалоба&kind=appeal&region=abai"));
    expect(found.found?.hits.map(({ number }) => number)).toEqual(["TA-REGION-2"]);
  });

  test.each(["drafter", "head"] as const)("is known to a %s, who handles appeals", async (role) => {
    const staff = await buildStaff({ role });
    await comeFrom(HERE);
    const { facets, rows } = await listAppeals(staff, "ru", address(`region=${HERE}`));
    expect(rows.map(({ number, region }) => [number, region?.ru])).toEqual([
      ["TA-REGION-1", "Тайная область"],
    ]);
    expect(facets.find(({ name }) => name === "region")?.values).toContainEqual(
      expect.objectContaining({ value: HERE, count: 1 }),
    );
    const { found } = await viewSearch(staff, "ru", address(`q=жалоба&region=${HERE}`));
    expect(found?.hits.map(({ number, region }) => [number, region?.ru])).toEqual([
      ["TA-REGION-1", "Тайная область"],
    ]);
    const provision = await viewProvision(staff, "ru", "law-of-regions", "art_1", address(""));
    expect(provision?.appeals).toMatchObject({
      years: [{ count: 1 }],
      regions: [{ id: HERE, name: "Тайная область", count: 1 }],
    });
    const without = await viewSearch(staff, "ru", address(`q=жалоба+kind:appeal+-region:${HERE}`));
    expect(without.found?.hits.map(({ number }) => number)).toEqual(["TA-REGION-2"]);
  });
});

describe("a group of fewer than five", () => {
  test.each(["reader", "administrator"] as const)(
    "is not counted before a %s, nor by subtraction",
    async (role) => {
      const staff = await buildStaff({ role });
      const seen = async () => withoutClock([await everything(staff)]);
      await db.appealGroup.update({ where: { number: "AG-REGION" }, data: { size: 3 } });
      await db.record.update({ where: { number: "P-REGION" }, data: { appealCount: 40 } });
      const three = await seen();
      await db.appealGroup.update({ where: { number: "AG-REGION" }, data: { size: 4 } });
      await db.record.update({ where: { number: "P-REGION" }, data: { appealCount: 41 } });
      expect(await seen()).toEqual(three);
      await db.appealGroup.update({ where: { number: "AG-REGION" }, data: { size: 131 } });
      expect(await seen()).not.toEqual(three);
      await db.appealGroup.update({ where: { number: "AG-REGION" }, data: { size: 3 } });
    },
  );
});
