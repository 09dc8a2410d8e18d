import { data } from "@remix-run/node";

import { type FormResult, refusedForm, submitForm, typedValues } from "#app/platform/form.server.ts";
import { receiveOneFile } from "#app/platform/one-file-form.server.ts";
import { Refusal } from "#app/platform/refusal.ts";

import { LARGEST_FIELD, LARGEST_FILE, LARGEST_FILE_MB } from "./limits.ts";
import { readingSchema } from "./schema.ts";
import { textOfUpload } from "./text-of-upload.server.ts";

/**
 * Reads the form with a text or a file and runs what answers it. A file takes the place of the text, and its words come
 * back as the text: a browser forgets which file was chosen.
 */
export async function readByForm<Answer>(
  request: Request,
  run: (input: {
    readonly text: string;
    readonly date: string | null;
    readonly form: FormData;
  }) => Promise<Answer>,
) {
  const limits = { largestFile: LARGEST_FILE, largestText: LARGEST_FIELD };
  const { form, file } = await receiveOneFile(request, "file", limits);
  try {
    if (file === "tooLarge") {
      throw new Refusal("reading.refusal.tooLarge", { megabytes: LARGEST_FILE_MB }, { field: "file" });
    }
    if (file) form.set("text", await textOfUpload(file));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return data<FormResult>(refusedForm(typedValues(form), error), { status: 409 });
  }
  return submitForm(form, readingSchema, (input) => run({ ...input, form }));
}
