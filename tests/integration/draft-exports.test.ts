import { createHash } from "node:crypto";

import { extractText } from "unpdf";
import { afterAll, describe, expect, test } from "vitest";

import { exportDraft } from "#app/features/drafting/exporting/export-draft.server.ts";
import { exportFormats } from "#app/features/drafting/exporting/formats.ts";
import { exportQuerySchema } from "#app/features/drafting/exporting/schema.ts";
import { answerExport, sendExport } from "#app/features/drafting/exporting/send-export.server.ts";
import { versionToExport } from "#app/features/drafting/exporting/version-to-export.server.ts";
import { approveDraft } from "#app/features/drafting/review/approve-draft.server.ts";
import { takeStep } from "#app/features/drafting/review/take-step.server.ts";
import { nameVersion } from "#app/features/drafting/versions/name-version.server.ts";
import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { textOfFile } from "#app/features/files/text-of-file.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { translator } from "#app/platform/i18n.server.ts";
import { buildDraft } from "#tests/support/collab.ts";
import { buildStaff } from "#tests/support/factories.ts";

afterAll(disconnect);

const asked = (query: Record<string, string>) => exportQuerySchema.parse(query);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const bytesOf = async (response: Response | null) => new Uint8Array((await response?.arrayBuffer()) ?? []);
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

async function frozenDraft() {
  const draft = await buildDraft();
  const { ordinal: first } = await nameVersion(draft.author, draft.id, "Бірінші");
  const head = await buildStaff({ role: "head" });
  const { revision = -1 } = (await readDraft(head, draft.id)) ?? {};
  await takeStep(draft.author, draft.id, { deed: "ask", revision, reviewerIds: [head.id], note: null });
  const { ordinal: last } = await approveDraft(head, draft.id, { revision, reason: "Келісілді" });
  await db.record.update({ where: { id: draft.record.id }, data: { status: "sent" } });
  return { ...draft, head, first, last };
}

describe("a document that leaves", () => {
  test.each(exportFormats)("as %s says its words and is called by its record", async (format) => {
    const { id, author } = await buildDraft();
    const response = await sendExport(author, id, asked({ format }));
    const bytes = await bytesOf(response);
    const type = format === "docx" ? DOCX : format === "pdf" ? "application/pdf" : "text/plain";
    const read = await textOfFile(bytes, type);
    expect("text" in read ? read.text.replaceAll(/\s+/gu, " ") : read).toContain("Конституционного закона");
    const { record } = await db.draft.findUniqueOrThrow({ where: { id }, select: { record: true } });
    expect(decodeURIComponent(response?.headers.get("Content-Disposition") ?? "")).toContain(record.number);
  });

  test("is the same bytes for the same version, whoever asks and whenever, in every format", async () => {
    const { id, author, head, last } = await frozenDraft();
    for (const format of exportFormats) {
      const hashes = new Set<string>();
      for (const person of [author, head]) {
        const version = await versionToExport(person, id, asked({ format, version: String(last) }));
        if (version) hashes.add(sha256((await exportDraft(version, format)).bytes));
      }
      expect([format, hashes.size]).toEqual([format, 1]);
    }
  });

  test("says at its foot that it is a draft, until it is approved", async () => {
    const { id, author, first, last } = await frozenDraft();
    const words = async (version: number) => {
      const pdf = await bytesOf(
        await sendExport(author, id, asked({ format: "pdf", version: String(version) })),
      );
      return (await extractText(pdf, { mergePages: true })).text;
    };
    expect(await words(first)).toContain("Проект");
    expect(await words(last)).not.toContain("Проект");
  });
});

describe("who may take a document out", () => {
  test("is who may read it; anybody else hears that there is none", async () => {
    const { id } = await buildDraft();
    for (const role of ["reader", "representative"] as const) {
      const person = await buildStaff({ role });
      expect(await sendExport(person, id, asked({ format: "docx" }))).toBeNull();
      expect((await answerExport(person, id, { format: "docx" }, translator("ru"))).status).toBe(404);
    }
    expect(await sendExport(await buildStaff({ role: "head" }), id, asked({ format: "md" }))).not.toBeNull();
  });

  test("gets, as a reader, what was approved and sent, and none of the versions before it, nor what was said of them", async () => {
    const { id, first, last, author } = await frozenDraft();
    await db.commentThread.create({
      data: {
        draftId: id,
        quote: "слово",
        comments: { create: { authorId: author.id, text: "Сказано в работе" } },
      },
    });
    const reader = await buildStaff({ role: "reader" });
    const get = (query: Record<string, string>) =>
      versionToExport(reader, id, asked({ format: "docx", ...query }));
    expect(await get({ version: String(first) })).toBeNull();
    expect(await get({ version: String(last), comments: "1" })).toMatchObject({ isFinal: true, threads: [] });
    expect(await get({ comments: "1" })).toMatchObject({ threads: [] });
    const worker = await versionToExport(author, id, asked({ format: "docx", comments: "1" }));
    expect(worker?.threads).toHaveLength(1);
  });

  test.each([{}, { format: "exe" }, { format: "pdf", version: "x" }])(
    "hears that %j cannot be asked",
    async (query) => {
      const { id, author } = await buildDraft();
      expect((await answerExport(author, id, query, translator("en"))).status).toBe(400);
    },
  );

  test("hears that there is no such version", async () => {
    const { id, author } = await buildDraft();
    expect(await sendExport(author, id, asked({ format: "md", version: "77" }))).toBeNull();
  });
});
