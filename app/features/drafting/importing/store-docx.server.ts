import type { JSONContent } from "@tiptap/core";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { addDraft } from "../create-draft.server.ts";
import type { NewDraft } from "../schema.ts";
import { ownImport } from "./own-import.ts";

/**
 * Makes a draft of a document that was looked at. It is one draft, however often it is asked for.
 * @throws {Refusal} if there is no such document any more, or the person may not edit the record.
 */
export async function storeDocx(
  staff: StaffMember,
  number: string,
  importId: string | undefined,
  draft: NewDraft,
): Promise<{ id: string }> {
  const where = ownImport(staff, number, importId);
  return db.$transaction(async (tx) => {
    const found = await tx.draftImport.findFirst({ where, select: { id: true, json: true } });
    const { count } = await tx.draftImport.deleteMany({ where });
    if (!found || count === 0) throw new Refusal("refusal.notFound");
    // Checked against the editor's schema before it was kept.
    return addDraft(tx, staff, number, draft, () => Promise.resolve(found.json as JSONContent));
  });
}
