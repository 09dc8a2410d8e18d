import type { StaffMember } from "#app/platform/auth.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import type { FilePlace } from "./access.server.ts";
import { changeFiles } from "./attach-files.server.ts";

/**
 * Takes a file away from where it hangs: nobody reads it there from now on. What an event holds as evidence hangs on
 * the event and cannot be taken away.
 * @throws {Refusal} if there is no such place or file for this person, or the person may not.
 */
export async function removeFile(staff: StaffMember, place: FilePlace, id: string): Promise<void> {
  await changeFiles(staff, place, async (tx, where) => {
    const { count } = await tx.attachment.updateMany({
      where: { id, ...where, removedAt: null },
      data: { removedAt: new Date(), removedById: staff.id },
    });
    if (count === 0) throw new Refusal("refusal.notFound");
    return { action: "fileRemoved", ids: [id] };
  });
}

/**
 * Puts a file back that was taken away.
 * @throws {Refusal} if it was erased meanwhile, or the person may not.
 */
export async function restoreFile(staff: StaffMember, place: FilePlace, id: string): Promise<void> {
  await changeFiles(staff, place, async (tx, where) => {
    const { count } = await tx.attachment.updateMany({
      where: { id, ...where, removedAt: { not: null } },
      data: { removedAt: null, removedById: null },
    });
    if (count === 0) throw new Refusal("refusal.notFound");
    return { action: "fileRestored", ids: [id] };
  });
}
