import type { StaffMember } from "#app/platform/auth.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { findDraft } from "./find-draft.server.ts";
import { frozenDocument } from "./live-documents.server.ts";
import type { DraftRights } from "./policy.ts";

/**
 * The draft, for who may do this with it.
 * @throws {Refusal} if there is none for this person, if it is frozen, or if the person may not.
 */
export async function requireDraft(staff: StaffMember, id: string | undefined, right: keyof DraftRights) {
  const draft = await findDraft(staff, id);
  if (!draft) throw new Refusal("refusal.notFound");
  if (right !== "read" && draft.frozenAt) throw frozenDocument();
  if (!draft.may[right]) throw new Refusal("refusal.mayNotWrite");
  return draft;
}
