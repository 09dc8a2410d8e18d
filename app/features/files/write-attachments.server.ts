import type { StaffMember } from "#app/platform/auth.server.ts";
import type { Database } from "#app/platform/db.server.ts";
import { enqueueAll } from "#app/platform/outbox.server.ts";

import type { ReceivedFile } from "./receive-upload.server.ts";

/** Held shared by who writes, alone by the sweep: it never takes a file that is just being attached. */
export const SWEEP_LOCK = 72_707_401;

/** Exactly one of them: a constraint sees to it. */
type Hanging =
  | { readonly recordId: string }
  | { readonly appealId: string }
  | { readonly eventId: string }
  | { readonly meetingId: string };

/**
 * Hangs files somewhere: first the content into the store, then the rows. If the transaction fails, content without
 * a row is left, which nobody can see and the sweep takes away; a row without content there never is.
 */
export async function writeAttachments(
  tx: Database,
  staff: StaffMember,
  where: Hanging,
  files: readonly ReceivedFile[],
): Promise<readonly string[]> {
  if (files.length === 0) return [];
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${SWEEP_LOCK}::bigint)`;
  for (const file of files) await file.keep();
  await tx.file.createMany({
    // In one order for everybody, so that two who send the same files do not wait for each other.
    data: files
      .toSorted((one, other) => (one.sha256 < other.sha256 ? -1 : 1))
      .map(({ sha256, size, type }) => ({ sha256, size, type })),
    skipDuplicates: true,
  });
  const ids: string[] = [];
  for (const { sha256, name } of files) {
    const { id } = await tx.attachment.create({
      data: { sha256, name, ...where, addedById: staff.id },
      select: { id: true },
    });
    ids.push(id);
  }
  await enqueueAll(tx, "search", "file", ids);
  return ids;
}
