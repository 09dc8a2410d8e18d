import { afterAll, describe, expect, test } from "vitest";

import { exportDraft } from "#app/features/drafting/exporting/export-draft.server.ts";
import { versionToExport } from "#app/features/drafting/exporting/version-to-export.server.ts";
import { readDraft } from "#app/features/drafting/find-draft.server.ts";
import { discardDocx } from "#app/features/drafting/importing/discard-docx.server.ts";
import { stageDocx } from "#app/features/drafting/importing/stage-docx.server.ts";
import { storeDocx } from "#app/features/drafting/importing/store-docx.server.ts";
import { viewDocxImport } from "#app/features/drafting/importing/view-docx-import.server.ts";
import { createDraft } from "#app/features/drafting/create-draft.server.ts";
import { db, disconnect } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { buildAct, buildRecord, buildStaff } from "#tests/support/factories.ts";

afterAll(disconnect);

const plainExport = { version: undefined, comments: false, revisions: false } as const;

async function tableAsDocx() {
  const staff = await buildStaff();
  const record = await buildRecord({ authorId: staff.id });
  const act = await buildAct({ titleKk: "Әлеуметтік кодекс" });
  await db.normChange.create({
    data: { recordId: record.id, actId: act.id, currentKk: "алпыс алты сағат", proposedKk: "тоқсан сағат" },
  });
  const { id } = await createDraft(staff, record.number, { kind: "comparative_table", language: "kk" });
  return { staff, record, ...(await exported(staff, id)) };
}
async function exported(staff: Awaited<ReturnType<typeof buildStaff>>, id: string) {
  const version = await versionToExport(staff, id, plainExport);
  if (!version) throw new Error("There is no such draft");
  const { bytes, filename } = await exportDraft(version, "docx");
  return { file: { name: filename, bytes }, text: (await readDraft(staff, id))?.plainText ?? "" };
}

describe("a document from Word", () => {
  test("is looked at, becomes a draft, and leaves again with the same words", async () => {
    const { staff, record, file, text } = await tableAsDocx();
    const id = await stageDocx(staff, record.number, file);
    expect(await viewDocxImport(staff, record.number, id)).toMatchObject({
      fileName: file.name,
      language: "kk",
      kind: "comparative_table",
      tables: [{ columns: ["number", "element", "current", "proposed", "because"], rows: 1 }],
      // The foot that says it is a draft.
      lost: [{ kind: "headers" }],
    });
    const made = await storeDocx(staff, record.number, id, { kind: "comparative_table", language: "kk" });
    const again = await exported(staff, made.id);
    expect(again.text).toBe(text);
    expect(again.text).toContain("алпыс алты сағат");
  });

  test("is one draft, however often it is asked for", async () => {
    const { staff, record, file } = await tableAsDocx();
    const id = await stageDocx(staff, record.number, file);
    const ask = () => storeDocx(staff, record.number, id, { kind: "proposal_letter", language: "kk" });
    const answers = await Promise.allSettled([ask(), ask()]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.draft.count({ where: { recordId: record.id, kind: "proposal_letter" } })).toBe(1);
  });

  test("is known to nobody but who gave it, and gone when it is not taken", async () => {
    const { staff, record, file } = await tableAsDocx();
    const id = await stageDocx(staff, record.number, file);
    const head = await buildStaff({ role: "head" });
    expect(await viewDocxImport(head, record.number, id)).toBeNull();
    await expect(discardDocx(head, record.number, id)).rejects.toThrow(Refusal);
    await expect(storeDocx(head, record.number, id, { kind: "concept", language: "kk" })).rejects.toThrow(
      Refusal,
    );
    await discardDocx(staff, record.number, id);
    expect(await viewDocxImport(staff, record.number, id)).toBeNull();
  });

  test.each(["reader", "representative", "administrator"] as const)(
    "is not taken from a %s",
    async (role) => {
      const { record, file } = await tableAsDocx();
      await expect(stageDocx(await buildStaff({ role }), record.number, file)).rejects.toThrow(Refusal);
      expect(await db.draftImport.count({ where: { recordId: record.id } })).toBe(0);
    },
  );

  test.each([
    ["text", "letter.docx", Buffer.from("Сәлем"), "format"],
    ["a zip of something else", "letter.docx", Buffer.from("PK\u0003\u0004 nothing", "latin1"), "format"],
  ])("that is %s is refused", async (_, name, bytes, why) => {
    const staff = await buildStaff();
    const { number } = await buildRecord({ authorId: staff.id });
    await expect(stageDocx(staff, number, { name, bytes })).rejects.toMatchObject({
      key: `docxImport.refusal.${why}`,
    });
  });
});
