import { readFileSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createAppeal } from "#app/features/appeals/create-appeal.server.ts";
import type { FilePlace } from "#app/features/files/access.server.ts";
import { attachFiles } from "#app/features/files/attach-files.server.ts";
import { readNextText, readStoredFile } from "#app/features/files/read-texts.server.ts";
import { filesOf, receiveUpload } from "#app/features/files/receive-upload.server.ts";
import { removeFile, restoreFile } from "#app/features/files/remove-file.server.ts";
import { indexOutbox } from "#app/features/finding/index-outbox.server.ts";
import { reindexAll } from "#app/features/finding/reindex-all.server.ts";
import { search } from "#app/features/finding/search-records.server.ts";
import { recordEvent } from "#app/features/records/record-event.server.ts";
import { newEventSchema } from "#app/features/records/schema.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { engine } from "#app/platform/search.server.ts";
import { buildRecord, buildRegion, buildStaff } from "#tests/support/factories.ts";

const never = new AbortController().signal;
let drafter: StaffMember;
let reader: StaffMember;
beforeAll(async () => {
  await engine.prepare();
  drafter = await buildStaff();
  reader = await buildStaff({ role: "reader" });
});
afterAll(disconnect);

async function received(name: string, bytes: Uint8Array<ArrayBuffer> = fixture(name)) {
  const form = new FormData();
  form.append("file", new Blob([bytes]), name);
  return filesOf(await receiveUpload(new Request("http://office.test/", { method: "POST", body: form })));
}

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/files/${name}`));
const plain = (text: string) => new TextEncoder().encode(text);

async function attach(place: FilePlace, name: string, bytes?: Uint8Array<ArrayBuffer>): Promise<string> {
  await attachFiles(drafter, place, await received(name, bytes));
  const { id } = await db.attachment.findFirstOrThrow({ orderBy: { addedAt: "desc" } });
  return `file:${id}`;
}

/** As the workers do, one after another. */
async function readAndIndex(): Promise<void> {
  while (await readNextText(never));
  while ((await indexOutbox()) > 0);
}

const found = async (staff: StaffMember, text: string): Promise<string[]> => {
  const result = await search(staff, { text, filters: {}, limit: 20, offset: 0, sort: "relevance" }, "ru");
  return result.hits.filter(({ kind }) => kind === "file").map(({ id }) => id);
};

describe("the words of an attached file", () => {
  test("find it in any form and language they are written in, and lead to it", async () => {
    const { number } = await buildRecord({ status: "sent" });
    const id = await attach({ kind: "record", number }, "answer.pdf");
    await readAndIndex();
    expect(await found(reader, "телефонный переговор изолятор")).toEqual([id]);
    expect(await found(reader, "изоляторда телефонмен сөйлесу")).toEqual([id]);
    expect(await found(reader, "submitted amendment")).toEqual([id]);
    const { hits } = await search(
      reader,
      { text: "изоляторларда", filters: { kind: ["file"] }, limit: 1, offset: 0, sort: "relevance" },
      "kk",
    );
    expect(hits[0]).toMatchObject({ number, url: `/files/${id.slice(5)}`, highlight: [{ lang: "kk" }] });
  });

  test("of evidence are found with their event", async () => {
    const { number } = await buildRecord({ status: "sent" });
    const sent = newEventSchema.parse({ type: "sent", happenedOn: "2024-03-01" });
    await recordEvent(drafter, number, sent, await received("answer.docx"));
    await readAndIndex();
    expect(await found(reader, "расследование пыток")).toHaveLength(1);
  });

  test("that cannot be read are told, and the file is found by its name", async () => {
    const { number } = await buildRecord({ status: "sent" });
    const id = await attach({ kind: "record", number }, "locked.pdf");
    await readAndIndex();
    const file = await db.file.findFirstOrThrow({ where: { attachments: { some: { id: id.slice(5) } } } });
    expect(file).toMatchObject({ readFailure: "locked", extractedText: null });
    expect(await found(reader, "locked")).toEqual([id]);
  });

  test("are found by nobody once it is taken away, and again once it is back", async () => {
    const { number } = await buildRecord({ status: "sent" });
    const place = { kind: "record", number } as const;
    const id = await attach(place, "письмо.txt", plain("Сведения о веломастерской."));
    await readAndIndex();
    expect(await found(reader, "веломастерские")).toEqual([id]);
    await removeFile(drafter, place, id.slice(5));
    await readAndIndex();
    expect(await found(drafter, "веломастерские")).toEqual([]);
    await restoreFile(drafter, place, id.slice(5));
    await readAndIndex();
    expect(await found(reader, "веломастерские")).toEqual([id]);
  });

  test("are found by who may see the record: from the moment that changes, and after a rebuild", async () => {
    const { id: recordId, number } = await buildRecord({ status: "draft" });
    const id = await attach({ kind: "record", number }, "черновик.txt", plain("Сведения о дирижабле."));
    await readAndIndex();
    expect(await found(drafter, "дирижабли")).toEqual([id]);
    expect(await found(reader, "дирижабли")).toEqual([]);
    await db.$transaction(async (tx) => {
      await tx.record.update({ where: { id: recordId }, data: { status: "sent" } });
      await enqueue(tx, "search", "record", recordId);
    });
    await readAndIndex();
    expect(await found(reader, "дирижабли")).toEqual([id]);
    await db.record.update({ where: { id: recordId }, data: { visibility: "legal" } });
    await reindexAll();
    expect(await found(reader, "дирижабли")).toEqual([]);
    expect(await found(drafter, "дирижабли")).toEqual([id]);
  });

  test("of an appeal are in no index, nor is its name", async () => {
    await buildRegion();
    const { number } = await createAppeal(drafter, {
      ...{ year: 2026, language: "ru", regionId: "abai", category: "housing", outcome: undefined },
      ...{ receivedOn: null, titles: { kk: null, ru: "Жалоба с письмом", en: null } },
      ...{ summaries: { kk: null, ru: null, en: null }, results: { kk: null, ru: null, en: null } },
    });
    await attach({ kind: "appeal", number }, "Заявление Тестовой.txt", plain("Прошу дать троллейбус."));
    await readAndIndex();
    await reindexAll();
    for (const staff of [drafter, reader])
      for (const words of ["троллейбус", "Тестова"]) expect(await found(staff, words)).toEqual([]);
  });

  test("are read in a process of its own, which ends when the work is stopped", async () => {
    const { number } = await buildRecord({ status: "sent" });
    await attachFiles(drafter, { kind: "record", number }, await received("письмо.txt", plain("Долгое.")));
    const { sha256 } = await db.file.findFirstOrThrow({ where: { readAt: null } });
    const stopping = new AbortController();
    const reading = readStoredFile(sha256, "text/plain", stopping.signal);
    stopping.abort();
    await expect(reading).rejects.toThrow();
    // Nothing was written: the next start reads it.
    await expect(db.file.findUniqueOrThrow({ where: { sha256 } })).resolves.toMatchObject({ readAt: null });
    await readAndIndex();
    await expect(db.file.findUniqueOrThrow({ where: { sha256 } })).resolves.toMatchObject({
      extractedText: "Долгое.",
    });
  });
});
