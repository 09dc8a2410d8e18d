import { audit } from "#app/platform/audit.server.ts";
import type { StaffMember } from "#app/platform/auth.server.ts";
import { type Database, db } from "#app/platform/db.server.ts";
import { enqueueAll } from "#app/platform/outbox.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { type FilePlace, findPlace } from "./access.server.ts";
import { noFile, type ReceivedFile } from "./receive-upload.server.ts";
import { writeAttachments } from "./write-attachments.server.ts";

/**
 * Hangs files on a record, an appeal or a meeting. What was taken away and is sent again is put back.
 * @throws {Refusal} if there is no such place for this person, the person may not, or a file hangs there already.
 */
export async function attachFiles(
  staff: StaffMember,
  place: FilePlace,
  files: readonly ReceivedFile[],
): Promise<void> {
  if (files.length === 0) throw noFile();
  await changeFiles(staff, place, async (tx, where) => {
    const present = await tx.attachment.findMany({
      where: { ...where, sha256: { in: files.map(({ sha256 }) => sha256) } },
      select: { id: true, sha256: true, removedAt: true },
    });
    const there = present.find(({ removedAt }) => removedAt === null);
    if (there) {
      const name = files.find(({ sha256 }) => sha256 === there.sha256)?.name ?? "";
      throw new Refusal("files.refusal.thereAlready", { name }, { field: "file" });
    }
    for (const { id, sha256 } of present) {
      const name = files.find((file) => file.sha256 === sha256)?.name;
      await tx.attachment.update({
        where: { id },
        data: { removedAt: null, removedById: null, ...(name === undefined ? {} : { name }) },
        select: { id: true },
      });
    }
    const fresh = files.filter((file) => !present.some(({ sha256 }) => sha256 === file.sha256));
    const ids = await writeAttachments(tx, staff, where, fresh);
    return { action: "fileAdded", ids: [...present.map(({ id }) => id), ...ids] };
  });
}

type Where = { readonly recordId: string } | { readonly appealId: string } | { readonly meetingId: string };
interface FileChange {
  readonly action: "fileAdded" | "fileRemoved" | "fileRestored";
  readonly ids: readonly string[];
}

/**
 * The frame of every change of a place's files: finds the place, checks the right, changes and notes it, one after
 * another for each place. The note names files by id: an appeal's may bear the applicant's name.
 */
export async function changeFiles(
  staff: StaffMember,
  place: FilePlace,
  change: (tx: Database, where: Where) => Promise<FileChange>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const found = await findPlace(tx, staff, place);
    if (!found) throw new Refusal("refusal.notFound");
    if (!found.mayAttach) throw new Refusal("refusal.mayNotWrite");
    // Not a new revision: who edits the text meanwhile has nothing to reconcile.
    const touch = { where: { id: found.id }, data: { updatedAt: new Date() }, select: { id: true } };
    if (place.kind === "record") await tx.record.update(touch);
    else if (place.kind === "appeal") await tx.appeal.update(touch);
    else await tx.meeting.update(touch);
    const where =
      place.kind === "record"
        ? { recordId: found.id }
        : place.kind === "appeal"
          ? { appealId: found.id }
          : { meetingId: found.id };
    const { action, ids } = await change(tx, where);
    // Again for those just made, and for those that came back or went.
    await enqueueAll(tx, "search", "file", ids);
    for (const file of ids) {
      const note = action === "fileRemoved" ? { before: { file } } : { after: { file } };
      await audit(tx, { staffId: staff.id, entity: place.kind, entityId: found.id, action, ...note });
    }
  });
}
