import { unstable_parseMultipartFormData as parseMultipartFormData } from "@remix-run/node";

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
  let refusal: Refusal | null = null;
  let given: { fileName: string; bytes: Uint8Array } | null = null;
  if (!request.headers.get("Content-Type")?.startsWith("multipart/form-data")) {
    return { form: new FormData(), file: refuse(new Refusal("laws.refusal.noFile", {}, { field: "file" })) };
  }
  const form = await parseMultipartFormData(request, async ({ name, filename, data }) => {
    const isFile = filename !== undefined;
    const most = isFile ? LARGEST_LAW : MOST_TEXT;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of data) {
      size += chunk.byteLength;
      if (size <= most) chunks.push(chunk);
      else chunks.length = 0;
    }
    if (!isFile) return Buffer.concat(chunks).toString("utf8");
    if (name !== "file" || filename === "") return null;
    if (size > most) refusal = lawTooLarge();
    given = { fileName: filename.slice(-200), bytes: Buffer.concat(chunks) };
    return null;
  });
  return {
    form,
    file() {
      if (refusal) throw refusal;
      if (!given) throw new Refusal("laws.refusal.noFile", {}, { field: "file" });
      return given;
    },
  };
}

const refuse = (refusal: Refusal) => (): never => {
  throw refusal;
};
