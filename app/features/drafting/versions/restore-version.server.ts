import type { JSONContent } from "@tiptap/core";

import { writeDocument } from "#app/editor/document/yjs-document.ts";
import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { compactWithin } from "../compact-draft.server.ts";
import { liveDocuments } from "../live-documents.server.ts";
import { requireDraft } from "../require-draft.server.ts";
import { keepVersion } from "./keep-version.server.ts";

/**
 * Makes a draft say again what a version said: as a change like any other, which colleagues see at once and can undo.
 * What it said until then is kept as a version before.
 * @throws {Refusal} as `requireDraft`; if there is no such version; a conflict, if the text is not what was read.
 */
export async function restoreVersion(
  staff: StaffMember,
  draftId: string | undefined,
  ordinal: number,
  revision: number,
): Promise<void> {
  const { id } = await requireDraft(staff, draftId, "edit");
  const version = await db.draftVersion.findUnique({
    where: { draftId_ordinal: { draftId: id, ordinal } },
    select: { json: true },
  });
  if (!version) throw new Refusal("refusal.notFound");
  await db.$transaction(async (tx) => {
    await compactWithin(tx, id);
    await keepVersion(tx, id, { name: null, authorId: staff.id });
  });
  await liveDocuments().change(id, { staffId: staff.id, revision }, (document) => {
    // Written by `keepVersion` from what the editor's schema made.
    writeDocument(document, version.json as JSONContent);
  });
  await audit(db, {
    ...{ staffId: staff.id, entity: "draft", entityId: id, action: "restored" },
    after: { version: ordinal },
  });
}
