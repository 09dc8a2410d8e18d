import { LARGEST_FILE, LARGEST_FILE_MB } from "#app/features/files/limits.ts";
import { receiveOneFile } from "#app/platform/one-file-form.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

const MOST_TEXT = 4096;

/** The form with a document of Word, read as it arrives. `file` throws a Refusal if none was chosen, or it is too large. */
export async function receiveDocx(request: Request) {
  const { form, file } = await receiveOneFile(request, "file", {
    ...{ largestFile: LARGEST_FILE, largestText: MOST_TEXT },
  });
  return {
    form,
    file() {
      if (file === "tooLarge")
        throw new Refusal("docxImport.refusal.tooLarge", { megabytes: LARGEST_FILE_MB }, { field: "file" });
      if (!file) throw new Refusal("docxImport.refusal.noFile", {}, { field: "file" });
      return file;
    },
  };
}
