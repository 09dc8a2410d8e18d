import { db } from "#app/platform/db.server.ts";

import { attachmentFields, type FilesView, viewFiles } from "./view-files.ts";

const MOST_FILES = 200;

/** The files of an appeal, for who may see its applicant: who may see them may also add to them. */
export async function filesOfAppeal(appealId: string): Promise<FilesView> {
  const attachments = await db.attachment.findMany({
    where: { appealId },
    orderBy: { addedAt: "asc" },
    take: MOST_FILES,
    select: attachmentFields,
  });
  return viewFiles(attachments, true);
}
