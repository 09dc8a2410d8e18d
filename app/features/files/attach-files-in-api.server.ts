import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { type FilePlace, findPlace } from "./access.server.ts";
import { attachFiles } from "./attach-files.server.ts";
import { filesOf, receiveUpload } from "./receive-upload.server.ts";

/**
 * Attaches the files of a request's form. Nothing is read of the body before it is clear that the person may.
 * @throws {Refusal} if the person may not, or a file is not taken.
 */
export async function attachFilesInApi(
  request: Request,
  staff: StaffMember,
  place: FilePlace,
): Promise<void> {
  const found = await findPlace(db, staff, place);
  if (!found) throw new Refusal("refusal.notFound");
  if (!found.mayAttach) throw new Refusal("refusal.mayNotWrite");
  const upload = await receiveUpload(request);
  try {
    await attachFiles(staff, place, filesOf(upload));
  } finally {
    await upload.discard();
  }
}
