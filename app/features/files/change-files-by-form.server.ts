import { data, redirect } from "@remix-run/node";
import { z } from "zod";

import type { StaffMember } from "#app/platform/auth.server.ts";
import { db } from "#app/platform/db.server.ts";
import { refusedForm, submitForm, typedValues } from "#app/platform/form.server.ts";
import { allow, found } from "#app/platform/http.server.ts";

import { type FilePlace, findPlace } from "./access.server.ts";
import { attachFiles } from "./attach-files.server.ts";
import { receiveUpload } from "./receive-upload.server.ts";
import { removeFile, restoreFile } from "./remove-file.server.ts";

const id = z.uuid("validation.choose");
const deedSchema = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("attach") }),
  z.object({ deed: z.literal("remove"), id }),
  z.object({ deed: z.literal("restore"), id }),
]);

/**
 * What the part «Files» of a page sends: files to hang there, or one to take away or put back. Nothing is read of the
 * body before it is clear that the person may; then the person is led back to the files.
 */
export async function changeFilesByForm(request: Request, staff: StaffMember, place: FilePlace) {
  allow(found(await findPlace(db, staff, place)).mayAttach);
  const upload = await receiveUpload(request);
  try {
    if (upload.refusal) return data(refusedForm(typedValues(upload.form), upload.refusal), { status: 409 });
    return await submitForm(upload.form, deedSchema, async (deed) => {
      if (deed.deed === "attach") await attachFiles(staff, place, upload.files);
      else if (deed.deed === "remove") await removeFile(staff, place, deed.id);
      else await restoreFile(staff, place, deed.id);
      return redirect(`/${place.kind}s/${encodeURIComponent(place.number)}#files`);
    });
  } finally {
    await upload.discard();
  }
}
