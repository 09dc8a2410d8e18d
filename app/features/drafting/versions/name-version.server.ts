import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";

import { compactWithin } from "../compact-draft.server.ts";
import { requireDraft } from "../require-draft.server.ts";
import { keepVersion } from "./keep-version.server.ts";

/**
 * Keeps what a draft says now under a name.
 * @throws {Refusal} as `requireDraft`, of who may write it.
 */
export async function nameVersion(staff: StaffMember, draftId: string | undefined, name: string) {
  const { id } = await requireDraft(staff, draftId, "edit");
  return db.$transaction(async (tx) => {
    await compactWithin(tx, id);
    return keepVersion(tx, id, { name, authorId: staff.id });
  });
}
