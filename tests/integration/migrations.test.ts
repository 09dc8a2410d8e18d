import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { db, disconnect, pool } from "#app/platform/db.server.ts";
import { migrate, MigrationRefusal, pendingMigrations } from "#app/platform/migrate.server.ts";
import { buildAct, buildAppeal, buildBody, buildRecord, buildStaff } from "#tests/support/factories.ts";

const url = process.env["DATABASE_URL"] ?? "";
afterAll(disconnect);

function migrationsWith(name: string, sql: string): string {
  const folder = mkdtempSync(join(tmpdir(), "usynys-migrations-"));
  cpSync("prisma/migrations", folder, { recursive: true });
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
  return folder;
}

describe("migrations", () => {
  test("are applied once", async () => {
    await expect(migrate(url)).resolves.toEqual([]);
    await expect(pendingMigrations(pool)).resolves.toBe(0);
  });

  test("that fail leave nothing behind", async () => {
    const folder = migrationsWith("29990101000000_broken", 'CREATE TABLE "Half" (); SELECT 1 / 0;');
    await expect(migrate(url, { folder })).rejects.toThrow("division by zero");
    const { rows } = await pool.query(`SELECT to_regclass('"Half"') AS half`);
    expect(rows).toEqual([{ half: null }]);
    await expect(pendingMigrations(pool)).resolves.toBe(0);
  });

  test("edited after they were applied are refused", async () => {
    const [name = ""] = (
      await pool.query<{ name: string }>(`SELECT migration_name AS name FROM "_prisma_migrations"`)
    ).rows.map((row) => row.name);
    const folder = migrationsWith(name, "SELECT 1");
    await expect(migrate(url, { folder })).rejects.toMatchObject({ kind: "edited", migrations: [name] });
  });

  test("of a newer version are refused, and nothing is changed", async () => {
    const folder = migrationsWith("29990101000000_later", 'CREATE TABLE "Later" ();');
    await expect(migrate(url, { folder })).resolves.toEqual(["29990101000000_later"]);
    await expect(migrate(url)).rejects.toThrow(MigrationRefusal);
    await expect(migrate(url)).rejects.toMatchObject({ kind: "newer" });
    await pool.query(
      `DROP TABLE "Later"; DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '2999%'`,
    );
  });

  test("run one process at a time", async () => {
    const folder = migrationsWith("29990101000000_once", 'SELECT pg_sleep(0.2); CREATE TABLE "Once" ();');
    const [first, second] = await Promise.all([migrate(url, { folder }), migrate(url, { folder })]);
    expect([...first, ...second]).toEqual(["29990101000000_once"]);
    await pool.query(`DROP TABLE "Once"; DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '2999%'`);
  });
});

