import { receiveOneFile } from "#app/platform/one-file-form.server.ts";
import { Refusal } from "#app/platform/refusal.ts";
import { LARGEST_LAW } from "#content/laws/read-source.ts";

import { lawTooLarge } from "./unreadable.ts";

const MOST_TEXT = 4096;

export interface LawUpload {
  readonly form: FormData;
  /** @throws {Refusal} if no file was chosen, or it is too large. */
  file(): { readonly fileName: string; readonly bytes: Uint8Array };
}

/** Reads the form with a law's file as it arrives; what is larger than a law may be is let pass unread. */
export async function receiveLaw(request: Request): Promise<LawUpload> {
  const limits = { largestFile: LARGEST_LAW, largestText: MOST_TEXT };
  const { form, file } = await receiveOneFile(request, "file", limits);
  return {
    form,
    file() {
      if (file === "tooLarge") throw lawTooLarge();
      if (!file) throw new Refusal("laws.refusal.noFile", {}, { field: "file" });
      return { fileName: file.name, bytes: file.bytes };
    },
  };
}
