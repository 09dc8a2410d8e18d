import type { JSONContent } from "@tiptap/core";

import { plainTextOf } from "#app/editor/document/plain-text.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { inThree } from "#app/platform/trilingual.ts";
import { readUuid } from "#app/platform/uuid.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";

import { kindsFor } from "../schema.ts";
import { lostSchema, tablesSchema } from "./stage-docx.server.ts";

/** A document that this person has given for a record, as it would become a draft; null if there is none. */
export async function viewDocxImport(staff: StaffMember, number: string, asked: string | undefined) {
  const id = readUuid(asked);
  if (id === null) return null;
  const found = await db.draftImport.findFirst({
    where: { id, startedById: staff.id, record: { AND: [{ number }, visibleRecords(staff)] } },
    select: {
      ...{ id: true, fileName: true, language: true, json: true, lost: true, tables: true },
      record: { select: { number: true, kind: true, titleKk: true, titleRu: true, titleEn: true } },
    },
  });
  if (!found) return null;
  // Checked against the editor's schema before it was kept.
  const json = found.json as JSONContent;
  const tables = tablesSchema.parse(found.tables);
  const kinds = kindsFor(found.record.kind);
  return {
    id: found.id,
    fileName: found.fileName,
    number: found.record.number,
    title: inThree(found.record, "title"),
    json,
    lost: lostSchema.parse(found.lost),
    tables,
    language: found.language ?? staff.language,
    words: plainTextOf(json).match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    kinds,
    kind:
      tables.length > 0
        ? ("comparative_table" as const)
        : (kinds.find((kind) => kind !== "comparative_table") ?? kinds[0]),
  };
}

export type DocxImportView = NonNullable<Awaited<ReturnType<typeof viewDocxImport>>>;