describe("the database refuses", () => {
  const day = new Date("2024-10-05");

  test("a date without its precision", async () => {
    const record = await buildRecord();
    await expect(
      db.event.create({ data: { recordId: record.id, type: "sent", happenedOn: day } }),
    ).rejects.toThrow("Event_happenedOn_precision");
  });

  test("a verdict of anything but an answer", async () => {
    const record = await buildRecord();
    await expect(
      db.event.create({ data: { recordId: record.id, type: "sent", verdict: "supported" } }),
    ).rejects.toThrow("Event_verdict_of_answer");
  });

  test("to change or remove what happened", async () => {
    const record = await buildRecord();
    const event = await db.event.create({ data: { recordId: record.id, type: "drafted" } });
    await expect(db.event.update({ where: { id: event.id }, data: { noteEn: "x" } })).rejects.toThrow(
      "never changed",
    );
    await expect(db.event.delete({ where: { id: event.id } })).rejects.toThrow("never changed");
    await expect(db.$executeRaw`TRUNCATE "Event" CASCADE`).rejects.toThrow("never changed");
    const entry = await db.auditEntry.create({
      data: { entity: "record", entityId: record.id, action: "made" },
    });
    await expect(db.auditEntry.delete({ where: { id: entry.id } })).rejects.toThrow("never changed");
  });

  test("two leading addressees, or one body twice", async () => {
    const record = await buildRecord();
    const [one, other] = [await buildBody("moj"), await buildBody("moh")];
    const add = (bodyId: string, isLead: boolean) =>
      db.addressee.create({ data: { recordId: record.id, bodyId, isLead } });
    await add(one.id, true);
    await expect(add(other.id, true)).rejects.toMatchObject({ code: "P2002" });
    await expect(add(one.id, false)).rejects.toMatchObject({ code: "P2002" });
    await expect(db.addressee.create({ data: { recordId: record.id } })).rejects.toThrow(
      "Addressee_body_or_note",
    );
    await db.addressee.create({ data: { recordId: record.id, noteEn: "The line is unreadable" } });
  });

  test("an adoption that one person both recorded and confirmed", async () => {
    const [record, act, first, second] = await Promise.all([
      buildRecord(),
      buildAct(),
      buildStaff(),
      buildStaff(),
    ]);
    const adopt = (confirmedById: string | null, confirmedAt: Date | null, verdict: "adopted" | null) =>
      db.adoption.create({
        data: {
          recordId: record.id,
          enactingActId: act.id,
          recordedById: first.id,
          confirmedById,
          confirmedAt,
          verdict,
        },
      });
    await expect(adopt(first.id, day, "adopted")).rejects.toThrow("Adoption_second_person");
    await expect(adopt(second.id, null, "adopted")).rejects.toThrow("Adoption_confirmed_whole");
    await expect(adopt(second.id, day, null)).rejects.toThrow("Adoption_confirmed_whole");
    await adopt(second.id, day, "adopted");
    await adopt(null, null, null);
  });

  test("a link to itself, and the same mutual link from the other end", async () => {
    const [a, b] = await Promise.all([buildRecord(), buildRecord()]);
    const link = (fromId: string, toId: string) =>
      db.recordLink.create({ data: { fromId, toId, type: "same_matter" } });
    await expect(link(a.id, a.id)).rejects.toThrow("RecordLink_other");
    await link(a.id, b.id);
    await expect(link(b.id, a.id)).rejects.toMatchObject({ code: "P2002" });
  });

  test("a citation that points somewhere without being matched", async () => {
    const [record, act] = await Promise.all([buildRecord(), buildAct()]);
    const cite = (state: "matched" | "ambiguous" | "none", actId: string | null) =>
      db.citation.create({
        data: { recordId: record.id, field: "source", quote: "Article 13", state, actId },
      });
    await expect(cite("matched", null)).rejects.toThrow("Citation_matched");
    await expect(cite("ambiguous", act.id)).rejects.toThrow("Citation_matched");
    await cite("matched", act.id);
    await cite("none", null);
  });

  test("an appeal linked to nothing, to two things, or twice", async () => {
    const [record, act, appeal] = await Promise.all([buildRecord(), buildAct(), buildAppeal()]);
    const link = (to: { recordId?: string; actId?: string }) =>
      db.appealLink.create({ data: { appealId: appeal.id, role: "prompted", ...to } });
    await expect(link({})).rejects.toThrow("AppealLink_one_to");
    await expect(link({ recordId: record.id, actId: act.id })).rejects.toThrow("AppealLink_one_to");
    await link({ recordId: record.id });
    await expect(link({ recordId: record.id })).rejects.toMatchObject({ code: "P2002" });
  });

  test("a representative of no region, and an address in capitals", async () => {
    await expect(
      db.staff.create({ data: { email: "a@b.kz", name: "A", role: "representative" } }),
    ).rejects.toThrow("Staff_representative_region");
    await expect(db.staff.create({ data: { email: "A@b.kz", name: "A", role: "reader" } })).rejects.toThrow(
      "Staff_email_lower",
    );
  });

  test.each([
    ["art_163.p_2.sp_5", true],
    ["p_53", true],
    ["art_115-1.note", true],
    ["ann_1.art_2", true],
    ["art_163.", false],
    ["163", false],
    ["p_2.art_1", false],
  ])("or takes the path %s: %s", async (path, taken) => {
    const act = await buildAct();
    const made = db.provision.create({ data: { actId: act.id, path, order: path } });
    await (taken ? expect(made).resolves.toBeDefined() : expect(made).rejects.toThrow("Provision_path_path"));
  });
});

describe("sorting", () => {
  test("is that of the Kazakh alphabet", async () => {
    const letters = ["я", "ә", "б", "қ", "к", "а", "ұ", "у"];
    const { rows } = await pool.query<{ letter: string }>(
      `SELECT letter FROM unnest($1::text[]) AS letter ORDER BY letter COLLATE "kk-x-icu"`,
      [letters],
    );
    expect(rows.map((row) => row.letter)).toEqual([...letters].sort(new Intl.Collator("kk").compare));
  });
});
