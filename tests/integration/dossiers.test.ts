import { createHash } from "node:crypto";

import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { sendDossier } from "#app/features/dossier/send-dossier.server.ts";
import { createDraft } from "#app/features/drafting/create-draft.server.ts";
import { attachFiles } from "#app/features/files/attach-files.server.ts";
import { filesOf, receiveUpload } from "#app/features/files/receive-upload.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { buildRecord, buildStaff } from "#tests/support/factories.ts";

afterAll(disconnect);

type Staff = Awaited<ReturnType<typeof buildStaff>>;
const PDF = "%PDF-1.4\n% хат\n";

let last = 0;
async function attach(staff: Staff, number: string, name: string) {
  const form = new FormData();
  form.append("file", new Blob([`${PDF}${String((last += 1))}`]), name);
  const request = new Request("http://office.test/", { method: "POST", body: form });
  await attachFiles(staff, { kind: "record", number }, filesOf(await receiveUpload(request)));
}

/** What an archive holds, by its paths. */
async function dossierOf(staff: Staff, number: string, language: "kk" | "ru" | "en" = "kk") {
  const response = await sendDossier(staff, number, language);
  return response && unzipSync(new Uint8Array(await response.arrayBuffer()));
}

describe("the dossier of a record", () => {
  const made: { author: Staff; number: string; archive: Record<string, Uint8Array> }[] = [];
  beforeAll(async () => {
    const author = await buildStaff();
    const { id, number } = await buildRecord({
      authorId: author.id,
      titleKk: "Ұсыныс: «Әділет»",
      titleRu: null,
    });
    await createDraft(author, number, { kind: "proposal_letter", language: "kk" });
    await createDraft(author, number, { kind: "comparative_table", language: "ru" });
    await attach(author, number, "хат: жауап.pdf");
    await attach(author, number, "хат: жауап.pdf");
    await db.event.create({
      data: {
        recordId: id,
        type: "sent",
        happenedOn: new Date("2024-10-05"),
        precision: "day",
        noteKk: "Поштамен <жіберілді>",
      },
    });
    made.push({ author, number, archive: (await dossierOf(author, number)) ?? {} });
  });
  const whole = () => {
    const [one] = made;
    if (!one) throw new Error("Nothing was made");
    return one;
  };

  test("holds each document as Word and PDF, each file under its name, data, and an index", () => {
    const paths = Object.keys(whole().archive);
    expect(paths).toEqual([
      "Құжаттар/01 Заңнамалық ұсыныс хаты.docx",
      "Құжаттар/01 Заңнамалық ұсыныс хаты.pdf",
      "Құжаттар/02 Сравнительная таблица.docx",
      "Құжаттар/02 Сравнительная таблица.pdf",
      "Файлдар/01 хат- жауап.pdf",
      "Файлдар/02 хат- жауап.pdf",
      "index.html",
      "record.json",
    ]);
  });

  test("has an index that leads to every file, with its hash, and tells what happened", () => {
    const { archive, number } = whole();
    const index = strFromU8(archive["index.html"] ?? new Uint8Array());
    for (const [path, bytes] of Object.entries(archive)) {
      if (!path.includes("/")) continue;
      expect(index).toContain(`href="${path.split("/").map(encodeURIComponent).join("/")}"`);
      expect(index).toContain(createHash("sha256").update(bytes).digest("hex"));
    }
    for (const words of [number, "Ұсыныс: «Әділет»", "Поштамен &lt;жіберілді&gt;", "05.10.2024"])
      expect(index).toContain(words);
    expect(JSON.parse(strFromU8(archive["record.json"] ?? new Uint8Array()))).toMatchObject({ number });
  });

  test("holds files as they were given", () => {
    expect(strFromU8(whole().archive["Файлдар/01 хат- жауап.pdf"] ?? new Uint8Array())).toContain(PDF);
  });

  test("gives a reader what the reader may read: files of what left the office, none of its drafts", async () => {
    const { number } = whole();
    await db.record.update({ where: { number }, data: { status: "sent" } });
    const reader = await buildStaff({ role: "reader" });
    expect(
      Object.keys((await dossierOf(reader, number, "en")) ?? {}).filter((path) => path.includes("/")),
    ).toEqual(["Files/01 хат- жауап.pdf", "Files/02 хат- жауап.pdf"]);
  });

  test("is not there for who may not read the record, nor a file that was taken away", async () => {
    const author = await buildStaff();
    const { number } = await buildRecord({ authorId: author.id, visibility: "legal", status: "draft" });
    await attach(author, number, "құпия.pdf");
    expect(await dossierOf(await buildStaff({ role: "reader" }), number)).toBeNull();
    await db.attachment.updateMany({ where: { record: { number } }, data: { removedAt: new Date() } });
    expect(Object.keys((await dossierOf(author, number)) ?? {})).toEqual(["index.html", "record.json"]);
  });

  test("tells of what is no longer in the store, and holds the rest", async () => {
    const author = await buildStaff();
    const { number } = await buildRecord({ authorId: author.id });
    await attach(author, number, "бар.pdf");
    const sha256 = "0".repeat(64);
    await db.file.create({ data: { sha256, size: 5, type: "application/pdf", createdAt: new Date() } });
    const { id: recordId } = await db.record.findUniqueOrThrow({ where: { number }, select: { id: true } });
    await db.attachment.create({ data: { recordId, sha256, name: "жоқ.pdf" } });
    const archive = (await dossierOf(author, number, "ru")) ?? {};
    expect(Object.keys(archive)).toEqual(["Файлы/01 бар.pdf", "index.html", "record.json"]);
    expect(strFromU8(archive["index.html"] ?? new Uint8Array())).toContain("не удалось включить");
  });
});
