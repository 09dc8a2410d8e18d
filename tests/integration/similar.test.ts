import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { reindexAll } from "#app/features/finding/reindex-all.server.ts";
import { precedentsOf } from "#app/features/precedents/find-precedents.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { buildAct, buildRecord, buildStaff } from "#tests/support/factories.ts";

let reader: StaffMember;
let drafter: StaffMember;

const VISITS = "О свиданиях осуждённых с родственниками в исправительных учреждениях";
const list = async (staff: StaffMember, number: string) =>
  (await precedentsOf(staff, "ru", number, 20))?.precedents ?? [];
const numbers = async (staff: StaffMember, number: string) =>
  (await list(staff, number)).map((precedent) => precedent.number);

async function record(number: string, titleRu: string, provisionId: string | null, more = {}) {
  const made = await buildRecord({ number, titleRu, titleKk: null, titleEn: null, status: "sent", ...more });
  if (provisionId !== null) {
    const { actId } = await db.provision.findUniqueOrThrow({ where: { id: provisionId } });
    await db.normChange.create({ data: { recordId: made.id, actId, provisionId, order: 0 } });
    await db.record.update({ where: { id: made.id }, data: { actIds: [actId] } });
  }
  return made;
}

beforeAll(async () => {
  reader = await buildStaff({ role: "reader" });
  drafter = await buildStaff({ role: "drafter" });
  const act = await buildAct({ slug: "criminal-executive-code", titleRu: "Уголовно-исполнительный кодекс" });
  const provision = (path: string) =>
    db.provision.create({ data: { actId: act.id, path, order: path }, select: { id: true } });
  const [art109, art146, part] = [
    await provision("art_109"),
    await provision("art_146"),
    await provision("art_109.p_2"),
  ];
  await record("S-1", VISITS, part.id);
  await record("S-2", "О порядке телефонных переговоров", art109.id);
  await record("S-3", VISITS, null);
  await record("S-4", "О жилищных правах детей-сирот", art146.id);
  await record("S-5", "О пенсиях шахтёров", null);
  await record("S-6", VISITS, art109.id, { visibility: "legal" });
  await record("S-7", VISITS, part.id, { status: "draft" });
  for (let n = 0; n < 12; n += 1)
    await record(`S-OTHER-${String(n)}`, `О разном предмете ${String(n)}`, null);
  await reindexAll();
});
afterAll(disconnect);

describe("the precedents of a record", () => {
  test("are first those on the same provision, then those in the same words, never itself", async () => {
    const found = await numbers(reader, "S-1");
    expect(found).toEqual(["S-2", "S-3"]);
  });

  test("say why: the place both concern, and the words both have", async () => {
    const [second, third] = await list(reader, "S-1");
    expect(second?.acts).toMatchObject([{ slug: "criminal-executive-code", places: ["ст. 109"] }]);
    expect(third?.acts).toEqual([]);
    expect(third?.words).toMatchObject({ count: 5, lang: "ru" });
    expect(third?.words?.some).toContain("свиданиях");
  });

  test("hold what only legal staff may see for legal staff alone, and nothing of it moves the rest", async () => {
    expect(await numbers(drafter, "S-1")).toEqual(["S-7", "S-6", "S-2", "S-3"]);
    const before = await list(reader, "S-1");
    await db.record.deleteMany({ where: { number: { in: ["S-6", "S-7"] } } });
    await reindexAll();
    expect(await list(reader, "S-1")).toEqual(before);
  });

  test("of a record one may not see are those of no record", async () => {
    await record("S-8", VISITS, null, { status: "draft" });
    expect(await precedentsOf(reader, "ru", "S-8", 20)).toBeNull();
    expect(await precedentsOf(reader, "ru", "S-NONE", 20)).toBeNull();
  });
});
