import type { JSONContent } from "@tiptap/core";

import { buildState } from "#app/editor/document/yjs-document.ts";
import { plainTextOf } from "#app/editor/document/plain-text.ts";
import { SCHEMA_VERSION } from "#app/editor/schema/version.ts";
import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db, type Database } from "#app/platform/db.server.ts";
import { enqueue } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { visibleRecords } from "#app/features/records/access.server.ts";
import { canEditRecord } from "#app/features/records/policy.ts";

import { gatherFacts } from "./gather-facts.server.ts";
import type { NewDraft } from "./schema.ts";
import { buildTemplate, titleOf } from "./templates/build-template.ts";

/**
 * Begins a document of a kind, filled from the record.
 * @throws {Refusal} as `addDraft`.
 */
export async function createDraft(
  staff: StaffMember,
  number: string,
  draft: NewDraft,
): Promise<{ id: string }> {
  const { kind, language } = draft;
  return db.$transaction((tx) =>
    addDraft(tx, staff, number, draft, async (recordId) =>
      buildTemplate(kind, language, await gatherFacts(tx, recordId, language)),
    ),
  );
}

/**
 * Adds a document to a record. Its Yjs document is built here and never again, in the transaction that makes the row:
 * nobody can find the one without the other, or build a second.
 * @throws {Refusal} if there is no such record for this person, or the person may not edit it.
 */
export async function addDraft(
  tx: Database,
  staff: StaffMember,
  number: string,
  { kind, language }: NewDraft,
  write: (recordId: string) => Promise<JSONContent>,
): Promise<{ id: string }> {
  const record = await recordToWrite(tx, staff, number);
  const json = await write(record.id);
  const draft = await tx.draft.create({
    data: {
      ...{ recordId: record.id, kind, language, title: titleOf(kind, language) },
      schemaVersion: SCHEMA_VERSION,
      state: buildState(json),
      // Tiptap's type of a document is JSON by another name.
      json: json,
      plainText: plainTextOf(json),
      createdById: staff.id,
    },
    select: { id: true },
  });
  await enqueue(tx, "search", "draft", draft.id);
  await enqueue(tx, "citations", "draft", draft.id);
  await audit(tx, {
    ...{ staffId: staff.id, entity: "draft", entityId: draft.id, action: "created" },
    after: { number, kind, language },
  });
  return draft;
}

/** @throws {Refusal} if there is no such record for this person, or the person may not edit it. */
export async function recordToWrite(
  tx: Database,
  staff: StaffMember,
  number: string,
): Promise<{ id: string }> {
  const record = await tx.record.findFirst({
    where: { AND: [{ number }, visibleRecords(staff)] },
    select: { id: true, authorId: true, status: true },
  });
  if (!record) throw new Refusal("refusal.notFound");
  if (!canEditRecord(staff, record)) throw new Refusal("refusal.mayNotWrite");
  return record;
}
