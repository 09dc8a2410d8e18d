import { readdirSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { appealsWithApplicantSeen } from "#app/features/appeals/access.server.ts";
import { createAppeal } from "#app/features/appeals/create-appeal.server.ts";
import { canSeeApplicant } from "#app/features/appeals/policy.ts";
import { findAppeal } from "#app/features/appeals/queries.server.ts";
import type { FilePlace } from "#app/features/files/access.server.ts";
import { attachFiles } from "#app/features/files/attach-files.server.ts";
import { LARGEST_FILE } from "#app/features/files/limits.ts";
import { filesOf, receiveUpload } from "#app/features/files/receive-upload.server.ts";
import { removeFile, restoreFile } from "#app/features/files/remove-file.server.ts";
import { serveFile } from "#app/features/files/serve-file.server.ts";
import { sweepFiles } from "#app/features/files/sweep-files.server.ts";
import { writeAttachments } from "#app/features/files/write-attachments.server.ts";
import { createRecord } from "#app/features/records/create-record.server.ts";
import { findRecord } from "#app/features/records/find-record.server.ts";
import { recordEvent } from "#app/features/records/record-event.server.ts";
import { newEventSchema } from "#app/features/records/schema.ts";
import { viewRecord } from "#app/features/records/view-record.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { buildAppeal, buildRecord, buildRegion, buildStaff } from "#tests/support/factories.ts";

const DAY = 86_400_000;
const folder = join(env.dataFolder, "files");
const onDisk = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const arriving = (): string[] => readdirSync(join(folder, "arriving"));

let last = 0;
/** A PDF like no other. */
const pdf = (): Blob => new Blob([`%PDF-1.4\n% ${String((last += 1))}\n`]);

function sending(files: Readonly<Record<string, Blob>>): Request {
  const form = new FormData();
  form.append("note", "напечатано");
  for (const [name, content] of Object.entries(files)) form.append("file", content, name);
  return new Request("http://office.test/", { method: "POST", body: form });
}

const received = async (files: Readonly<Record<string, Blob>>) =>
  filesOf(await receiveUpload(sending(files)));

const at = (kind: FilePlace["kind"], number: string): FilePlace => ({ kind, number });
const open = (staff: StaffMember, id: string) => serveFile(new Request("http://office.test/"), staff, id);

async function attach(staff: StaffMember, place: FilePlace, name = "хат.pdf", content = pdf()) {
  await attachFiles(staff, place, await received({ [name]: content }));
  return db.attachment.findFirstOrThrow({ orderBy: { addedAt: "desc" } });
}

describe("a file", () => {
  test("hangs on a record, is read as it was sent, and the record says who added it", async () => {
    const drafter = await buildStaff();
    const { id, number } = await buildRecord({ status: "sent" });
    const content = pdf();
    const attachment = await attach(drafter, at("record", number), "Жауап хат.pdf", content);
    const answer = await open(await buildStaff({ role: "reader" }), attachment.id);
    expect(await answer?.text()).toBe(await content.text());
    expect(answer?.headers.get("Content-Type")).toBe("application/pdf");
    const record = await findRecord(drafter, number);
    expect(record && viewRecord(drafter, record)).toMatchObject({
      files: { files: [{ name: "Жауап хат.pdf", addedBy: drafter.name }] },
      changes: [{ action: "fileAdded", who: drafter.name }],
    });
    await expect(db.record.findUnique({ where: { id } })).resolves.toMatchObject({ revision: 1 });
  });

  test("of the same content is stored once, however many send it at once", async () => {
    const drafter = await buildStaff();
    const content = pdf();
    const records = await Promise.all([1, 2, 3, 4, 5, 6].map(() => buildRecord()));
    const before = onDisk().length;
    await Promise.all(
      records.map(async ({ number }, n) =>
        attachFiles(drafter, at("record", number), await received({ [`${String(n)}.pdf`]: content })),
      ),
    );
    expect(onDisk()).toHaveLength(before + 1);
    await expect(
      db.attachment.groupBy({
        by: ["sha256"],
        where: { recordId: { in: records.map(({ id }) => id) } },
        _count: true,
      }),
    ).resolves.toMatchObject([{ _count: 6 }]);
  });

  test("hangs once on one record", async () => {
    const drafter = await buildStaff();
    const { number } = await buildRecord();
    const content = pdf();
    const twice = () => attach(drafter, at("record", number), "хат.pdf", content);
    const answers = await Promise.allSettled([twice(), twice()]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(twice()).rejects.toMatchObject({ key: "files.refusal.thereAlready" });
  });

  test("whose row was not written is seen by nobody, and the sweep takes its content away", async () => {
    const drafter = await buildStaff();
    const { id, number } = await buildRecord();
    const files = await received({ "хат.pdf": pdf() });
    const stopped = db.$transaction(async (tx) => {
      await writeAttachments(tx, drafter, { recordId: id }, files);
      throw new Error("the power failed");
    });
    await expect(stopped).rejects.toThrow("the power failed");
    const { sha256 = "" } = files[0] ?? {};
    expect(onDisk()).toContain(sha256);
    await expect(findRecord(drafter, number)).resolves.toMatchObject({ attachments: [] });
    await expect(db.file.count({ where: { sha256 } })).resolves.toBe(0);
    await sweepFiles(new Date());
    expect(onDisk()).toContain(sha256);
    await sweepFiles(new Date(Date.now() + 2 * DAY));
    expect(onDisk()).not.toContain(sha256);
  });

  test("that was never asked to be kept leaves nothing once the form is done", async () => {
    const upload = await receiveUpload(sending({ "хат.pdf": pdf(), "тағы.pdf": pdf() }));
    expect(arriving()).toHaveLength(2);
    await upload.discard();
    expect(arriving()).toEqual([]);
  });

  test("that was arriving when the process was killed is swept, but not one that may still arrive", async () => {
    await receiveUpload(sending({ "хат.pdf": pdf() }));
    await sweepFiles(new Date());
    expect(arriving()).toHaveLength(1);
    await sweepFiles(new Date(Date.now() + 2 * DAY));
    expect(arriving()).toEqual([]);
  });
});

describe("what is not taken", () => {
  /** A form with one file of so many bytes, made as it is read. */
  function endless(bytes: number): { request: Request; read: () => number } {
    const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="үлкен.pdf"\r\n\r\n%PDF-';
    const tail = '\r\n--x\r\nContent-Disposition: form-data; name="note"\r\n\r\nнапечатано\r\n--x--\r\n';
    const chunk = new Uint8Array(1024 * 1024);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0) controller.enqueue(Buffer.from(head));
        sent += chunk.byteLength;
        if (sent <= bytes) controller.enqueue(chunk);
        else {
          controller.enqueue(Buffer.from(tail));
          controller.close();
        }
      },
    });
    const headers = { "Content-Type": "multipart/form-data; boundary=x" };
    const init = { method: "POST", body, headers, duplex: "half" } as const;
    return { request: new Request("http://office.test/", init), read: () => sent };
  }

  test("is what is too large: nothing of it stays, and the form's other fields arrive", async () => {
    const { request, read } = endless(LARGEST_FILE * 2);
    const upload = await receiveUpload(request);
    expect(upload.refusal).toMatchObject({ key: "files.refusal.tooLarge", field: "file" });
    expect(upload.form.get("note")).toBe("напечатано");
    expect(read()).toBeGreaterThan(LARGEST_FILE * 2);
    expect(arriving()).toEqual([]);
  });

  test.each([
    ["empty", "хат.pdf", ""],
    ["unknown", "хат.pdf", "MZ program"],
    ["named", "хат.docx", "%PDF-1.4"],
    ["notUtf8", "хат.txt", Buffer.from("cff0e8", "hex")],
  ])("is said: %s", async (why, name, content) => {
    const upload = await receiveUpload(sending({ "жақсы.pdf": pdf(), [name]: new Blob([content]) }));
    expect(upload.refusal).toMatchObject({ key: `files.refusal.${why}`, values: { name } });
    expect(upload.files).toEqual([]);
    await upload.discard();
    expect(arriving()).toEqual([]);
  });

  test("is a form without a file, one cut off, and more than ten at a time", async () => {
    const drafter = await buildStaff();
    const { number } = await buildRecord();
    await expect(attachFiles(drafter, at("record", number), [])).rejects.toMatchObject({
      key: "files.refusal.none",
    });
    const cut = new Request("http://office.test/", {
      method: "POST",
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4',
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
    });
    await expect(receiveUpload(cut)).resolves.toMatchObject({ refusal: { key: "files.refusal.broken" } });
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${String(n)}.pdf`, pdf()]));
    const upload = await receiveUpload(sending(many));
    expect(upload.refusal).toMatchObject({ key: "files.refusal.tooMany" });
    await upload.discard();
    expect(arriving()).toEqual([]);
  });
});

describe("a file that was taken away", () => {
  test("is read by nobody, can be put back, and is erased a month later", async () => {
    const drafter = await buildStaff();
    const { number } = await buildRecord();
    const place = at("record", number);
    const { id, sha256 } = await attach(drafter, place);
    await removeFile(drafter, place, id);
    await expect(open(drafter, id)).resolves.toBeNull();
    await sweepFiles(new Date(Date.now() + 29 * DAY));
    await restoreFile(drafter, place, id);
    await expect(open(drafter, id)).resolves.not.toBeNull();

    await removeFile(drafter, place, id);
    await sweepFiles(new Date(Date.now() + 32 * DAY));
    await expect(db.attachment.count({ where: { id } })).resolves.toBe(0);
    await expect(db.file.count({ where: { sha256 } })).resolves.toBe(0);
    expect(onDisk()).not.toContain(sha256);
    await expect(restoreFile(drafter, place, id)).rejects.toMatchObject({ key: "refusal.notFound" });
    const record = await findRecord(drafter, number);
    expect(record?.changes.map(({ action }) => action)).toEqual([
      "fileErased",
      "fileRemoved",
      "fileRestored",
      "fileRemoved",
      "fileAdded",
    ]);
  });

  test("keeps its content where the same hangs elsewhere too", async () => {
    const drafter = await buildStaff();
    const [one, two] = [await buildRecord(), await buildRecord()];
    const content = pdf();
    const removed = await attach(drafter, at("record", one.number), "бір.pdf", content);
    const kept = await attach(drafter, at("record", two.number), "екі.pdf", content);
    await removeFile(drafter, at("record", one.number), removed.id);
    await sweepFiles(new Date(Date.now() + 32 * DAY));
    expect(await (await open(drafter, kept.id))?.text()).toBe(await content.text());
  });

  test("is not another place's to take away", async () => {
    const drafter = await buildStaff();
    const [one, two] = [await buildRecord(), await buildRecord()];
    const { id } = await attach(drafter, at("record", one.number));
    await expect(removeFile(drafter, at("record", two.number), id)).rejects.toMatchObject({
      key: "refusal.notFound",
    });
  });
});

describe("evidence", () => {
  test("comes with its event and stays as the event does", async () => {
    const drafter = await buildStaff();
    const { number } = await buildRecord({ status: "sent" });
    const sent = newEventSchema.parse({ type: "sent", happenedOn: "2024-03-01" });
    await recordEvent(drafter, number, sent, await received({ "хат.pdf": pdf() }));
    const record = await findRecord(drafter, number);
    const [file] = record?.events[0]?.attachments ?? [];
    const id = file?.id ?? "";
    await expect(open(await buildStaff({ role: "reader" }), id)).resolves.not.toBeNull();
    await expect(removeFile(drafter, at("record", number), id)).rejects.toMatchObject({
      key: "refusal.notFound",
    });
    await expect(db.attachment.delete({ where: { id } })).rejects.toThrow(/never changed or removed/u);
    await expect(db.attachment.update({ where: { id }, data: { name: "x" } })).rejects.toThrow();
    await sweepFiles(new Date(Date.now() + 400 * DAY));
    await expect(open(drafter, id)).resolves.not.toBeNull();
  });

  test("is not kept of an event that was refused", async () => {
    const drafter = await buildStaff();
    const { number } = await buildRecord();
    const files = await received({ "хат.pdf": pdf() });
    const event = newEventSchema.parse({ type: "sent", happenedOn: "2024", actSlug: "no-such-act" });
    await expect(recordEvent(drafter, number, event, files)).rejects.toMatchObject({
      key: "refusal.unknownValue",
    });
    expect(onDisk()).not.toContain(files[0]?.sha256);
  });
});

describe("who reads and adds files", () => {
  test("of a draft: legal staff and the author alone", async () => {
    const [drafter, reader, author] = [
      await buildStaff(),
      await buildStaff({ role: "reader" }),
      await buildStaff({ role: "representative" }),
    ];
    const { number } = await createRecord(author, {
      kind: "regional_suggestion",
      year: 2026,
      language: "ru",
      titles: { kk: null, ru: "Предложение области с письмом", en: null },
    });
    const { id } = await attach(author, at("record", number));
    await expect(open(drafter, id)).resolves.not.toBeNull();
    await expect(open(author, id)).resolves.not.toBeNull();
    await expect(open(reader, id)).resolves.toBeNull();
    await expect(attach(reader, at("record", number))).rejects.toMatchObject({ key: "refusal.notFound" });
  });

  test("of a record that was sent: everybody reads, legal staff add", async () => {
    const { number } = await buildRecord({ status: "sent" });
    for (const role of ["reader", "administrator", "representative"] as const) {
      await expect(attach(await buildStaff({ role }), at("record", number))).rejects.toMatchObject({
        key: "refusal.mayNotWrite",
      });
    }
    const { id } = await attach(await buildStaff({ role: "head" }), at("record", number));
    await expect(open(await buildStaff({ role: "administrator" }), id)).resolves.not.toBeNull();
  });

  test("of a meeting: everybody reads, legal staff add", async () => {
    const { number } = await db.meeting.create({
      data: { number: "M-F-1", kind: "working_meeting", year: 2024, titleRu: "Встреча" },
    });
    const reader = await buildStaff({ role: "reader" });
    await expect(attach(reader, at("meeting", number))).rejects.toMatchObject({
      key: "refusal.mayNotWrite",
    });
    const { id } = await attach(await buildStaff(), at("meeting", number));
    await expect(open(reader, id)).resolves.not.toBeNull();
  });

  test("of an appeal: who may see the applicant, and nobody else finds a trace", async () => {
    await buildRegion();
    const handler = await buildStaff();
    const { id: appealId, number } = await createAppeal(handler, {
      year: 2026,
      language: "ru",
      regionId: "abai",
      category: "housing",
      outcome: undefined,
      receivedOn: null,
      titles: { kk: null, ru: "Жалоба с письмом", en: null },
      summaries: { kk: null, ru: null, en: null },
      results: { kk: null, ru: null, en: null },
    });
    const { id } = await attach(handler, at("appeal", number), "Заявление Тестовой.pdf");
    const ofRegion = await buildStaff({ role: "representative" });
    for (const staff of [handler, ofRegion]) {
      await expect(open(staff, id)).resolves.not.toBeNull();
      expect(JSON.stringify(await findAppeal(staff, "ru", number))).toContain("Тестовой");
    }
    await buildRegion("elsewhere");
    const others = [
      await buildStaff(),
      await buildStaff({ role: "head" }),
      await buildStaff({ role: "reader" }),
      await buildStaff({ role: "administrator" }),
      await buildStaff({ role: "representative", regionId: "elsewhere" }),
    ];
    for (const other of others) {
      await expect(open(other, id)).resolves.toBeNull();
      expect(JSON.stringify(await findAppeal(other, "ru", number))).not.toMatch(/Тестовой|pdf/u);
      await expect(attach(other, at("appeal", number))).rejects.toMatchObject({
        key: "refusal.mayNotWrite",
      });
    }
    const notes = await db.auditEntry.findMany({ where: { entityId: appealId } });
    expect(JSON.stringify(notes.map(({ before, after }) => [before, after]))).not.toContain("Тестовой.pdf");
  });

  test("of an appeal: the query's condition and the policy say the same", async () => {
    await buildRegion();
    await buildRegion("elsewhere");
    const people = await Promise.all(
      (["administrator", "head", "drafter", "representative", "reader"] as const).map((role) =>
        buildStaff({ role }),
      ),
    );
    const appeals = await Promise.all(
      [null, "abai", "elsewhere"].flatMap((regionId) =>
        [[], people].map((handlers) =>
          buildAppeal({ regionId, handlers: { create: handlers.map(({ id }) => ({ staffId: id })) } }),
        ),
      ),
    );
    for (const staff of people) {
      for (const appeal of appeals) {
        const handlers = await db.appealHandler.findMany({ where: { appealId: appeal.id } });
        const handlerIds = handlers.map(({ staffId }) => staffId);
        const found = await db.appeal.count({
          where: { AND: [{ id: appeal.id }, appealsWithApplicantSeen(staff)] },
        });
        expect(found === 1).toBe(canSeeApplicant(staff, { regionId: appeal.regionId, handlerIds }));
      }
    }
  });
});
