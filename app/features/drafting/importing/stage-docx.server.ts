import { Readable } from "node:stream";

import { z } from "zod";

import { buildState } from "#app/editor/document/yjs-document.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { runApart } from "#app/platform/run-apart.server.ts";
import { cleanName, extensionOf } from "#app/features/files/file-name.ts";
import { sniffType } from "#app/features/files/sniff-type.ts";
import { comparativeColumns } from "#app/editor/export/comparative-table.ts";

import { recordToWrite } from "../create-draft.server.ts";
import { lostKinds } from "./lost-parts.ts";
import { docxFailures } from "./read-docx.ts";

export const lostSchema = z.array(z.object({ kind: z.enum(lostKinds), count: z.number() }));
export const tablesSchema = z.array(
  z.object({ columns: z.array(z.enum(comparativeColumns).nullable()), rows: z.number() }),
);
const answerSchema = z.union([
  z.strictObject({
    json: z.looseObject({ type: z.literal("doc") }),
    language: z.enum(["kk", "ru", "en"]).nullable(),
    lost: lostSchema,
    tables: tablesSchema,
  }),
  z.strictObject({ failure: z.enum(docxFailures) }),
]);

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const KEPT_DAYS = 7;

const refused = (why: string): Refusal => new Refusal(`docxImport.refusal.${why}`, {}, { field: "file" });

/** The last reading; each waits for the one before, so that many at once take no more than one. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document of Word for a record, to be looked at before it becomes a draft. Answers the import's id.
 * @throws {Refusal} if there is no such record for this person, the person may not edit it, the file is not a DOCX, or
 *   nothing can be read of it.
 */
export async function stageDocx(
  staff: StaffMember,
  number: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string> {
  const record = await recordToWrite(db, staff, number);
  await requireDocx(file);
  const reading = last.then(() =>
    runApart("scripts/read-docx.ts", [], Readable.from([file.bytes]), new AbortController().signal),
  );
  last = reading.catch(() => undefined);
  const output = await reading;
  // It has died of its file: of time or of memory.
  if (!output) throw refused("too_much");
  const read = answerSchema.parse(JSON.parse(output.toString("utf8")));
  if ("failure" in read) throw refused(read.failure);
  requireSound(read.json);
  // What somebody looked at and left is nobody's.
  await db.draftImport.deleteMany({
    where: { startedAt: { lt: new Date(Date.now() - KEPT_DAYS * 86_400_000) } },
  });
  const { id } = await db.draftImport.create({
    data: {
      ...{ recordId: record.id, startedById: staff.id, fileName: cleanName(file.name) },
      ...{
        language: read.language,
        json: read.json as Prisma.InputJsonObject,
        lost: read.lost,
        tables: read.tables,
      },
    },
    select: { id: true },
  });
  return id;
}

async function requireDocx({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  const content = {
    size: bytes.byteLength,
    read: (start: number, length: number) => Promise.resolve(bytes.subarray(start, start + length)),
  };
  const type = await sniffType(content, extensionOf(name));
  if (type !== DOCX)
    throw refused(type === "application/msword" ? "old" : type === "macros" ? "macros" : "format");
}

/** What the editor's schema does not know is no document; what is nested without end neither. */
function requireSound(json: object): void {
  try {
    buildState(json);
  } catch (error) {
    if (error instanceof RangeError) throw refused("damaged");
    throw error;
  }
}
